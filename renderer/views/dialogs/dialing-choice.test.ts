import { expect, test } from 'vitest';
import type { GroupCondition } from '../../../shared/domain/transition.ts';
import { newState, newView, sampleGroup } from '../../testing/memory-state.ts';
import { firstChoice, modeProblem, requestOf } from './dialing-choice.ts';

function stateOf(...conditions: GroupCondition[]) {
  const groups = conditions.map((_, index) => sampleGroup(index + 1, `C${index + 1}`, 'Agents'));
  const state = newState(groups);
  const byId = Object.fromEntries(
    groups.map((group, index) => [group.dbid, { ...newView(group), condition: conditions[index] as GroupCondition }]),
  );
  return { ...state, groups: { ids: state.groups.ids, byId } };
}
const predictive: GroupCondition = { state: 5, dialing: { dialMode: 1, optimization: { by: 3, goal: 20 } } };

test('a start begins with Predictive and its usual goal', () => {
  expect(firstChoice(stateOf({ state: 4 }), 'start', ['101'])).toEqual({ dialMode: 1, optimizeBy: 1, goal: '85' });
});

test('a start that a running neighbour excludes begins with a mode that is possible', () => {
  const state = stateOf({ state: 4 }, { state: 5, dialing: { dialMode: 2 } });
  expect(firstChoice(state, 'start', ['101']).dialMode).toBe(3);
  expect(modeProblem(state, 'start', ['101'], 1)).toMatch(/C2@Agents of the same Group is running/);
});

test('a mode change begins with another mode and keeps method and goal', () => {
  expect(firstChoice(stateOf(predictive), 'set-mode', ['101'])).toEqual({ dialMode: 2, optimizeBy: 3, goal: '20' });
});

test('the mode that is running is possible with another goal; one that needs a stop is not', () => {
  const state = stateOf(predictive);
  expect(modeProblem(state, 'set-mode', ['101'], 1)).toBeNull();
  expect(modeProblem(state, 'set-mode', ['101'], 3)).toMatch(/needs a stop and a start/);
});

test('method and goal go along in Predictive modes only; a goal that is no number is refused by the rules', () => {
  expect(requestOf('start', { dialMode: 2, optimizeBy: 1, goal: '85' })).toEqual({ do: 'start', dialMode: 2 });
  expect(requestOf('start', { dialMode: 1, optimizeBy: 1, goal: 'much' })).toMatchObject({ optimizeGoal: 0 });
});
