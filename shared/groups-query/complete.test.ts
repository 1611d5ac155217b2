import { expect, test } from 'vitest';
import { completeGroupQuery } from './complete.ts';
import { readGroupQuery } from './groups-query.ts';
import { manyGroups } from './testing/some-groups.ts';

const views = manyGroups();
const groups = {
  ids: views.map(({ configuration }) => configuration.dbid),
  byId: Object.fromEntries(views.map((view) => [view.configuration.dbid, view])),
};
/** The caret stands where `|` is. */
const offered = (text: string) => completeGroupQuery(text.replace('|', ''), text.indexOf('|'), groups);
const labels = (text: string) => offered(text).map(({ label }) => label);

test('keys are offered at the beginning of a term, narrowed by what is typed', () => {
  expect(labels('|')).toContain('state:');
  expect(labels('spring |')).toContain('has:');
  expect(labels('st|')).toEqual(['state:']);
  expect(labels('-g|')).toEqual(['group:']);
  expect(labels('xyz|')).toEqual([]);
});

test('words of a key are offered behind its colon, but not those that were given', () => {
  expect(labels('state:|')).toEqual(['running', 'active', 'not-loaded', 'loaded', 'waiting-unload', 'unloading']);
  expect(labels('state:running,|')).not.toContain('running');
  expect(labels('mode:pred|')).toEqual(['predictive', 'predictive-seizing', 'predictive-gvp']);
  expect(labels('option:inter|')).toEqual(['campaigngroup-states-interval']);
  expect(labels('agents:|')).toEqual(['>20']);
  expect(labels('colour:|')).toEqual([]);
});

test('names are those of the workspace, in quotation marks where they need them', () => {
  expect(labels('group:|')).toEqual(['Agents', 'Early Stage', 'Retention']);
  expect(labels('list:spr|')).toEqual(['Spring_A']);
  expect(offered('group:ear|')[0]).toMatchObject({ text: 'group:"Early Stage"', caret: 19 });
});

test('a completion replaces what is typed and leaves the rest', () => {
  expect(offered('-sta|te:running spring')[0]).toMatchObject({ text: '-state:running spring', caret: 7 });
  expect(offered('state:act| spring')[0]).toMatchObject({ text: 'state:active spring', caret: 12 });
  expect(offered('state:running,not| x')[0]).toMatchObject({ text: 'state:running,not-loaded x', caret: 24 });
});

test('what is complete already is not offered again', () => {
  expect(labels('state:running|')).toEqual([]);
});

test('every word that is offered can be read', () => {
  const keys = labels('|');
  for (const key of keys)
    for (const { text } of offered(`${key}|`)) expect(readGroupQuery(text).faults, text).toEqual([]);
});
