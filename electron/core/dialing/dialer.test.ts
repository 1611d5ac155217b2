import { afterEach, expect, test } from 'vitest';
import type { GroupView } from '../../../shared/contract/state.ts';
import { Actor, GroupState } from '../../../shared/domain/enumerations.ts';
import { seededRandom } from '../ports/random.ts';
import { HandClock } from '../testing/hand-clock.ts';
import { TestConsole, type TestGroup } from '../testing/test-console.ts';
import { TestReceiver } from '../testing/test-receiver.ts';

const progressive = { do: 'start', dialMode: 2 } as const;
const predictive = { dialMode: 1, optimizeBy: 1, optimizeGoal: 85 } as const;
const list = (records: number) => [{ dbid: '301', name: 'List', records, hitRatio: 0.3 }];
let opened: TestConsole[] = [];

afterEach(async () => {
  for (const test of opened) await test.engine.close();
  opened = [];
});

/** A console whose time is in the test's hand. */
async function open(
  groups: (TestGroup & object)[],
  uri = '',
): Promise<{ test: TestConsole; clock: HandClock; view: (dbid: string) => GroupView }> {
  const clock = new HandClock();
  const test = await TestConsole.open({ 'campaigngroup-states-uri': uri }, groups, { clock, random: seededRandom(4) });
  opened.push(test);
  const view = (dbid: string) => test.engine.state.groups.byId[dbid] as GroupView;
  return { test, clock, view };
}

test('statistics are null until it runs, move while it runs, and are null again when it is stopped', async () => {
  const receiver = await TestReceiver.start();
  const { test, clock } = await open([{ dbid: '1', agents: 20, callingLists: list(5_000) }], receiver.uri('ok'));
  const sent = () => JSON.parse(test.notifications.at(-1)?.body ?? '{}');
  await test.request('1', { do: 'load' });
  expect(sent()).toMatchObject({
    GSW_STAT_BUSY_FACTOR: null,
    GSW_STAT_HIT_RATIO: null,
    GSW_STAT_TIME_TO_COMPLETE: null,
  });
  await test.request('1', { do: 'start', ...predictive });
  clock.advance(1_800_000);
  await test.request('1', { do: 'set-mode', dialMode: 2 });
  const {
    GSW_STAT_BUSY_FACTOR: busy,
    GSW_STAT_HIT_RATIO: hits,
    GSW_STAT_OVERDIAL_RATE: overdial,
    GSW_CALLING_LISTS: lists,
  } = sent();
  expect([busy > 0.5, busy < 1, hits > 0.2, hits < 0.4, overdial >= 0]).toEqual([true, true, true, true, true]);
  expect(lists[0].GSW_STAT_HIT_RATIO).toBe(hits);
  await test.request('1', { do: 'stop' });
  expect(sent()).toMatchObject({ GSW_STAT_BUSY_FACTOR: null, GSW_STAT_HIT_RATIO: null });
  await receiver.stop();
});

test('counters start anew with each load', async () => {
  const { test, clock, view } = await open([{ dbid: '1', agents: 5, callingLists: list(500) }]);
  await test.request('1', { do: 'load' });
  await test.request('1', progressive);
  clock.advance(600_000);
  await test.request('1', { do: 'stop' });
  clock.advance(1_000);
  await test.request('1', { do: 'force-unload' });
  await test.request('1', { do: 'load' });
  await test.request('1', progressive);
  clock.advance(1_000);
  await test.request('1', { do: 'stop' });
  await expect.poll(() => view('1').statistics.activity?.recordsReady).toBeGreaterThan(480);
});

test('when every list is exhausted it stops and unloads by itself, both as actor 3', async () => {
  const receiver = await TestReceiver.start();
  const { test, clock, view } = await open(
    [{ dbid: '1', agents: 10, callingLists: list(40), autoComplete: true }],
    receiver.uri('ok'),
  );
  await test.request('1', { do: 'load' });
  await test.request('1', progressive);
  clock.advance(3_600_000);
  await test.engine.idle();
  expect(test.notifications.map(({ action, actor }) => [action, actor])).toEqual([
    [7, Actor.ocsClient],
    [9, Actor.ocsClient],
    [10, Actor.internal],
    [8, Actor.internal],
  ]);
  expect(view('1').condition.state).toBe(GroupState.notLoaded);
  await receiver.stop();
});

test('without autoComplete an exhausted Campaign Group goes on running', async () => {
  const { test, clock, view } = await open([{ dbid: '1', agents: 10, callingLists: list(40) }]);
  await test.request('1', { do: 'load' });
  await test.request('1', progressive);
  clock.advance(3_600_000);
  expect(view('1').condition.state).toBe(GroupState.running);
});

test('waiting to be unloaded, calls in progress end by the time that is set for it', async () => {
  const { test, clock, view } = await open([
    { dbid: '1', agents: 50, callingLists: list(5_000), callsInProgressSeconds: 10, unloadSeconds: 1 },
  ]);
  await test.request('1', { do: 'load' });
  await test.request('1', progressive);
  clock.advance(600_000);
  await test.request('1', { do: 'unload' });
  clock.advance(0);
  expect(view('1').condition.state).toBe(GroupState.waitingUnload);
  clock.advance(9_999);
  expect(view('1').condition.state).toBe(GroupState.waitingUnload);
  clock.advance(1);
  expect(view('1').condition.state).toBe(GroupState.unloadInProgress);
  await expect.poll(() => view('1').statistics.activity?.callsInProgress).toBe(0);
});

test('from Progressive to Predictive the request is reported at once, the pacing follows after the history', async () => {
  const { test, clock, view } = await open([{ dbid: '1', agents: 5, callingLists: list(5_000), historyLength: 20 }]);
  await test.request('1', { do: 'load' });
  await test.request('1', progressive);
  clock.advance(5_000);
  await test.request('1', { do: 'set-mode', ...predictive });
  expect(view('1').condition).toMatchObject({ dialing: { dialMode: 1 } });
  const left = () => view('1').statistics.activity?.callsUntilPacing;
  await expect.poll(left).toBe(20);
  clock.advance(40_000);
  await expect.poll(left).toBeLessThan(20);
  clock.advance(600_000);
  await expect.poll(left).toBeNull();
});

test('a machine that slept does not dial the time in between', async () => {
  const { test, clock, view } = await open([{ dbid: '1', agents: 5, callingLists: list(100_000) }]);
  await test.request('1', { do: 'load' });
  await test.request('1', progressive);
  clock.advance(60_000);
  await expect.poll(() => view('1').statistics.activity?.recordsReady).toBeLessThan(100_000);
  const before = view('1').statistics.activity?.recordsReady ?? 0;
  clock.stall(8 * 3_600_000);
  clock.advance(3_000);
  await test.request('1', { do: 'stop' });
  await expect.poll(() => view('1').statistics.activity?.recordsReady).toBeGreaterThan(before - 50);
});
