import { expect, test } from 'vitest';
import { campaignGroupSchema } from '../../../shared/workspace/campaign-group.ts';
import { seededRandom } from '../ports/random.ts';
import { bad, engineWith, good, groupOf, viewIn } from '../testing/open-engine.ts';

const draft = { campaign: 'Spring', group: 'Agents' };
const running = { do: 'start', dialMode: 3 } as const;

test('a request goes to each Campaign Group named once; the answer says who accepted and why others did not', async () => {
  const engine = await engineWith([groupOf('101'), groupOf('102'), groupOf('103')]);
  await good(engine, 'groups.request', { dbids: ['102'], request: { do: 'load' } });
  expect(await good(engine, 'groups.request', { dbids: ['103', '102', '103'], request: { do: 'load' } })).toEqual({
    accepted: ['103'],
    refused: [{ dbid: '102', refusal: { name: 'CampaignAlreadyLoaded', sentence: 'It is already loaded.' } }],
  });
  expect(engine.state.groups.ids.map((dbid) => viewIn(engine, dbid).condition.state)).toEqual([0, 4, 4]);
});

test('a request that names one that is not there does nothing at all', async () => {
  const engine = await engineWith([groupOf('101')]);
  expect(await bad(engine, 'groups.request', { dbids: ['101', '999'], request: { do: 'load' } })).toEqual({
    code: 'not-found',
    sentence: 'There is no Campaign Group with DBID 999.',
  });
  expect(viewIn(engine, '101').condition.state).toBe(0);
});

test('a new Campaign Group gets a DBID and a GUID where it has none, and its defaults', async () => {
  const engine = await engineWith([groupOf('205')], {}, { random: seededRandom(7) });
  expect(await good(engine, 'groups.create', { configuration: draft })).toEqual({ dbid: '206' });
  const { configuration } = viewIn(engine, '206');
  expect(campaignGroupSchema.parse(configuration)).toEqual(configuration);
  expect(configuration).toMatchObject({ ...draft, guid: seededRandom(7).uuid(), agents: 10, unloadSeconds: 0.2 });
  expect(engine.state.groups.ids).toEqual(['205', '206']);
  expect(engine.state.workspace.unsaved).toBe(true);
  expect(await good(engine, 'groups.create', { configuration: groupOf('7') })).toEqual({ dbid: '7' });
});

test('the first DBID is 101; after the highest possible one a free one is found', async () => {
  const engine = await engineWith([]);
  expect(await good(engine, 'groups.create', { configuration: draft })).toEqual({ dbid: '101' });
  const highest = '9'.repeat(19);
  await good(engine, 'groups.create', { configuration: groupOf(highest, { guid: seededRandom(1).uuid() }) });
  const { dbid } = await good(engine, 'groups.create', { configuration: { ...draft, campaign: 'Other' } });
  expect(dbid).toBe('102');
});

test.each([
  ['dbid', { dbid: '101' }, 'DBID 101 is taken by Campaign 101@Group 101.'],
  ['guid', { guid: 'A0000000-0000-4000-8000-00000000000A' }, 'This GUID is taken by Campaign 101@Group 101.'],
  [
    'campaign',
    { campaign: 'Campaign 101', group: 'Group 101' },
    'There is a Campaign Group Campaign 101@Group 101 already.',
  ],
])('what must be unique is refused at %s, when one is made and when one is changed', async (path, taken, message) => {
  const engine = await engineWith([groupOf('101', { guid: 'a0000000-0000-4000-8000-00000000000a' }), groupOf('102')]);
  const error = { code: 'invalid', sentence: message, faults: [{ path, message }] };
  expect(await bad(engine, 'groups.create', { configuration: { ...draft, ...taken } })).toEqual(error);
  const changed = { ...groupOf('102'), ...taken };
  const refused = await bad(engine, 'groups.update', { dbid: '102', configuration: changed });
  if (path === 'dbid') expect(refused.sentence).toContain('cannot be changed; duplicate it instead.');
  else expect(refused).toEqual(error);
  expect(engine.state.workspace.unsaved).toBe(false);
});

test('one that is not loaded may be changed, and keeps its own name, GUID and place', async () => {
  const engine = await engineWith([groupOf('101'), groupOf('102')]);
  await good(engine, 'groups.update', { dbid: '101', configuration: groupOf('101', { agents: 3 }) });
  await good(engine, 'groups.update', { dbid: '101', configuration: groupOf('101', { campaign: 'New', group: 'G' }) });
  expect(viewIn(engine, '101').configuration).toMatchObject({ campaign: 'New', group: 'G', agents: 10 });
  expect(engine.state.groups.ids).toEqual(['101', '102']);
  expect(engine.state.workspace.unsaved).toBe(true);
  await good(engine, 'groups.create', { configuration: { campaign: 'Campaign 101', group: 'Group 101' } });
});

test('a change keeps the pinned statistics, but for those of lists that are gone', async () => {
  const list = (dbid: string) => ({ dbid, name: `List ${dbid}`, records: 1, hitRatio: 0.5 });
  const engine = await engineWith([groupOf('101', { callingLists: [list('301'), list('302')] })]);
  await good(engine, 'groups.pin', { dbid: '101', set: { busyFactor: 0.5 } });
  for (const callingList of ['301', '302'])
    await good(engine, 'groups.pin', { dbid: '101', callingList, set: { hitRatio: 1 } });
  await good(engine, 'groups.update', { dbid: '101', configuration: groupOf('101', { callingLists: [list('302')] }) });
  expect(viewIn(engine, '101').statistics).toMatchObject({
    group: { busyFactor: 0.5 },
    lists: { 302: { hitRatio: 1 } },
    pins: { group: { busyFactor: 0.5 }, lists: { 302: { hitRatio: 1 } } },
  });
  expect(Object.keys(viewIn(engine, '101').statistics.pins.lists)).toEqual(['302']);
});

test('one that is loaded is neither changed nor deleted, and says why', async () => {
  const engine = await engineWith([groupOf('101', { callsInProgressSeconds: 3_600 })]);
  for (const request of [{ do: 'load' }, running, { do: 'unload' }] as const) {
    await good(engine, 'groups.request', { dbids: ['101'], request });
    expect(await bad(engine, 'groups.update', { dbid: '101', configuration: groupOf('101') })).toEqual({
      code: 'refused',
      sentence: 'Campaign 101@Group 101 is loaded; it can be changed once it is unloaded.',
    });
    expect(await bad(engine, 'groups.delete', { dbids: ['101'] })).toMatchObject({
      code: 'refused',
      sentence: 'Campaign 101@Group 101 is loaded; it can be deleted once it is unloaded.',
    });
  }
  expect(engine.state.workspace.unsaved).toBe(false);
});

test('what is not there is neither changed, duplicated nor deleted', async () => {
  const engine = await engineWith([groupOf('101')]);
  const missing = { code: 'not-found', sentence: 'There is no Campaign Group with DBID 999.' };
  expect(await bad(engine, 'groups.update', { dbid: '999', configuration: groupOf('999') })).toEqual(missing);
  expect(await bad(engine, 'groups.duplicate', { dbid: '999' })).toEqual(missing);
  expect(await bad(engine, 'groups.delete', { dbids: ['999'] })).toEqual(missing);
  expect(await bad(engine, 'groups.pin', { dbid: '999' })).toEqual(missing);
});

test('a duplicate has a name, DBID and GUID of its own, and shares nothing with the original', async () => {
  const lists = [{ dbid: '301', name: 'A', records: 1, hitRatio: 0.5 }];
  const engine = await engineWith([
    groupOf('101', { callingLists: lists, options: { 'campaigngroup-states-interval': 5 } }),
  ]);
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'load' } });
  expect(await good(engine, 'groups.duplicate', { dbid: '101' })).toEqual({ dbid: '102' });
  expect(await good(engine, 'groups.duplicate', { dbid: '102' })).toEqual({ dbid: '103' });
  expect(await good(engine, 'groups.duplicate', { dbid: '101' })).toEqual({ dbid: '104' });
  const views = ['101', '102', '103', '104'].map((dbid) => viewIn(engine, dbid));
  expect(views.map(({ configuration }) => configuration.campaign)).toEqual([
    'Campaign 101',
    'Campaign 101 2',
    'Campaign 101 2 2',
    'Campaign 101 3',
  ]);
  expect(new Set(views.map(({ configuration }) => configuration.guid)).size).toBe(4);
  expect(views.map(({ condition }) => condition.state)).toEqual([4, 0, 0, 0]);
  expect(views[1]?.configuration.callingLists).toEqual(views[0]?.configuration.callingLists);
  expect(views[1]?.configuration.callingLists).not.toBe(views[0]?.configuration.callingLists);
});

test('the duplicate of one with the longest name can be saved and opened', async () => {
  const engine = await engineWith([groupOf('101', { campaign: 'ä'.repeat(255) })]);
  for (let turn = 0; turn < 10; turn++) await good(engine, 'groups.duplicate', { dbid: '101' });
  const { text } = await good(engine, 'workspace.text', {});
  await good(engine, 'workspace.open-text', { title: 'Again', text });
  expect(engine.state.groups.ids).toHaveLength(11);
});

test('all that are named are deleted, or none', async () => {
  const engine = await engineWith([groupOf('101'), groupOf('102'), groupOf('103')]);
  await good(engine, 'groups.request', { dbids: ['102'], request: { do: 'load' } });
  await bad(engine, 'groups.delete', { dbids: ['101', '102'] });
  await bad(engine, 'groups.delete', { dbids: ['101', '999'] });
  expect(engine.state.groups.ids).toEqual(['101', '102', '103']);
  await good(engine, 'groups.delete', { dbids: ['103', '101', '103'] });
  expect(engine.state.groups.ids).toEqual(['102']);
  expect(engine.state.workspace.unsaved).toBe(true);
});
