import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GroupView } from '../contract/state.ts';
import { GroupState } from '../domain/enumerations.ts';
import { matchesGroup, readGroupQuery } from './groups-query.ts';
import { manyGroups } from './testing/some-groups.ts';

const views = manyGroups();
const around = { options: { 'campaigngroup-states-interval': 30 }, scheduled: new Set(['102']) };
const found = (text: string): string => {
  const query = readGroupQuery(text);
  expect(query.faults).toEqual([]);
  return dbids(views.filter((view) => matchesGroup(query, view, around)));
};
const dbids = (some: readonly GroupView[]) => some.map(({ configuration }) => configuration.dbid).join(' ');
const all = dbids(views);

test.each([
  ['', all],
  ['spring', '101 103'],
  ['SPRING -retention', '101'],
  ['"early stage"', '104'],
  ['spring@ret', '103'],
  ['s*@ret', '103'],
  ['state:running', '101 103'],
  ['state:running,active', '101 102 103'],
  ['state:loaded', '101 102 103'],
  ['state:"not loaded"', '104'],
  ['state:NotLoaded', '104'],
  ['state:0', '104'],
  ['-state:not-loaded', '101 102 103'],
  ['mode:predictive', '101'],
  ['mode:1,2', '101'],
  ['mode:progressive-seizing', '103'],
  ['mode:"Progressive with seizing"', '103'],
  ['mode:none', '102 104'],
  ['state:running mode:predictive -group:Retention', '101'],
  ['campaign:spring group:retention', '103'],
  ['group:"Early Stage",Retention', '103 104'],
  ['name:spring@agents', '101'],
  ['dbid:104', '104'],
  ['dbid:10', ''],
  ['dbid:10*', all],
  ['control:client', '101'],
  ['control:schedule,internal', '102 103'],
  ['control:none', '104'],
  ['delivery:accepted', '101'],
  ['delivery:failed,rejected', '102'],
  ['delivery:none', '103 104'],
  ['list:spring_a', '101'],
  ['list:none', '103'],
  ['template:sales', '101'],
  ['template:none', '102 103 104'],
  ['agents:>20', '103'],
  ['agents:10..20', '101 102'],
  ['agents:<=5', '104'],
  ['has:schedule', '102'],
  ['has:pins', '103'],
  ['has:options', '104'],
  ['has:lists -has:schedule', '101 104'],
  ['option:interval', '104'],
  ['option:campaigngroup-states-interval=5', '104'],
  ['option:interval=30', '101 102 103'],
  ['option:interval>=5', all],
  ['option:uri=*example*ocs', '104'],
  ['option:uri=', '101 102 103'],
  ['option:send-campaigngroup-states=false', all],
])('%s finds %s', (text, expected) => {
  expect(found(text)).toBe(expected);
});

test.each([
  ['state:sleeping', 'state: is one of running, active, not-loaded, loaded, waiting-unload, unloading.', 'sleeping'],
  ['state:', 'state: needs a value, such as state:running.', 'state:'],
  ['agents:many', 'agents: takes a number, such as 20, >20, <=20 or 10..20.', 'many'],
  ['dbid:x', 'dbid: takes a number, such as 101; a * stands for any digits.', 'x'],
  [
    'option:interval=soon',
    'campaigngroup-states-interval is a number, such as campaigngroup-states-interval=5.',
    undefined,
  ],
  ['option:send=maybe', 'send-campaigngroup-states is true or false.', undefined],
  ['option:uri>x', 'campaigngroup-states-uri takes = only.', undefined],
  ['option:pool', /^option: takes one of send-campaigngroup-states, .*interval=5\.$/, 'pool'],
  [
    'colour:red',
    /^There is no key colour\. Keys: state, mode, .*\. To look for the text, put it in quotes\.$/,
    undefined,
  ],
  ['group:"x', 'The quote is not closed.', 'group:"x'],
])('%s is a fault in words, with its place', (text, message, place) => {
  const { faults } = readGroupQuery(text);
  expect(faults).toHaveLength(1);
  const [fault] = faults;
  if (typeof message === 'string') expect(fault?.message).toBe(message);
  else expect(fault?.message).toMatch(message);
  if (place !== undefined) expect(text.slice(fault?.from, fault?.to)).toBe(place);
});

test('what cannot be read is left out; the rest still counts', () => {
  const query = readGroupQuery('state:running,sleeping colour:red spring');
  expect(query.faults).toHaveLength(2);
  expect(dbids(views.filter((view) => matchesGroup(query, view, around)))).toBe('101 103');
});

test('a negated term finds exactly the others', () => {
  const terms = ['state:running', 'mode:none', 'agents:>10', 'has:pins', 'option:interval=5', 'spring', '"x y"'];
  fc.assert(
    fc.property(fc.constantFrom(...terms), (term) => {
      const one = readGroupQuery(term);
      const other = readGroupQuery(`-${term}`);
      for (const view of views) expect(matchesGroup(one, view, around)).toBe(!matchesGroup(other, view, around));
    }),
  );
});

test('every text can be read, and one that matches nothing is never an exception', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const query = readGroupQuery(text);
      for (const view of views) matchesGroup(query, view, around);
    }),
  );
});

test('while it is unloaded it is neither running nor loaded', () => {
  const [view] = views;
  if (!view) throw new Error('There is no Campaign Group.');
  const unloading = { ...view, condition: { state: GroupState.waitingUnload } };
  expect(matchesGroup(readGroupQuery('state:waiting-unload -state:loaded mode:none'), unloading, around)).toBe(true);
});
