import { expect, test } from 'vitest';
import type { LossVerdict } from '../../../shared/faults/loss-rule.ts';
import type { Belief } from '../../../shared/receiver/belief.ts';
import type { BeliefJudgement, Healing } from '../../../shared/receiver/judge-belief.ts';
import { type HitQuestion, judgeHit } from './judge-hit.ts';

const hit = { dbid: '101', seq: 10, effect: 'lost by fault', at: 1_000 };
const differs = (healing: Healing): BeliefJudgement => ({ verdict: 'stale', healing, overdueSince: null });
const inStep: BeliefJudgement = { verdict: 'in-step', healing: { kind: 'none-needed' }, overdueSince: null };
const periodicComes = differs({ kind: 'periodic', at: 5_000 });
const nothingComes = differs({ kind: 'never', why: 'It is not loaded.' });

const belief = (seq: number | null, periodic = false): Belief => ({
  dbid: '101',
  campaignGroup: 'A@B',
  state: 4,
  dialMode: null,
  optimizeBy: null,
  optimizeGoal: null,
  saidAt: 0,
  receivedAt: 0,
  seq,
  periodic,
  distorted: false,
  source: 'received',
});

/** Verdicts one after another, each asked with the one before it. */
function course(...asked: Partial<HitQuestion>[]): string[] {
  let before: LossVerdict | null = null;
  return asked.map((said, index) => {
    const now = 2_000 + index;
    before = judgeHit({ hit, before, belief: belief(9), judgement: inStep, beyondOcs: undefined, now, ...said });
    const { verdict, healedBy, healedAt } = before;
    return `${verdict} ${healedBy ?? '-'} ${healedAt ?? '-'}`;
  });
}

test('a lost change, then the next periodic notification', () => {
  expect(course({ judgement: periodicComes }, { judgement: periodicComes }, { belief: belief(11, true) })).toEqual([
    'open - -',
    'open - -',
    'healed-after-interval 11 2002',
  ]);
});

test('a lost change, then another change', () => {
  expect(course({ judgement: periodicComes }, { belief: belief(11) })).toEqual([
    'open - -',
    'healed-on-change 11 2001',
  ]);
});

test('a lost unload: never, until somebody loads it, whatever is believed meanwhile', () => {
  expect(
    course(
      { judgement: nothingComes },
      // It is loaded: the truth is what is believed, before the notification of it has come.
      {},
      // Started before that came: they differ again, and it stays healed.
      { judgement: periodicComes },
      { belief: belief(12) },
      { judgement: nothingComes },
    ),
  ).toEqual([
    'never - -',
    'healed-on-change - 2001',
    'healed-on-change - 2001',
    'healed-on-change 12 2003',
    'healed-on-change 12 2003',
  ]);
});

test('a redelivery heals, also of a periodic one', () => {
  const again = { kind: 'redelivery', of: 10, edited: false } as const;
  expect(course({ judgement: nothingComes }, { belief: belief(11, true), beyondOcs: again })).toEqual([
    'never - -',
    'healed-by-redelivery 11 2001',
  ]);
});

test('a periodic one that was asked for heals, and is not taken for the beat', () => {
  const asked = { kind: 'on-demand', number: 2, groups: 1, way: 'key' } as const;
  expect(course({ judgement: periodicComes }, { belief: belief(11, true), beyondOcs: asked })).toEqual([
    'open - -',
    'healed-on-demand 11 2001',
  ]);
});

test('a hit that changed nothing of what is believed', () => {
  expect(course({})).toEqual(['in-step - -']);
  expect(course({ belief: belief(10) }, { judgement: periodicComes })).toEqual(['in-step - -', 'in-step - -']);
  expect(course({ belief: undefined })).toEqual(['in-step - -']);
});

test('its own late arrival, or that of its double, is no healing', () => {
  const double = { kind: 'duplicate', of: 10 } as const;
  expect(course({ judgement: periodicComes }, { belief: belief(10) })).toEqual(['open - -', 'in-step - -']);
  expect(course({ judgement: periodicComes }, { belief: belief(11), beyondOcs: double })).toEqual([
    'open - -',
    'in-step - -',
  ]);
});

test('while it differs, the verdict says whether anything will heal it', () => {
  expect(course({ judgement: periodicComes }, { judgement: nothingComes }, { judgement: periodicComes })).toEqual([
    'open - -',
    'never - -',
    'open - -',
  ]);
});

test("a stranger's body that happens to be true is no notification that healed it", () => {
  expect(course({ judgement: periodicComes }, { belief: belief(null) })).toEqual([
    'open - -',
    'healed-on-change - 2001',
  ]);
});
