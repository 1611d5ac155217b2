import { expect, test } from 'vitest';
import type { ConsoleState } from '../../shared/contract/state.ts';
import { requestKinds } from '../../shared/domain/requests.ts';
import type { GroupCondition } from '../../shared/domain/transition.ts';
import { newState, newView, sampleGroup } from '../testing/memory-state.ts';
import { planRequest, whyNot } from './group-plan.ts';

const predictive = { dialMode: 1, optimization: { by: 1, goal: 85 } } as const;
const conditions: readonly GroupCondition[] = [
  { state: 0 },
  { state: 1 },
  { state: 2 },
  { state: 4 },
  { state: 5, dialing: predictive },
  { state: 5, dialing: { dialMode: 3 } },
];

/** Campaign Groups 101, 102, ... of one Group, in these conditions. */
function stateOf(...list: GroupCondition[]): ConsoleState {
  const groups = list.map((_, index) => sampleGroup(index + 1, `C${index + 1}`, 'Agents'));
  const state = newState(groups);
  const byId = Object.fromEntries(
    groups.map((group, index) => [group.dbid, { ...newView(group), condition: list[index] as GroupCondition }]),
  );
  return { ...state, groups: { ids: state.groups.ids, byId } };
}

test('those that can are told from those that cannot, each with its reason', () => {
  const plan = planRequest(stateOf({ state: 0 }, { state: 4 }), { do: 'load' }, ['101', '102']);
  expect(plan.able).toMatchObject([{ dbid: '101', name: 'C1@Agents', reports: 1 }]);
  expect(plan.unable).toMatchObject([{ dbid: '102', refusal: { name: 'CampaignAlreadyLoaded' } }]);
});

test('a start that excludes the next one of the same Group is seen before it is asked for', () => {
  const plan = planRequest(stateOf({ state: 4 }, { state: 4 }), { do: 'start', dialMode: 2 }, ['101', '102']);
  expect(plan.able.map(({ dbid }) => dbid)).toEqual(['101']);
  expect(plan.unable).toMatchObject([{ dbid: '102', refusal: { name: 'CampaignGroupsExcluded' } }]);
});

test('a running Campaign Group of another Group excludes nothing', () => {
  const state = newState([sampleGroup(1, 'C1', 'North'), sampleGroup(2, 'C2', 'South')]);
  const byId = Object.fromEntries(
    Object.entries(state.groups.byId).map(([dbid, view]) => [dbid, { ...view, condition: { state: 4 } as const }]),
  );
  const loaded = { ...state, groups: { ...state.groups, byId } };
  expect(planRequest(loaded, { do: 'start', dialMode: 2 }, ['101', '102']).able).toHaveLength(2);
});

test.each([
  ['load', { state: 0 }, 1],
  ['unload', { state: 4 }, 1],
  ['unload', { state: 1 }, 0],
  ['complete', { state: 4 }, 1],
  ['complete', { state: 5, dialing: predictive }, 2],
  ['force-unload', { state: 2 }, 1],
  ['stop', { state: 5, dialing: predictive }, 1],
] as const)('%s from %o brings %i notifications', (kind, condition, reports) => {
  expect(planRequest(stateOf(condition), { do: kind }, ['101']).able[0]?.reports).toBe(reports);
});

test('a Campaign Group that is gone is left out', () => {
  expect(planRequest(stateOf({ state: 0 }), { do: 'load' }, ['999'])).toMatchObject({ able: [], unable: [] });
});

test('a request is off exactly when no parameters would make it accepted', () => {
  const off = conditions.map((condition) => requestKinds.filter((kind) => whyNot(condition, kind) !== null));
  expect(off).toEqual([
    ['start', 'stop', 'set-mode', 'unload', 'force-unload', 'complete'],
    ['load', 'start', 'stop', 'set-mode'],
    ['load', 'start', 'stop', 'set-mode'],
    ['load', 'stop', 'set-mode'],
    ['load', 'start'],
    ['load', 'start', 'set-mode'],
  ]);
});

test('the reason is the engine’s own sentence', () => {
  expect(whyNot({ state: 0 }, 'stop')?.sentence).toBe('It is not loaded; load it first.');
  expect(whyNot({ state: 5, dialing: { dialMode: 3 } }, 'set-mode')?.sentence).toMatch(/needs a stop and a start/);
});
