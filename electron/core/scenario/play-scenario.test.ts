import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { localReceiver } from '../testing/local-receiver.ts';
import { groupOf } from '../testing/open-engine.ts';
import { bodyOf, playOf, sentOf } from '../testing/play.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const one = 'Campaign 101@Group 101';
const load = { do: 'load', group: one };
const all = [groupOf('101', { callsInProgressSeconds: 2, unloadSeconds: 0.5 }), groupOf('102'), groupOf('103')];
const day = [
  { do: 'load', group: '*' },
  { wait: 100.5 },
  { do: 'start', group: one, dialMode: 3 },
  { wait: 3_600 },
  { do: 'complete', group: one },
];

test('virtual time: notifications are due when they are due, and the play ends when the unload has', async () => {
  const played = await playOf([load, { wait: 130 }, { do: 'unload', group: one }], { groups: all.slice(0, 1) });
  expect(played.passed).toBe(true);
  expect(sentOf(played)).toEqual(['0: 101 7 4', '60: 101 0 4', '120: 101 0 4', '132.5: 101 8 0']);
  expect(played.notifications.map(({ loggedAt }) => loggedAt)).toEqual(played.notifications.map(({ at }) => at));
});

test('virtual time: two plays of a scenario send the same bodies, whatever the receiver takes', async () => {
  const receiver = await localReceiver();
  const quick = await playOf(day, { groups: all });
  receiver.delayMs = 3;
  const slow = await playOf(day, { groups: all, uri: receiver.uri });
  const bodies = ({ notifications }: typeof quick) => notifications.map(({ seq, body }) => [seq, body]);
  expect(bodies(slow)).toEqual(bodies(quick));
  expect(slow.passed).toBe(true);
  expect(slow.notifications.length).toBeGreaterThan(180);
  expect(receiver.bodies).toHaveLength(slow.notifications.length);
});

test('virtual time: without a start of its own it begins at a fixed moment', async () => {
  const first = await playOf([load], { startAt: undefined });
  expect(Number(bodyOf(first.notifications[0] ?? { body: '' }).GSW_DATE_TIME)).toBe(
    Date.parse('2026-01-01T00:00:00Z') / 1_000,
  );
});

test('real time, many times as fast: waits are shorter, the order is the same', async () => {
  const played = await playOf([load, { wait: 90 }, { do: 'unload', group: one }], {
    clock: 'real',
    speed: 100,
    groups: all.slice(0, 1),
  });
  expect(played.passed).toBe(true);
  expect(played.notifications.map((detail) => bodyOf(detail).GSW_CAMPAIGN_GROUP_ACTION)).toEqual([7, 0, 8]);
});

test.each(['real', 'virtual'] as const)('%s time: a play that is stopped in a long wait ends', async (clock) => {
  const receiver = await localReceiver();
  const stop = new AbortController();
  receiver.onRequest = () => stop.abort();
  const { steps, notifications } = await playOf(
    [load, { wait: 31_536_000 }, { do: 'force-unload', group: one }],
    { clock, uri: receiver.uri },
    stop.signal,
  );
  expect(steps.map(({ index }) => index)).toEqual([0, 1]);
  expect(notifications.map(({ outcome }) => outcome)).toEqual(['accepted']);
});

test('real time: a play that is stopped while Campaign Groups unload does not wait for them', async () => {
  const receiver = await localReceiver();
  const stop = new AbortController();
  receiver.onRequest = () => stop.abort();
  const groups = [groupOf('101', { callsInProgressSeconds: 3_600 })];
  const { notifications } = await playOf(
    [load, { do: 'unload', group: one }],
    { clock: 'real', uri: receiver.uri, groups },
    stop.signal,
  );
  expect(notifications.map(({ outcome }) => outcome)).toEqual(['accepted']);
});

test('a receiver that is down: the same notifications, each tried once, and it does not pass', async () => {
  const steps = [load, { do: 'start', group: one, dialMode: 3 }, { wait: 60 }, { do: 'force-unload', group: one }];
  const up = await playOf(steps);
  const down = await playOf(steps, { uri: 'http://127.0.0.1:1/nobody' });
  expect(down.passed).toBe(false);
  expect(sentOf(down)).toEqual(sentOf(up));
  expect(down.notifications.map(({ outcome, errorClass }) => [outcome, errorClass])).toEqual(
    Array(4).fill(['failed', 'refused']),
  );
  expect(down.steps).toEqual(up.steps);
});

test('a target takes the place of every URI, but for an empty one at a Campaign Group, and of those in steps', async () => {
  const receiver = await localReceiver();
  const groups = [
    groupOf('101'),
    groupOf('102', { options: { 'campaigngroup-states-uri': 'http://127.0.0.1:1/own' } }),
    groupOf('103', { options: { 'campaigngroup-states-uri': '' } }),
    groupOf('104', { options: { 'send-campaigngroup-states': false } }),
  ];
  const played = await playOf(
    [
      { do: 'load', group: '*' },
      { options: { 'campaigngroup-states-uri': 'http://127.0.0.1:1/elsewhere' } },
      { do: 'force-unload', group: '*' },
      { wait: 0 },
      { options: { 'campaigngroup-states-uri': '' } },
      { do: 'load', group: one },
    ],
    { groups, uri: receiver.uri, options: { 'campaigngroup-states-uri': 'http://127.0.0.1:1/app' } },
  );
  expect(played.passed).toBe(true);
  expect(new Set(played.notifications.map(({ uri }) => uri))).toEqual(new Set([receiver.uri]));
  expect(
    sentOf(played)
      .map((line) => line.slice(3))
      .sort(),
  ).toEqual(['101 7 4', '101 8 0', '102 7 4', '102 8 0']);
});

test('a scenario that switches reporting off stays off, also with a target', async () => {
  const played = await playOf([load], { options: { 'send-campaigngroup-states': false } });
  expect([played.passed, played.notifications]).toEqual([true, []]);
});

test('the trace lines go to a file', async () => {
  const traceFile = join(await temporaryFolder(), 'trace.log');
  const { notifications, traceProblem } = await playOf([load, { do: 'force-unload', group: one }], { traceFile });
  expect(traceProblem).toBeNull();
  const lines = (await readFile(traceFile, 'utf8')).trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(
    /^2026-01-05T\d\d:\d\d:00\.000 Trc 81000 Sending HTTP status notification CampaignGroupState for /,
  );
  expect(lines[0]?.endsWith(`Campaign Group ${one} to ${notifications[0]?.uri}`)).toBe(true);
});

test('trace lines that could not be written are told', async () => {
  const traceFile = await temporaryFolder();
  expect((await playOf([load], { traceFile })).traceProblem).toMatch(/^The trace file cannot be written/);
});
