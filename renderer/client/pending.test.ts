import { expect, test } from 'vitest';
import type { ConsoleState } from '../../shared/contract/state.ts';
import type { GroupCondition } from '../../shared/domain/transition.ts';
import { newState, sampleGroups } from '../testing/memory-state.ts';
import { answered, begin, settle } from './pending.ts';

function withCondition(state: ConsoleState, dbid: string, condition: GroupCondition): ConsoleState {
  const view = state.groups.byId[dbid];
  if (!view) throw new Error('The sample has changed.');
  return { ...state, groups: { ...state.groups, byId: { ...state.groups.byId, [dbid]: { ...view, condition } } } };
}

const before = newState(sampleGroups);
const after = withCondition(before, '101', { state: 4 });
const asked = begin({}, 'load', ['101'], before);

test('a request is pending until its answer and its event have both come', () => {
  const replied = answered(asked, ['101'], new Set(['101']));
  expect(Object.keys(settle(replied, before))).toEqual(['101']);
  expect(settle(replied, after)).toEqual({});
});

test('an event that comes before the answer does not end it', () => {
  expect(Object.keys(settle(asked, after))).toEqual(['101']);
  expect(settle(answered(asked, ['101'], new Set(['101'])), after)).toEqual({});
});

test('one that was refused, or that no event will follow, ends with its answer', () => {
  expect(answered(asked, ['101'], new Set())).toEqual({});
});

test('one whose Campaign Group is gone ends', () => {
  const gone = { ...before, groups: { ids: [], byId: {} } };
  expect(settle(asked, gone)).toEqual({});
});

test('nothing that ends leaves the table as it was', () => {
  expect(settle(asked, before)).toBe(asked);
});
