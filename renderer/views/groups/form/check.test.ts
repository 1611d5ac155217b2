import { expect, test } from 'vitest';
import { newState, sampleGroup, sampleGroups } from '../../../testing/memory-state.ts';
import { checkDraft } from './check.ts';
import { addList, configurationOf, draftOf, emptyDraft } from './draft.ts';

const { groups } = newState(sampleGroups);
const good = { ...emptyDraft, campaign: 'Autumn', group: 'Agents_North' };

test('an empty form lacks campaign and group, and nothing else', () => {
  const { configuration, faults } = checkDraft(emptyDraft, groups, null);
  expect(configuration).toBeNull();
  expect([...faults.keys()].sort()).toEqual(['campaign', 'group']);
});

test('a draft becomes the configuration that it shows; what is empty is left out', () => {
  const { configuration } = checkDraft({ ...good, queue: ' 8001 ', uri: 'http://127.0.0.1/ocs' }, groups, null);
  expect(configuration).toMatchObject({
    campaign: 'Autumn',
    queue: '8001',
    agents: 10,
    options: { 'campaigngroup-states-uri': 'http://127.0.0.1/ocs' },
  });
  expect(Object.keys(configuration ?? {})).not.toContain('template');
});

test('a configuration survives the way through the form', () => {
  const configuration = sampleGroup(1, 'Autumn', 'North', {
    template: 'Sales',
    options: { 'campaigngroup-states-interval': 5 },
  });
  const { configuration: back } = checkDraft(draftOf(configuration), { ids: [], byId: {} }, null);
  expect(back).toEqual(configuration);
});

test('each fault stands at its field', () => {
  const draft = {
    ...good,
    agents: 'many',
    guid: 'x',
    interval: '-1',
    lists: [{ key: 1, dbid: '0', name: '', records: '1', hitRatio: '2', weight: '' }],
  };
  expect([...checkDraft(draft, groups, null).faults.keys()].sort()).toEqual([
    'agents',
    'callingLists[0].dbid',
    'callingLists[0].hitRatio',
    'callingLists[0].name',
    'guid',
    'options.campaigngroup-states-interval',
  ]);
});

test('what is taken by another Campaign Group is said; its own is its own', () => {
  const [first] = sampleGroups;
  if (!first) throw new Error('The sample has changed.');
  const copy = draftOf(first);
  const { faults } = checkDraft(copy, groups, null);
  expect([...faults.keys()].sort()).toEqual(['dbid', 'group', 'guid']);
  expect(checkDraft(copy, groups, first.dbid).configuration).not.toBeNull();
});

test('a new Calling List has a DBID that is free in the workspace and in the draft', () => {
  const one = addList(good, groups);
  const two = addList(one, groups);
  expect(two.lists.map(({ dbid }) => dbid)).toEqual(['307', '308']);
  expect(configurationOf(two)).toMatchObject({
    callingLists: [{ name: 'Autumn_307', records: 1_000, hitRatio: 0.3 }, {}],
  });
});
