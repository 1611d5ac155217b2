import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { localReceiver } from '../testing/local-receiver.ts';
import { bad, good, groupOf } from '../testing/open-engine.ts';
import { stageWith } from '../testing/stage.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { TestConsole } from '../testing/test-console.ts';

const preview = { do: 'start', dialMode: 3 } as const;

test('one periodic notification of each Campaign Group that is loaded or running, at once', async () => {
  const { engine, ask, receiver, notifications, story } = await stageWith([groupOf('101'), groupOf('102')]);
  await ask(['101', '102'], 'load');
  await ask('102', preview);
  await engine.delivered();
  expect(await good(engine, 'groups.report-now', { dbids: ['101', '102', '101'], way: 'key' })).toEqual({
    sent: [
      { dbid: '101', uri: receiver.uri },
      { dbid: '102', uri: receiver.uri },
    ],
    not: [],
  });
  await engine.delivered();
  expect(story().slice(3)).toEqual(['81001 101 0 -> accepted', '81001 102 0 -> accepted']);
  expect(receiver.bodies.slice(3)).toEqual([
    expect.objectContaining({
      GSW_CAMPAIGN_GROUP_DBID: '101',
      GSW_CAMPAIGN_GROUP_STATE: 4,
      GSW_CAMPAIGN_GROUP_ACTION: 0,
      GSW_CAMPAIGN_GROUP_ACTOR: 0,
    }),
    expect.objectContaining({
      GSW_CAMPAIGN_GROUP_DBID: '102',
      GSW_CAMPAIGN_GROUP_STATE: 5,
      GSW_CAMPAIGN_GROUP_ACTION: 0,
      GSW_CAMPAIGN_GROUP_ACTOR: 0,
    }),
  ]);
  const cause = { kind: 'on-demand', number: 3, groups: 2, way: 'key' };
  expect(notifications().slice(3)).toMatchObject([{ cause }, { cause }]);
});

test('the beat goes on as if nothing had been asked for', async () => {
  const { engine, ask, wait, clock, notifications } = await stageWith([groupOf('101')]);
  await ask('101', 'load');
  const before = engine.state.groups.byId['101']?.beat;
  const begun = clock.now();
  await wait(30);
  await good(engine, 'groups.report-now', { dbids: ['101'] });
  await wait(100);
  const periodic = notifications().filter(({ id }) => id === 81001);
  expect(periodic.map(({ cause, at }) => [cause.kind, at - begun])).toEqual([
    ['on-demand', 30_000],
    ['interval', 60_000],
    ['interval', 120_000],
  ]);
  expect(engine.state.groups.byId['101']?.beat).toEqual(before);
});

test('it needs no interval', async () => {
  const { engine, ask, receiver } = await stageWith([groupOf('101')], { 'campaigngroup-states-interval': 0 });
  await ask('101', 'load');
  await engine.delivered();
  await good(engine, 'groups.report-now', { dbids: ['101'] });
  await engine.delivered();
  expect(receiver.bodies.map((body) => body.GSW_CAMPAIGN_GROUP_ACTION)).toEqual([7, 0]);
});

test('each Campaign Group that is not reported has its reason, and the others are', async () => {
  const { engine, ask, receiver } = await stageWith([
    groupOf('101'),
    groupOf('102'),
    groupOf('103', { options: { 'send-campaigngroup-states': false } }),
    groupOf('104', { options: { 'campaigngroup-states-uri': '' } }),
  ]);
  await ask(['101', '103', '104'], 'load');
  await engine.delivered();
  expect(await good(engine, 'groups.report-now', { dbids: ['101', '102', '103', '104'] })).toEqual({
    sent: [{ dbid: '101', uri: receiver.uri }],
    not: [
      { dbid: '102', reason: 'not-loaded' },
      { dbid: '103', reason: 'off' },
      { dbid: '104', reason: 'no-uri' },
    ],
  });
  await engine.delivered();
  expect(receiver.bodies).toHaveLength(2);
});

test('an unload in progress, a hold and a Campaign Group that is not there send nothing and leave no row', async () => {
  const { engine, ask, receiver, story } = await stageWith([groupOf('101'), groupOf('102', { unloadSeconds: 5 })]);
  await ask(['101', '102'], 'load');
  await ask('102', 'unload');
  await engine.delivered();
  const rows = story().length;
  expect(await good(engine, 'groups.report-now', { dbids: ['102'] })).toEqual({
    sent: [],
    not: [{ dbid: '102', reason: 'not-loaded' }],
  });
  expect(await bad(engine, 'groups.report-now', { dbids: ['101', '999'] })).toMatchObject({ code: 'not-found' });
  await good(engine, 'sending.hold', {});
  expect(await good(engine, 'groups.report-now', { dbids: ['101'] })).toEqual({
    sent: [],
    not: [{ dbid: '101', reason: 'held' }],
  });
  await engine.delivered();
  expect(story()).toHaveLength(rows);
  expect(receiver.bodies).toHaveLength(2);
});

test('while the one before is on its way it is skipped, with a row that says so', async () => {
  const { engine, ask, receiver, story, notifications } = await stageWith([groupOf('101')]);
  receiver.silent = true;
  await ask('101', 'load');
  expect(await good(engine, 'groups.report-now', { dbids: ['101'] })).toEqual({
    sent: [],
    not: [{ dbid: '101', reason: 'unfinished' }],
  });
  receiver.answer();
  await engine.delivered();
  expect(story()).toEqual(['81000 101 7 -> accepted', '81001 101 0 -> skipped predecessor-unfinished']);
  expect(notifications()[1]?.cause.kind).toBe('on-demand');
});

test('OCS would not send it: there is no line of it in the trace', async () => {
  const receiver = await localReceiver();
  const traceFile = join(await temporaryFolder(), 'trace.log');
  const console = await TestConsole.open({ 'campaigngroup-states-uri': receiver.uri }, [{ dbid: '1' }], { traceFile });
  await console.request('1', { do: 'load' });
  await console.engine.idle();
  await good(console.engine, 'groups.report-now', { dbids: ['1'] });
  await console.engine.idle();
  await console.engine.close();
  expect(console.notifications.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
  expect((await readFile(traceFile, 'utf8')).trim().split('\n')).toHaveLength(1);
});
