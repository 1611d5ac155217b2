import { expect, test } from 'vitest';
import { bad, engineWith, good, groupOf, viewIn } from '../testing/open-engine.ts';
import { stageWith } from '../testing/stage.ts';

const lists = { callingLists: [{ dbid: '301', name: 'A', records: 1, hitRatio: 0.5 }] };
const unknown = { busyFactor: null, hitRatio: null, overdialRate: null, timeToComplete: null };

test('statistics are set and released one by one; null is a value like any other', async () => {
  const engine = await engineWith([groupOf('101')]);
  const statistics = () => viewIn(engine, '101').statistics;
  expect(statistics()).toEqual({ activity: null, group: unknown, lists: {}, pins: { group: {}, lists: {} } });
  await good(engine, 'groups.pin', { dbid: '101', set: { busyFactor: 0.85, hitRatio: null } });
  await good(engine, 'groups.pin', { dbid: '101', set: { overdialRate: 0 }, release: ['hitRatio'] });
  expect(statistics().group).toEqual({ ...unknown, busyFactor: 0.85, overdialRate: 0 });
  expect(statistics().pins.group).toEqual({ busyFactor: 0.85, overdialRate: 0 });
  await good(engine, 'groups.pin', { dbid: '101', release: ['busyFactor', 'overdialRate', 'timeToComplete'] });
  expect(statistics()).toEqual({ activity: null, group: unknown, lists: {}, pins: { group: {}, lists: {} } });
});

test('what is set and released at once is released', async () => {
  const engine = await engineWith([groupOf('101')]);
  await good(engine, 'groups.pin', { dbid: '101', set: { busyFactor: 1 }, release: ['busyFactor'] });
  expect(viewIn(engine, '101').statistics.pins.group).toEqual({});
});

test('a Calling List has two statistics of its own', async () => {
  const engine = await engineWith([groupOf('101', lists)]);
  const pin = { dbid: '101', callingList: '301' };
  await good(engine, 'groups.pin', { ...pin, set: { hitRatio: 0.31, timeToComplete: 600 } });
  await good(engine, 'groups.pin', { ...pin, release: ['hitRatio'] });
  expect(viewIn(engine, '101').statistics).toEqual({
    activity: null,
    group: unknown,
    lists: { 301: { hitRatio: null, timeToComplete: 600 } },
    pins: { group: {}, lists: { 301: { timeToComplete: 600 } } },
  });
  await good(engine, 'groups.pin', { ...pin, release: ['timeToComplete'] });
  expect(viewIn(engine, '101').statistics.pins.lists).toEqual({});
});

test('a list that is not there, and a statistic that a list does not have', async () => {
  const engine = await engineWith([groupOf('101', lists)]);
  const pin = { dbid: '101', callingList: '302', set: { hitRatio: 1 } };
  expect(await bad(engine, 'groups.pin', pin)).toEqual({
    code: 'not-found',
    sentence: 'Campaign 101@Group 101 has no Calling List with DBID 302.',
  });
  const foreign = { code: 'invalid', sentence: 'busyFactor is not a statistic of a Calling List.' };
  expect(await bad(engine, 'groups.pin', { ...pin, callingList: '301', set: { busyFactor: 1 } })).toEqual(foreign);
  expect(await bad(engine, 'groups.pin', { ...pin, callingList: '301', release: ['busyFactor'] })).toEqual(foreign);
  expect(viewIn(engine, '101').statistics.pins).toEqual({ group: {}, lists: {} });
});

test('pinned values are sent in every state until they are released, and are no change of the workspace', async () => {
  const { engine, ask, receiver } = await stageWith([groupOf('101', lists)]);
  await good(engine, 'groups.pin', { dbid: '101', set: { busyFactor: 0.85, timeToComplete: null } });
  await good(engine, 'groups.pin', { dbid: '101', callingList: '301', set: { hitRatio: 0.31 } });
  await ask('101', 'load');
  await ask('101', 'force-unload');
  await good(engine, 'groups.pin', { dbid: '101', release: ['busyFactor'] });
  await ask('101', 'load');
  await engine.delivered();
  expect(receiver.bodies.map((body) => [body.GSW_CAMPAIGN_GROUP_STATE, body.GSW_STAT_BUSY_FACTOR])).toEqual([
    [4, 0.85],
    [0, 0.85],
    [4, null],
  ]);
  expect(receiver.bodies[2]?.GSW_CALLING_LISTS).toEqual([
    {
      GSW_CALLING_LIST_NAME: 'A',
      GSW_CALLING_LIST_DBID: '301',
      GSW_STAT_HIT_RATIO: 0.31,
      GSW_STAT_TIME_TO_COMPLETE: null,
    },
  ]);
  expect(engine.state.workspace.unsaved).toBe(false);
});
