import { expect, test } from 'vitest';
import { newState, sampleGroup, sampleGroups } from '../../../testing/memory-state.ts';
import { firstDraft, type GenerateDraft } from './draft.ts';
import { planGeneration } from './plan.ts';

const { groups } = newState(sampleGroups);
const plan = (change: Partial<GenerateDraft> = {}, table = groups) =>
  planGeneration({ ...firstDraft, ...change }, table);
const faults = (change: Partial<GenerateDraft>, table = groups) => [...plan(change, table).faults];

test('what the dialog begins with can be generated as it is', () => {
  const { configurations, faults: none } = plan();
  expect(none.size).toBe(0);
  expect(configurations).toHaveLength(100);
  expect(configurations[0]).toEqual({
    campaign: 'Campaign_0001',
    group: 'Group_0001',
    agents: 10,
    callsInProgressSeconds: 2,
    unloadSeconds: 0.2,
    autoComplete: false,
    callingLists: [{ dbid: '307', name: 'Campaign_0001_A', records: 1_000, hitRatio: 0.3 }],
  });
  expect(configurations[99]).toMatchObject({ campaign: 'Campaign_0100', callingLists: [{ dbid: '406' }] });
});

test('patterns, start, DBIDs, lists and options are as they were typed', () => {
  const { configurations } = plan({
    count: '3',
    start: '9',
    campaign: 'C{n}',
    group: 'All',
    dbidFrom: '5000',
    template: 'T{n}',
    queue: '80{n:2}',
    lists: '2',
    interval: '5',
    send: 'false',
  });
  expect(configurations[1]).toMatchObject({
    dbid: '5001',
    campaign: 'C10',
    group: 'All',
    template: 'T10',
    queue: '8010',
    callingLists: [
      { dbid: '309', name: 'C10_A' },
      { dbid: '310', name: 'C10_B' },
    ],
    options: { 'campaigngroup-states-interval': 5, 'send-campaigngroup-states': false },
  });
});

test('ten thousand are planned, and no DBID of a Calling List is given twice', () => {
  const { configurations } = plan({ count: '10000', lists: '2' });
  const dbids = configurations.flatMap(({ callingLists = [] }) => callingLists.map(({ dbid }) => dbid));
  expect(new Set(dbids).size).toBe(20_000);
});

test.each<[Partial<GenerateDraft>, string, string]>([
  [{ count: '0' }, 'count', 'must be a whole number from 1 to 10,000'],
  [{ count: '10001' }, 'count', 'must be a whole number from 1 to 10,000'],
  [{ count: 'many' }, 'count', 'must be a whole number from 1 to 10,000'],
  [{ start: '-1' }, 'start', 'must be a whole number from 0 to 1,000,000,000'],
  [{ campaign: ' ' }, 'campaign', 'must not be empty'],
  [{ campaign: 'a', group: 'b' }, 'campaign', 'needs {n} here or in the Group, or all would have one name'],
  [{ group: '{m}' }, 'group', '{m} is not known. {n} is the number, {n:4} the number with four digits.'],
  [{ dbidFrom: '0' }, 'dbidFrom', 'must be a positive whole number'],
  [{ dbidFrom: '9'.repeat(19) }, 'dbidFrom', 'The last one would have more than 19 digits.'],
  [{ agents: 'ten' }, 'agents', 'must be a number, not a string'],
  [{ lists: '2', listName: 'x' }, 'listName', 'needs {list}, or all lists would have one name'],
  [{ hitRatio: '2' }, 'hitRatio', 'must be at most 1'],
  [{ records: '1.5' }, 'records', 'must be a whole number'],
  [{ uri: 'ftp://x' }, 'uri', 'must be an absolute http or https URI, such as http://127.0.0.1:8080/ocs'],
  [{ interval: 'soon' }, 'interval', 'must be a whole number from 0 to 86400 (seconds)'],
  [{ campaign: `${'x'.repeat(252)}{n}`, start: '999', lists: '0' }, 'campaign', 'must have at most 255 characters'],
])('%o: %s %s', (change, field, message) => {
  expect(faults(change)).toEqual([[field, message]]);
});

test('clashes are counted and named, with a way around those of DBIDs', () => {
  const table = newState([
    sampleGroup(1, 'Campaign_0002', 'Group_0002'),
    sampleGroup(2, 'Campaign_0003', 'Group_0003'),
  ]).groups;
  expect(faults({}, table)).toEqual([
    ['campaign', 'There is a Campaign Group Campaign_0002@Group_0002 already. 2 clash in all.'],
  ]);
  expect(faults({ start: '50', dbidFrom: '99' }, table)).toEqual([
    ['dbidFrom', 'DBID 101 is taken by Campaign_0002@Group_0002. 2 clash in all. From 103 on, all are free.'],
  ]);
});
