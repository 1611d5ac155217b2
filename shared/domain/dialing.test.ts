import { expect, test } from 'vitest';
import { goalRanges } from './optimization.ts';
import { transition } from './transition.ts';

interface Start {
  readonly dialMode: number;
  readonly optimizeBy?: number;
  readonly optimizeGoal?: number;
}

function start(parameters: Start) {
  return transition({ state: 4 }, { do: 'start', ...parameters });
}

function refusalOf(parameters: Start): string {
  const result = start(parameters);
  return result.accepted ? 'accepted' : result.refusal.name;
}

// OCS 8.1 supports 1-5 and 8-11; 0, 6 and 7 are never offered, and 12 does not exist.
test.each([2, 3, 4, 8, 9, 11])('mode %i starts without a method', (dialMode) => {
  const condition = { state: 5, dialing: { dialMode } };
  expect(start({ dialMode })).toEqual({
    accepted: true,
    next: condition,
    reports: [{ action: 9, condition }],
  });
});

test.each([2, 3, 4, 8, 9, 11])('mode %i takes no method and no goal', (dialMode) => {
  expect(refusalOf({ dialMode, optimizeBy: 1, optimizeGoal: 85 })).toBe('InvalidParameter');
  expect(refusalOf({ dialMode, optimizeBy: 0 })).toBe('InvalidParameter');
  expect(refusalOf({ dialMode, optimizeGoal: 85 })).toBe('InvalidParameter');
});

test.each([0, 6, 7, 12, -1, 1.5, Number.NaN])('mode %d is not offered', (dialMode) => {
  for (const optimization of [{}, { optimizeBy: 1, optimizeGoal: 85 }])
    expect(refusalOf({ dialMode, ...optimization })).toBe('InvalidParameter');
});

// Goals: 1-100 for methods 1 and 2, 1-3600 s for 3.
const goals: readonly (readonly [by: number, good: readonly number[], bad: readonly number[]])[] = [
  [1, [1, 85, 100], [0, 101, -1, 50.5, Number.NaN, Number.POSITIVE_INFINITY]],
  [2, [1, 3, 100], [0, 101, -1, 50.5, Number.NaN, Number.POSITIVE_INFINITY]],
  [3, [1, 20, 101, 3600], [0, 3601, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]],
];

test('the goal that is suggested for a method is a good one', () => {
  for (const [optimizeBy, { suggested }] of goalRanges)
    expect(refusalOf({ dialMode: 1, optimizeBy, optimizeGoal: suggested })).toBe('accepted');
});

for (const dialMode of [1, 5, 10]) {
  for (const [optimizeBy, good, bad] of goals) {
    test.each(good)(`mode ${dialMode} starts with method ${optimizeBy} and goal %d`, (optimizeGoal) => {
      const condition = { state: 5, dialing: { dialMode, optimization: { by: optimizeBy, goal: optimizeGoal } } };
      expect(start({ dialMode, optimizeBy, optimizeGoal })).toEqual({
        accepted: true,
        next: condition,
        reports: [{ action: 9, condition }],
      });
    });

    test.each(bad)(`mode ${dialMode} refuses method ${optimizeBy} with goal %d`, (optimizeGoal) => {
      expect(refusalOf({ dialMode, optimizeBy, optimizeGoal })).toBe('InvalidParameter');
    });
  }

  test(`mode ${dialMode} needs both a method and a goal`, () => {
    for (const incomplete of [{}, { optimizeBy: 1 }, { optimizeGoal: 85 }])
      expect(refusalOf({ dialMode, ...incomplete })).toBe('InvalidParameter');
  });

  test.each([0, 4, 5, 6, -1, 1.5])(`mode ${dialMode} refuses method %d, which is not offered`, (optimizeBy) => {
    for (const optimizeGoal of [1, 50, 100])
      expect(refusalOf({ dialMode, optimizeBy, optimizeGoal })).toBe('InvalidParameter');
  });
}

test('the sentence of a refusal says what would be right', () => {
  const sentence = (parameters: Start) => {
    const result = start(parameters);
    return result.accepted ? '' : result.refusal.sentence;
  };
  expect(sentence({ dialMode: 6 })).toMatch(/\b6\b.*1, 2, 3, 4, 5, 8, 9, 10, 11/);
  expect(sentence({ dialMode: 1, optimizeBy: 2, optimizeGoal: 0 })).toMatch(/1 to 100 \(percent\)/);
  expect(sentence({ dialMode: 1, optimizeBy: 3, optimizeGoal: 9999 })).toMatch(/1 to 3600 \(seconds\)/);
  expect(sentence({ dialMode: 1, optimizeBy: 4, optimizeGoal: 50 })).toMatch(/1, 2 or 3/);
  for (const incomplete of [{}, { optimizeBy: 1 }, { optimizeGoal: 85 }])
    expect(sentence({ dialMode: 1, ...incomplete })).toBe(
      'A Predictive dial mode needs an optimization method and a goal.',
    );
  expect(sentence({ dialMode: 3, optimizeBy: 1, optimizeGoal: 50 })).toMatch(/1, 5, 10/);
});
