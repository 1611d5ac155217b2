import { expect, test } from 'vitest';
import { localReceiver } from '../testing/local-receiver.ts';
import { groupOf } from '../testing/open-engine.ts';
import { playOf } from '../testing/play.ts';

const [one, two] = ['Campaign 101@Group 101', 'Campaign 102@Group 102'];
const load = { do: 'load', group: one };
const start = { do: 'start', group: one, dialMode: 1, optimizeBy: 1, optimizeGoal: 85 };
const stop = { do: 'stop', group: one };
const day = [load, start, { wait: 60 }, stop, { do: 'load', group: two }];
const groups = [groupOf('101'), groupOf('102')];

/** What the last step finds wrong. */
async function judged(
  assertion: object,
  steps: readonly unknown[] = day,
  said: object = {},
): Promise<readonly string[]> {
  const played = await playOf([...steps, { assert: assertion }], { groups, ...said });
  return played.steps.at(-1)?.failures ?? ['no step'];
}

test('counts, of all or of a selection', async () => {
  expect(await judged({ count: 5 })).toEqual([]);
  expect(await judged({ of: { kind: 'change', group: one }, count: { atLeast: 3, atMost: 3 } })).toEqual([]);
  expect(await judged({ of: { action: 'start' }, count: { atLeast: 1 } })).toEqual([]);
  expect(await judged({ of: { kind: 'periodic' }, count: 2 })).toEqual([
    '1 periodic notifications were received, not 2.',
  ]);
  expect(await judged({ of: { action: 'unload' }, count: { atLeast: 1 } })).toEqual([
    '0 notifications by unload were received, not at least 1.',
  ]);
});

test('the order, with others between or exactly', async () => {
  const order = [{ action: 'load', group: one }, { state: 'Running' }, { action: 'load', group: two, state: 'Active' }];
  expect(await judged({ order })).toEqual([]);
  expect(await judged({ order, exactly: true })).toEqual([
    `order[2], load of ${two} to Active, did not come as the next one: stop of ${one} (Active) came.`,
  ]);
  expect(
    await judged({ of: { group: one }, order: ['load', 'start', 'stop'].map((action) => ({ action })), exactly: true }),
  ).toEqual([]);
  expect(await judged({ order: [{ action: 'stop' }, { action: 'start' }] })).toEqual([
    `order[1], start, did not come in its place: load of ${two} (Active) came.`,
  ]);
  expect(await judged({ of: { group: one }, order: [{ action: 'load' }, { action: 'start' }], exactly: true })).toEqual(
    [`After the last one that order names, stop of ${one} (Active) came.`],
  );
});

test('values of the bodies: of all, any, the first, the last', async () => {
  const of = { kind: 'change', group: one };
  expect(await judged({ of, fields: { GSW_CAMPAIGN_GROUP_DBID: '101', GSW_CAMPAIGN_GROUP_ACTOR: 1 } })).toEqual([]);
  expect(
    await judged({ of, in: 'any', fields: { GSW_DIAL_MODE: 1, GSW_OPTIMIZE_GOAL: { atLeast: 80, atMost: 90 } } }),
  ).toEqual([]);
  expect(
    await judged({ of, in: 'last', fields: { GSW_DIAL_MODE: { absent: true }, GSW_STAT_HIT_RATIO: null } }),
  ).toEqual([]);
  expect(await judged({ of, in: 'first', fields: { GSW_CAMPAIGN_GROUP_STATE: 5 } })).toEqual([
    'Row 1: GSW_CAMPAIGN_GROUP_STATE is 4, not 5.',
  ]);
  expect(await judged({ of, fields: { GSW_DIAL_MODE: 1 } })).toEqual(['Row 1: GSW_DIAL_MODE is not there, not 1.']);
  expect(await judged({ of, in: 'any', fields: { GSW_CAMPAIGN_GROUP_STATE: 9 } })).toEqual([
    'None of the bodies has all of these; in the first, GSW_CAMPAIGN_GROUP_STATE is 4, not 9.',
  ]);
  expect(await judged({ of: { action: 'unload' }, fields: { GSW_QUEUE_NAME: '' } })).toEqual([
    'No notifications by unload were received, so no body has these fields.',
  ]);
});

test('limits of a number are kept, and what is no number is not within them', async () => {
  const of = { action: 'start' };
  expect(await judged({ of, fields: { GSW_OPTIMIZE_GOAL: { atLeast: 86 } } })).toEqual([
    'Row 2: GSW_OPTIMIZE_GOAL is 85, not at least 86.',
  ]);
  expect(await judged({ of, fields: { GSW_OPTIMIZE_GOAL: { atMost: 84 } } })).toHaveLength(1);
  expect(await judged({ of, fields: { GSW_QUEUE_NAME: { atLeast: 0 } } })).toHaveLength(1);
});

test('a null, an absent and an empty value are three things', async () => {
  const of = { group: one };
  expect(await judged({ of, in: 'first', fields: { GSW_STAT_BUSY_FACTOR: { absent: true } } })).toHaveLength(1);
  expect(await judged({ of, in: 'first', fields: { GSW_CAMPAIGN_TEMPLATE_NAME: null } })).toHaveLength(1);
  expect(await judged({ of, in: 'first', fields: { GSW_QUEUE_NAME: null } })).toHaveLength(1);
});

const lose = { faults: [{ choice: { kind: 'next' }, effect: { kind: 'lose' } }] };

test('nothing lost', async () => {
  expect(await judged({ nothingLost: true })).toEqual([]);
  expect(await judged({ nothingLost: true }, [load, lose, start])).toEqual([
    `Row 2, ${one}, was sent and not received (lost).`,
  ]);
});

test('what the receiver believes is what is true', async () => {
  expect(await judged({ beliefsInStep: true })).toEqual([]);
  expect(await judged({ beliefsInStep: true }, [load, lose, start])).toEqual([
    `The receiver's belief is not the truth: ${one} (stale).`,
  ]);
});

test('since the assertion before', async () => {
  const steps = [...day, { assert: { count: 5 } }, { do: 'force-unload', group: two }];
  expect(await judged({ since: 'last-assert', count: 1 }, steps)).toEqual([]);
  expect(await judged({ count: 6 }, steps)).toEqual([]);
});

test('the order is that in which they were received, not made', async () => {
  const reorder = { faults: [{ match: { groups: [one] }, choice: { kind: 'next' }, effect: { kind: 'reorder' } }] };
  const order = [{ action: 'start' }, { action: 'load' }];
  expect(await judged({ order }, [reorder, load, start])).toEqual([]);
});

test("of somebody else's receiver an answer with 2xx is taken as receipt", async () => {
  const receiver = await localReceiver();
  expect(await judged({ count: 5, nothingLost: true }, day, { uri: receiver.uri })).toEqual([]);
  expect(await judged({ nothingLost: true }, [load], { uri: 'http://127.0.0.1:1/nobody' })).toEqual([
    `Row 1, ${one}, was sent and not received (failed).`,
  ]);
});
