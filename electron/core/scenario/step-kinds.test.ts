import { expect, test } from 'vitest';
import { localReceiver } from '../testing/local-receiver.ts';
import { groupOf } from '../testing/open-engine.ts';
import { bodyOf, playOf, sentOf } from '../testing/play.ts';

const one = 'Campaign 101@Group 101';
const load = { do: 'load', group: one };
const unload = { do: 'unload', group: one };
const forced = { do: 'force-unload', group: one };
const start = { do: 'start', group: one, dialMode: 3 };
const slow = [groupOf('101', { callsInProgressSeconds: 20, unloadSeconds: 5 })];
const untilState = (state: string, timeout?: number) => ({ until: { state, group: one }, timeout });

/** The failures of a play, as `path: sentence`. */
const failuresOf = async (...given: Parameters<typeof playOf>) =>
  (await playOf(...given)).steps.flatMap(({ path, failures }) => failures.map((failure) => `${path}: ${failure}`));

test('until a state: it waits as long as that takes, in virtual time', async () => {
  const played = await playOf([load, unload, untilState('NotLoaded'), load], { groups: slow });
  expect([played.passed, sentOf(played)]).toEqual([true, ['0: 101 7 4', '25: 101 8 0', '25: 101 7 4']]);
});

test('until a state that does not come: after the time-out of scenario time, with what was there', async () => {
  const played = await playOf([load, unload, untilState('NotLoaded', 10), { do: 'force-unload', group: one }], {
    groups: slow,
  });
  expect(played.passed).toBe(false);
  expect(played.steps[2]).toMatchObject({
    accepted: true,
    asExpected: false,
    failures: [`Waited 10 s until ${one} is NotLoaded; it was WaitingUnload at the end.`],
  });
  // The steps after it are played all the same.
  expect(sentOf(played)).toEqual(['0: 101 7 4', '10: 101 8 0']);
});

test('until all are in a state', async () => {
  const groups = [groupOf('101'), groupOf('102')];
  const all = { until: { state: 'Active', group: '*' }, timeout: 1 };
  expect(await failuresOf([load, all], { groups })).toEqual([
    'steps[1]: Waited 1 s until * is Active; it was NotLoaded (DBID 102) at the end.',
  ]);
  expect(await failuresOf([{ do: 'load', group: '*' }, all], { groups })).toEqual([]);
});

test('until so many notifications have their outcome, since the start or since the step began', async () => {
  const periodic = (atLeast: number, said: object = {}) => ({
    until: { notifications: { kind: 'periodic', group: one }, atLeast, ...said },
    timeout: 600,
  });
  const played = await playOf([load, periodic(2), periodic(2, { since: 'step' }), unload]);
  expect(sentOf(played).at(-1)).toBe('240: 101 8 0');
  expect(await failuresOf([load, { ...periodic(2), timeout: 100 }])).toEqual([
    `steps[1]: Waited 100 s until 2 periodic notifications of ${one} accepted; it was 1 at the end.`,
  ]);
  expect(await failuresOf([load, periodic(1, { outcome: 'rejected' })])).toHaveLength(1);
});

test('until the receiver believes something: a lost change leaves it behind, the next periodic one heals it', async () => {
  const played = await playOf([
    load,
    { until: { belief: 'Active', group: one } },
    { faults: [{ match: { kind: 'change', groups: [one] }, choice: { kind: 'next' }, effect: { kind: 'lose' } }] },
    start,
    { until: { belief: 'stale', group: one } },
    { until: { belief: 'in-step', group: one } },
    { until: { belief: 'Running', group: one } },
  ]);
  expect(played.steps.flatMap(({ failures }) => failures)).toEqual([]);
  expect(played.steps.at(-1)?.endedAt).toBe(Date.parse('2026-01-05T08:01:00Z'));
  expect(played.notifications.map(({ outcome }) => outcome)).toEqual(['accepted', 'lost', 'accepted']);
  expect(played.passed).toBe(true);
  expect(await failuresOf([load, { until: { belief: 'Running', group: one }, timeout: 1 }])).toEqual([
    `steps[1]: Waited 1 s until the receiver believes ${one} Running; it was Active, in-step at the end.`,
  ]);
});

test('until a statistic is where it should be', async () => {
  const busy = { until: { statistic: 'busyFactor', group: one, atLeast: 0.8, atMost: 0.9 }, timeout: 30 };
  const pin = (busyFactor: unknown) => ({ statistics: { group: one, busyFactor } });
  const ramp = { kind: 'ramp', from: 0.5, to: 0.85, seconds: 20 };
  expect(await failuresOf([load, pin(ramp), busy])).toEqual([]);
  expect(await failuresOf([load, pin(0.5), busy])).toEqual([
    `steps[2]: Waited 30 s until busyFactor of ${one} is at least 0.8 and at most 0.9; it was 0.5 at the end.`,
  ]);
  expect(await failuresOf([load, busy])).toHaveLength(1);
});

test('until a statistic of a Calling List is where it should be', async () => {
  const lists = [{ dbid: '301', name: 'A', records: 1, hitRatio: 0.5 }];
  const listed = [groupOf('101', { callingLists: lists })];
  const place = { group: one, callingList: '301' };
  const pin = { statistics: { ...place, hitRatio: 0.4 } };
  const until = (atLeast: number) => ({ until: { statistic: 'hitRatio', ...place, atLeast }, timeout: 1 });
  expect(await failuresOf([pin, until(0.4)], { groups: listed })).toEqual([]);
  expect(await failuresOf([pin, until(0.5)], { groups: listed })).toHaveLength(1);
});

test('repeat a number of times, one within another; a report of the play has every round', async () => {
  const played = await playOf([
    { repeat: 2, steps: [load, { repeat: 2, steps: [start, { do: 'stop', group: one }] }, forced] },
  ]);
  expect(played.passed).toBe(true);
  expect(sentOf(played).map((line) => line.split(' ')[2])).toEqual('7 9 10 9 10 8 7 9 10 9 10 8'.split(' '));
  expect(played.steps.filter(({ path }) => path === 'steps[0].steps[1].steps[0]').map(({ round }) => round)).toEqual([
    1, 2, 1, 2,
  ]);
  expect(played.steps.at(-1)).toMatchObject({ path: 'steps[0]', words: 'repeat: 2 rounds' });
});

test('repeat until something is so, at most so many times', async () => {
  const rounds = (atLeast: number, atMost: number) => ({
    repeat: { until: { notifications: {}, atLeast }, atMost },
    steps: [load, forced],
  });
  expect((await playOf([rounds(5, 10)])).notifications).toHaveLength(6);
  expect(await failuresOf([rounds(50, 3)])).toEqual([
    'steps[0]: 3 rounds, and it is not so that 50 notifications accepted; it was 6.',
  ]);
});

test('while sending is held nothing leaves, and that is no failure', async () => {
  const played = await playOf([{ sending: 'hold' }, load, start, { sending: 'resume' }, { do: 'stop', group: one }]);
  expect(played.notifications.map(({ outcome }) => outcome)).toEqual(['dropped', 'dropped', 'accepted']);
  expect(played.passed).toBe(true);
});

test('faults on and off; a payload fault is in the body', async () => {
  const spoil = { choice: { kind: 'all' }, effect: { kind: 'payload', fault: { kind: 'extra-field', name: 'X' } } };
  const played = await playOf([{ faults: [spoil] }, load, { faults: 'off' }, unload]);
  expect(played.notifications.map((detail) => bodyOf(detail).X)).toEqual(['unexpected', undefined]);
});

test('response rules answer, and what they reject fails the play unless the file says that it may', async () => {
  const steps = [
    { responses: [{ respond: [{ kind: 'answer', status: 503 }] }] },
    load,
    { until: { notifications: {}, outcome: 'rejected', atLeast: 1 } },
    { responses: 'off' },
    unload,
  ];
  const strict = await playOf(steps);
  expect(strict.notifications.map(({ status }) => status)).toEqual([503, 200]);
  expect([strict.passed, strict.undelivered.map(({ seq }) => seq)]).toEqual([false, [1]]);
  expect((await playOf(steps, { deliveries: 'any' })).passed).toBe(true);
});

test('a schedule acts at its time, until it is removed', async () => {
  const daily = { group: one, actions: [{ id: 'a', when: { at: '2026-01-05T08:00:30' }, request: { do: 'load' } }] };
  const played = await playOf([{ schedule: daily }, { wait: 40 }, { schedule: { group: one, remove: true } }]);
  expect(sentOf(played)).toEqual(['30: 101 7 4']);
  expect(bodyOf(played.notifications[0] ?? { body: '' }).GSW_CAMPAIGN_GROUP_ACTOR).toBe(2);
  expect(await failuresOf([{ schedule: { group: one, remove: true } }])).toEqual([
    'steps[0]: The Campaign Group with DBID 101 has no schedule.',
  ]);
});

test('options of one Campaign Group, and taken away again', async () => {
  const every = (seconds: number | null) => ({ options: { 'campaigngroup-states-interval': seconds }, group: one });
  const played = await playOf([every(10), load, { wait: 25 }, every(null), { wait: 60 }]);
  expect(sentOf(played)).toHaveLength(4);
});

test('only the statistics that are named are released', async () => {
  const played = await playOf([
    { statistics: { group: one, busyFactor: 0.5, hitRatio: 0.25 } },
    { statistics: { group: one, release: ['hitRatio'] } },
    load,
  ]);
  const { GSW_STAT_BUSY_FACTOR, GSW_STAT_HIT_RATIO } = bodyOf(played.notifications[0] ?? { body: '' });
  expect([GSW_STAT_BUSY_FACTOR, GSW_STAT_HIT_RATIO]).toEqual([0.5, null]);
});

test('in real time a wait ends as soon as it comes, over real HTTP', async () => {
  const receiver = await localReceiver();
  const played = await playOf([load, { until: { notifications: {}, atLeast: 1 }, timeout: 30 }, unload], {
    clock: 'real',
    uri: receiver.uri,
  });
  expect([played.passed, receiver.bodies.length]).toEqual([true, 2]);
  expect(await failuresOf([untilState('Running', 0.1)], { clock: 'real', uri: receiver.uri })).toHaveLength(1);
});

test('a time-out in real time is scenario time', async () => {
  const played = await playOf([untilState('Running', 3_600)], { clock: 'real', speed: 1_000_000 });
  expect(played.steps[0]?.failures).toHaveLength(1);
});
