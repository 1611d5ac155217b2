import { expect, test } from 'vitest';
import type { Belief } from '../../shared/receiver/belief.ts';
import { believedMode, verdictInBrackets } from './believed-words.ts';

const belief: Belief = {
  dbid: '1',
  campaignGroup: 'Spring@Agents',
  state: 5,
  dialMode: 1,
  optimizeBy: 1,
  optimizeGoal: 85,
  saidAt: 0,
  receivedAt: 0,
  seq: 1,
  periodic: false,
  distorted: false,
  source: 'received',
};

test('a ghost is called one', () => {
  const judgement = {
    verdict: 'stale',
    healing: { kind: 'never', why: 'It is not loaded.' },
    overdueSince: null,
  } as const;
  expect(verdictInBrackets(judgement, 0)).toBe('(stale, will not heal)');
  expect(verdictInBrackets({ ...judgement, verdict: 'wrong', healing: { kind: 'periodic', at: 4_000 } }, 0)).toBe(
    '(wrong, heals in 4 s)',
  );
  expect(verdictInBrackets({ ...judgement, verdict: 'in-step', healing: { kind: 'none-needed' } }, 0)).toBe('');
});

test('the mode that is believed, also where it is of no enumeration', () => {
  expect(believedMode(belief)).toBe('Predictive · Busy Factor 85 %');
  expect(believedMode({ ...belief, optimizeBy: null, dialMode: 2 })).toBe('Progressive');
  expect(believedMode({ ...belief, dialMode: 99, optimizeBy: 42 })).toBe('Mode 99 · Method 42 85 %');
  expect(believedMode({ ...belief, optimizeGoal: null })).toBe('Predictive · method 1 without a goal');
  expect(believedMode({ ...belief, dialMode: null })).toBe('');
});
