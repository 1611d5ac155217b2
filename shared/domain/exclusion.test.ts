import { expect, test } from 'vitest';
import { type DialMode, modesExclude, offeredDialModes } from './dial-mode.ts';
import type { Dialing } from './dialing.ts';
import type { GroupRequest } from './requests.ts';
import { transition } from './transition.ts';

// By hand: x may not run together in the same Group.
const order = [1, 2, 3, 4, 5, 8, 9, 10, 11] as const;
const matrix: readonly (readonly [DialMode, string])[] = [
  //    1 2 3 4 5 8 9 10 11
  [1, ' x x . x x . . x  .'],
  [2, ' x x . x x . . x  .'],
  [3, ' . . . . . . . .  .'],
  [4, ' x x . x x . . x  .'],
  [5, ' x x . x x . . x  .'],
  [8, ' . . . . . . . .  .'],
  [9, ' . . . . . . . .  .'],
  [10, 'x x . x x . . x  .'],
  [11, '. . . . . . . .  .'],
];
const cells = matrix.flatMap(([one, row]) =>
  row
    .trim()
    .split(/\s+/)
    .map((letter, column) => ({ one, other: order[column] as DialMode, excluded: letter === 'x' })),
);

function dialing(dialMode: DialMode): Dialing {
  return [1, 5, 10].includes(dialMode) ? { dialMode, optimization: { by: 1, goal: 85 } } : { dialMode };
}

function startIn(dialMode: DialMode): GroupRequest {
  const { optimization } = dialing(dialMode);
  return optimization
    ? { do: 'start', dialMode, optimizeBy: optimization.by, optimizeGoal: optimization.goal }
    : { do: 'start', dialMode };
}

test('the matrix is about the modes that are offered', () => {
  expect(offeredDialModes).toEqual(order);
  expect(cells).toHaveLength(81);
});

test.each(cells)('$one beside $other: excluded $excluded', ({ one, other, excluded }) => {
  expect(modesExclude(one, other)).toBe(excluded);
  expect(modesExclude(other, one)).toBe(excluded);
});

test.each(cells)('a start in $one beside one that runs in $other', ({ one, other, excluded }) => {
  const result = transition({ state: 4 }, startIn(one), [{ name: 'Autumn@Agents', dialing: dialing(other) }]);
  expect(result.accepted).toBe(!excluded);
  if (!result.accepted) {
    expect(result.refusal.name).toBe('CampaignGroupsExcluded');
    expect(result.refusal.sentence).toContain('Autumn@Agents');
  }
});

test('one neighbour that excludes is enough', () => {
  const neighbours = [
    { name: 'Winter@Agents', dialing: dialing(3) },
    { name: 'Autumn@Agents', dialing: dialing(2) },
  ];
  expect(transition({ state: 4 }, startIn(4), neighbours)).toMatchObject({
    accepted: false,
    refusal: { name: 'CampaignGroupsExcluded', sentence: expect.stringContaining('Autumn@Agents') },
  });
});

test('a mode change is held to the same rule', () => {
  const running = { state: 5, dialing: dialing(1) } as const;
  const neighbours = [{ name: 'Autumn@Agents', dialing: dialing(10) }];
  expect(transition(running, { do: 'set-mode', dialMode: 2 }, neighbours)).toMatchObject({
    refusal: { name: 'CampaignGroupsExcluded' },
  });
});

test('wrong parameters are named before the exclusion', () => {
  const neighbours = [{ name: 'Autumn@Agents', dialing: dialing(1) }];
  expect(transition({ state: 4 }, { do: 'start', dialMode: 1 }, neighbours)).toMatchObject({
    refusal: { name: 'InvalidParameter' },
  });
});

test('neighbours matter to nothing but start and mode change', () => {
  const neighbours = [{ name: 'Autumn@Agents', dialing: dialing(1) }];
  const running = { state: 5, dialing: dialing(1) } as const;
  for (const kind of ['stop', 'unload', 'force-unload', 'complete'] as const)
    expect(transition(running, { do: kind }, neighbours)).toEqual(transition(running, { do: kind }));
  expect(transition({ state: 0 }, { do: 'load' }, neighbours)).toMatchObject({ accepted: true });
});
