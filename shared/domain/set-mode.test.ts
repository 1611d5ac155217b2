import { expect, test } from 'vitest';
import type { Dialing } from './dialing.ts';
import type { DialingParameters } from './requests.ts';
import { type Transition, transition } from './transition.ts';

// By hand. Rows: the mode that runs; columns: the mode asked for, 0 to 12.
//   c changed    = same mode: only another method or goal is a change    M InvalidCampaignMode    P InvalidParameter
const pairs: readonly (readonly [from: Dialing['dialMode'], row: string])[] = [
  //    0 1 2 3 4 5 6 7 8 9 10 11 12
  [1, ' P = c M M M P P M M M  M  P'],
  [2, ' P c = M M M P P M M M  M  P'],
  [3, ' P M M = M M P P M M M  M  P'],
  [4, ' P M M M = c P P M M M  M  P'],
  [5, ' P M M M c = P P M M M  M  P'],
  [8, ' P M M M M M P P = M M  M  P'],
  [9, ' P M M M M M P P M = M  M  P'],
  [10, 'P M M M M M P P M M =  M  P'],
  [11, 'P M M M M M P P M M M  =  P'],
];
const cells = pairs.flatMap(([from, row]) =>
  row
    .trim()
    .split(/\s+/)
    .map((letter, to) => ({ from, to, letter })),
);

const predictive = (mode: number) => mode === 1 || mode === 5 || mode === 10;

function running(dialMode: Dialing['dialMode']): Dialing {
  return predictive(dialMode) ? { dialMode, optimization: { by: 1, goal: 85 } } : { dialMode };
}

function setMode(from: Dialing, parameters: DialingParameters): Transition {
  return transition({ state: 5, dialing: from }, { do: 'set-mode', ...parameters });
}

function refusalOf(result: Transition): string {
  return result.accepted ? 'accepted' : result.refusal.name;
}

test('the table names every mode that is offered, and every mode number', () => {
  expect(cells).toHaveLength(9 * 13);
});

test.each(cells)('$from -> $to with the parameters that it needs: $letter', ({ from, to, letter }) => {
  const result = setMode(
    running(from),
    predictive(to) ? { dialMode: to, optimizeBy: 1, optimizeGoal: 85 } : { dialMode: to },
  );
  if (letter === 'c')
    expect(result).toEqual({
      accepted: true,
      next: { state: 5, dialing: running(to as Dialing['dialMode']) },
      reports: [{ action: 11, condition: { state: 5, dialing: running(to as Dialing['dialMode']) } }],
    });
  else expect(refusalOf(result)).toBe(letter === 'P' ? 'InvalidParameter' : 'InvalidCampaignMode');
  if (!result.accepted && letter !== 'P') expect(result.refusal.sentence).toContain('needs a stop and a start');
});

// A mode that cannot follow is refused as such, whatever stands beside it: correcting the goal would not help.
test.each(cells.filter(({ letter }) => letter === 'M'))('$from -> $to is not possible with any method', (cell) => {
  const from = running(cell.from);
  for (const optimization of [{}, { optimizeBy: 1, optimizeGoal: 85 }, { optimizeBy: 9, optimizeGoal: 0 }])
    expect(refusalOf(setMode(from, { dialMode: cell.to, ...optimization }))).toBe('InvalidCampaignMode');
});

test.each([1, 5, 10] as const)('mode %i stays, with another method or goal', (dialMode) => {
  const from = running(dialMode);
  const changes = [
    { by: 1, goal: 90 },
    { by: 2, goal: 85 },
    { by: 3, goal: 3600 },
  ] as const;
  for (const { by, goal } of changes) {
    const condition = { state: 5, dialing: { dialMode, optimization: { by, goal } } };
    expect(setMode(from, { dialMode, optimizeBy: by, optimizeGoal: goal })).toEqual({
      accepted: true,
      next: condition,
      reports: [{ action: 11, condition }],
    });
  }
});

test.each([1, 5, 10] as const)('mode %i stays only with a method and a goal that are valid', (dialMode) => {
  for (const optimization of [{}, { optimizeBy: 4, optimizeGoal: 50 }, { optimizeBy: 1, optimizeGoal: 101 }])
    expect(refusalOf(setMode(running(dialMode), { dialMode, ...optimization }))).toBe('InvalidParameter');
});

test.each([
  [2, 1],
  [4, 5],
] as const)('%i -> %i needs a method and a goal', (from, dialMode) => {
  expect(refusalOf(setMode(running(from), { dialMode }))).toBe('InvalidParameter');
  expect(refusalOf(setMode(running(from), { dialMode, optimizeBy: 1 }))).toBe('InvalidParameter');
});

test.each([
  [1, 2],
  [5, 4],
] as const)('%i -> %i drops the optimization and takes none', (from, dialMode) => {
  expect(setMode(running(from), { dialMode })).toMatchObject({ next: { state: 5, dialing: { dialMode } } });
  const result = setMode(running(from), { dialMode });
  expect(result.accepted && result.next.state === 5 && 'optimization' in result.next.dialing).toBe(false);
  expect(refusalOf(setMode(running(from), { dialMode, optimizeBy: 1, optimizeGoal: 85 }))).toBe('InvalidParameter');
});
