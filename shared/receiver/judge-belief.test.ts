import { expect, test } from 'vitest';
import type { Beat } from '../contract/state.ts';
import type { GroupCondition } from '../domain/transition.ts';
import type { Belief } from './belief.ts';
import { type BeliefJudgement, judgeBelief, nextDue } from './judge-belief.ts';

const now = 1_000_000;
const beat: Beat = { anchor: now - 95_000, intervalMs: 10_000 };
const predictive: GroupCondition = { state: 5, dialing: { dialMode: 1, optimization: { by: 1, goal: 85 } } };
const preview: GroupCondition = { state: 5, dialing: { dialMode: 3 } };

const belief = (said: Partial<Belief>): Belief => ({
  dbid: '101',
  campaignGroup: 'Spring@Agents',
  state: 4,
  dialMode: null,
  optimizeBy: null,
  optimizeGoal: null,
  saidAt: now - 1_000,
  receivedAt: now - 1_000,
  seq: 7,
  periodic: false,
  distorted: false,
  source: 'received',
  ...said,
});
const running = { state: 5, dialMode: 1, optimizeBy: 1, optimizeGoal: 85 };

interface Said {
  readonly transitionEndsAt?: number | null;
  readonly beat?: Beat | null;
  readonly isReported?: boolean;
  readonly intervalMs?: number;
}

function judge(condition: GroupCondition, believed: Belief | undefined, said: Said = {}): BeliefJudgement {
  const { transitionEndsAt = null, isReported = true, intervalMs = 10_000 } = said;
  const due = said.beat === undefined ? (condition.state >= 4 ? beat : null) : said.beat;
  const view = { condition, transitionEndsAt, beat: due };
  return judgeBelief({ view, belief: believed, isReported, intervalMs, now });
}

test.each<[string, GroupCondition, Partial<Belief>]>([
  ['not loaded', { state: 0 }, { state: 0 }],
  ['loaded', { state: 4 }, { state: 4 }],
  ['running in a Predictive mode', predictive, running],
  ['running in another mode', preview, { state: 5, dialMode: 3 }],
  ['told by an edited message that happens to be right', { state: 4 }, { state: 4, distorted: true }],
])('in step: %s', (_what, condition, said) => {
  expect(judge(condition, belief(said))).toEqual({
    verdict: 'in-step',
    healing: { kind: 'none-needed' },
    overdueSince: null,
  });
});

test.each<[string, GroupCondition, Partial<Belief>]>([
  ['the start was lost', predictive, { state: 4 }],
  ['the stop was lost', { state: 4 }, running],
  ['another mode', preview, running],
  ['another goal', predictive, { ...running, optimizeGoal: 80 }],
  ['another method', predictive, { ...running, optimizeBy: 2 }],
])('stale until the next periodic notification: %s', (_what, condition, said) => {
  expect(judge(condition, belief(said))).toMatchObject({
    verdict: 'stale',
    healing: { kind: 'periodic', at: now + 5_000 },
  });
});

test.each<[string, GroupCondition, Partial<Belief>]>([
  ['an unknown state', { state: 4 }, { state: 99 }],
  ['no state', { state: 4 }, { state: null }],
  ['a mode that it does not have', { state: 4 }, { state: 4, dialMode: 1 }],
  ['a goal that it does not have', { state: 4 }, { state: 4, optimizeGoal: 85 }],
  ['no goal', predictive, { ...running, optimizeGoal: null }],
])('wrong, when the body was distorted: %s', (_what, condition, said) => {
  expect(judge(condition, belief({ ...said, distorted: true })).verdict).toBe('wrong');
});

test('a lost unload never heals: nothing more is sent of it', () => {
  expect(judge({ state: 0 }, belief(running))).toMatchObject({
    verdict: 'stale',
    healing: { kind: 'never', why: expect.stringContaining('not loaded') },
  });
});

test('an unload under way will be reported; when, is known as far as the transition is', () => {
  expect(judge({ state: 1 }, belief(running), { transitionEndsAt: now + 300 })).toMatchObject({
    verdict: 'stale',
    healing: { kind: 'change', at: now + 300 },
  });
  expect(judge({ state: 2 }, belief(running)).healing).toEqual({ kind: 'change', at: null });
});

test('without periodic notifications, or without reporting, it does not heal by itself', () => {
  expect(judge({ state: 4 }, belief(running), { beat: null, intervalMs: 0 }).healing).toMatchObject({
    kind: 'never',
    why: expect.stringContaining('Periodic notifications are off'),
  });
  for (const condition of [{ state: 4 }, { state: 1 }] as const)
    expect(judge(condition, belief(running), { isReported: false }).healing).toMatchObject({
      kind: 'never',
      why: expect.stringContaining('Nothing is sent'),
    });
});

test('of whom nothing was heard, nothing is known; unless it is not loaded, it heals like the rest', () => {
  expect(judge({ state: 0 }, undefined)).toEqual({
    verdict: 'unknown',
    healing: { kind: 'none-needed' },
    overdueSince: null,
  });
  expect(judge({ state: 4 }, undefined)).toMatchObject({ verdict: 'unknown', healing: { kind: 'periodic' } });
  expect(judge({ state: 4 }, undefined, { beat: null }).healing.kind).toBe('never');
});

const heardAgo = (ms: number, said: Partial<Belief> = {}) => belief({ state: 4, receivedAt: now - ms, ...said });

test('overdue is what is a quarter of the interval late', () => {
  expect(judge({ state: 4 }, heardAgo(12_500)).overdueSince).toBeNull();
  expect(judge({ state: 4 }, heardAgo(12_501)).overdueSince).toBe(now - 2_501);
  expect(judge(predictive, heardAgo(60_000, running)).overdueSince).toBe(now - 50_000);
});

test('a short interval has a second of grace', () => {
  expect(judge({ state: 4 }, heardAgo(2_000), { intervalMs: 1_000 }).overdueSince).toBeNull();
  expect(judge({ state: 4 }, heardAgo(2_001), { intervalMs: 1_000 }).overdueSince).toBe(now - 1_001);
});

test('after a lost unload the receiver misses the periodic notifications', () => {
  expect(judge({ state: 0 }, heardAgo(20_000)).overdueSince).toBe(now - 10_000);
});

test('nothing is overdue of what is believed inactive, nor without an interval', () => {
  expect(judge({ state: 4 }, heardAgo(60_000, { state: 0 })).overdueSince).toBeNull();
  expect(judge({ state: 4 }, heardAgo(60_000), { intervalMs: 0, beat: null }).overdueSince).toBeNull();
});

test('an interval that was just made shorter owes nothing from before', () => {
  const anew: Beat = { anchor: now + 1_000, intervalMs: 1_000 };
  expect(judge({ state: 4 }, heardAgo(30_000), { beat: anew, intervalMs: 1_000 }).overdueSince).toBeNull();
});

test('a beat is next due at its anchor, or a whole number of intervals after it', () => {
  expect(nextDue({ anchor: 100, intervalMs: 10 }, 50)).toBe(100);
  expect(nextDue({ anchor: 100, intervalMs: 10 }, 100)).toBe(100);
  expect(nextDue({ anchor: 100, intervalMs: 10 }, 101)).toBe(110);
  expect(nextDue({ anchor: 100, intervalMs: 10 }, 110)).toBe(110);
});
