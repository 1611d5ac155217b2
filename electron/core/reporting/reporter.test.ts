import { expect, test } from 'vitest';
import { good, groupOf, notesOf, viewIn } from '../testing/open-engine.ts';
import { stageWith } from '../testing/stage.ts';

const preview = { do: 'start', dialMode: 3 } as const;

test.each([
  ['is off', { 'send-campaigngroup-states': false }],
  ['has no URI', { 'campaigngroup-states-uri': '' }],
])('nothing is sent nor logged while reporting %s', async (_words, options) => {
  const { engine, ask, wait, receiver, story } = await stageWith([groupOf('101')], options);
  await ask('101', 'load');
  await wait(120);
  expect(viewIn(engine, '101').beat).toBeNull();
  expect(receiver.bodies).toEqual([]);
  expect(story()).toEqual([]);
  expect((await good(engine, 'log.page', { limit: 9 })).entries).toEqual([]);
});

test('a change is sent at once, a periodic notification every interval while it is loaded or running', async () => {
  const { engine, clock, ask, wait, receiver, story } = await stageWith([groupOf('101')]);
  const start = clock.now();
  await ask('101', 'load');
  expect(viewIn(engine, '101').beat).toEqual({ anchor: start + 60_000, intervalMs: 60_000 });
  await wait(90);
  await ask('101', preview);
  await wait(60);
  await ask('101', 'unload');
  await wait(600);
  expect(story()).toEqual([
    '81000 101 7 -> accepted',
    '81001 101 0 -> accepted',
    '81000 101 9 -> accepted',
    '81001 101 0 -> accepted',
    '81000 101 8 -> accepted',
  ]);
  expect(
    receiver.bodies.map((body) => [
      Number(body.GSW_DATE_TIME) * 1_000 - start,
      body.GSW_CAMPAIGN_GROUP_STATE,
      body.GSW_CAMPAIGN_GROUP_ACTOR,
      body.GSW_DIAL_MODE,
    ]),
  ).toEqual([
    [0, 4, 1, undefined],
    [60_000, 4, 0, undefined],
    [90_000, 5, 1, 3],
    [120_000, 5, 0, 3],
    [150_000, 0, 1, undefined],
  ]);
  expect(viewIn(engine, '101').beat).toBeNull();
});

test('an interval of 0 sends no periodic notification', async () => {
  const { engine, ask, wait, story } = await stageWith([groupOf('101')], { 'campaigngroup-states-interval': 0 });
  await ask('101', 'load');
  await wait(86_400);
  expect(story()).toEqual(['81000 101 7 -> accepted']);
  expect(viewIn(engine, '101').beat).toBeNull();
});

test('a Campaign Group may override the switch, the URI and the interval', async () => {
  const { receiver, ask, wait, story, engine } = await stageWith([
    groupOf('101', { options: { 'send-campaigngroup-states': false } }),
    groupOf('102', { options: { 'campaigngroup-states-interval': 0 } }),
    groupOf('103', { options: { 'campaigngroup-states-uri': 'http://127.0.0.1:1/nobody' } }),
    groupOf('104', { options: { 'campaigngroup-states-interval': 50 } }),
    groupOf('105', { options: { 'campaigngroup-states-uri': '' } }),
  ]);
  await ask(['101', '102', '103', '104', '105'], 'load');
  await wait(50);
  expect(receiver.bodies.map((body) => [body.GSW_CAMPAIGN_GROUP_DBID, body.GSW_CAMPAIGN_GROUP_ACTION])).toEqual([
    ['102', 7],
    ['104', 7],
    ['104', 0],
  ]);
  expect(story()).toContain('81000 103 7 -> failed');
  expect(engine.state.groups.ids.map((dbid) => viewIn(engine, dbid).beat?.intervalMs ?? null)).toEqual([
    null,
    null,
    60_000,
    50_000,
    null,
  ]);
});

test('reporting may be off at the application and on at one Campaign Group', async () => {
  const { ask, story } = await stageWith(
    [groupOf('101'), groupOf('102', { options: { 'send-campaigngroup-states': true } })],
    { 'send-campaigngroup-states': false },
  );
  await ask(['101', '102'], 'load');
  expect(story().map((line) => line.slice(0, 9))).toEqual(['81000 102']);
});

test('changing the interval gives a new phase at once; the same interval keeps it', async () => {
  const { engine, clock, ask, wait, story } = await stageWith([groupOf('101')]);
  await ask('101', 'load');
  await wait(50);
  await good(engine, 'options.set', { settings: { 'campaigngroup-states-interval': 60 } });
  await good(engine, 'options.set', { settings: { 'http-response-timeout': 5 } });
  expect(viewIn(engine, '101').beat?.anchor).toBe(clock.now() + 10_000);
  await good(engine, 'options.set', { settings: { 'campaigngroup-states-interval': 20 } });
  expect(viewIn(engine, '101').beat).toEqual({ anchor: clock.now() + 20_000, intervalMs: 20_000 });
  await wait(19.9);
  expect(story()).toHaveLength(1);
  await wait(20.1);
  expect(story()).toHaveLength(3);
  await good(engine, 'options.set', { dbid: '101', settings: { 'campaigngroup-states-interval': 0 } });
  expect(viewIn(engine, '101').beat).toBeNull();
  await wait(100);
  expect(story()).toHaveLength(3);
});

test('a periodic notification is skipped while the one before it has no outcome, and no other group waits', async () => {
  const { engine, clock, ask, receiver, story } = await stageWith([groupOf('101'), groupOf('102')]);
  receiver.silent = true;
  await ask('101', 'load');
  clock.advance(120_000);
  expect(story().slice(1)).toEqual([
    '81001 101 0 -> skipped predecessor-unfinished',
    '81001 101 0 -> skipped predecessor-unfinished',
  ]);
  expect(engine.state.traffic).toMatchObject({ onWire: 1, skipped: 2, waiting: 0 });
  await ask('102', 'load');
  expect(story().at(-1)).toBe('81000 102 7 -> sending');
  receiver.answer();
  await engine.delivered();
  expect(story()[0]).toBe('81000 101 7 -> accepted');
});

test('the release of the wire profile counts from the next notification on', async () => {
  const { engine, ask, receiver } = await stageWith([groupOf('101')]);
  await ask('101', 'load');
  await good(engine, 'workspace.describe', { wireProfile: '8.1.512.02' });
  await ask('101', preview);
  await engine.delivered();
  const statistics = receiver.bodies.map((body) => Object.keys(body).filter((key) => /STAT_|LISTS/.test(key)));
  expect(statistics[0]).toHaveLength(5);
  expect(statistics[1]).toEqual([]);
});

test('a notification says what was true when it was made, not when it was sent', async () => {
  const { engine, ask, receiver } = await stageWith([groupOf('101')]);
  receiver.silent = true;
  await ask('101', 'load');
  await ask('101', preview);
  await good(engine, 'groups.pin', { dbid: '101', set: { busyFactor: 0.5 } });
  await good(engine, 'workspace.describe', { tenant: { name: 'Later', ccid: '1' } });
  receiver.answer();
  await engine.delivered();
  expect(receiver.bodies[1]).toMatchObject({
    GSW_CAMPAIGN_GROUP_ACTION: 9,
    GSW_STAT_BUSY_FACTOR: null,
    GSW_TENANT_NAME: 'Unknown',
  });
});

test('a jump of the wall clock is noted, and the countdowns follow it', async () => {
  const { engine, clock, ask, wait } = await stageWith([groupOf('101')]);
  await ask('101', 'load');
  await wait(30);
  clock.moveWall(-7_205_000);
  await wait(35);
  expect(await notesOf(engine)).toEqual(['The clock moved by -7205.0 s: sleep, or the time was set.']);
  // 65 s after the load the next but one is due in 55 s, by the new wall clock.
  expect(viewIn(engine, '101').beat).toEqual({ anchor: clock.now() - 5_000, intervalMs: 60_000 });
});

test('a stall is noted with what was not sent', async () => {
  const { engine, clock, ask, story } = await stageWith([groupOf('101')]);
  await ask('101', 'load');
  clock.stall(200_000);
  const [note] = await notesOf(engine);
  expect(note).toMatch(/^The machine slept or stalled for 19\d\.\d s; 3 periodic notifications were not sent\.$/);
  expect(story()).toHaveLength(1);
});
