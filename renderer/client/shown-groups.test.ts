import { expect, test } from 'vitest';
import type { ConsoleState } from '../../shared/contract/state.ts';
import { newState, sampleGroups } from '../testing/memory-state.ts';
import { createShownGroups } from './shown-groups.ts';

const start = newState(sampleGroups);

function withView(state: ConsoleState, dbid: string, change: object): ConsoleState {
  const view = state.groups.byId[dbid];
  if (!view) throw new Error(`There is no ${dbid}.`);
  return { ...state, groups: { ...state.groups, byId: { ...state.groups.byId, [dbid]: { ...view, ...change } } } };
}

test('without a filter all are shown, and running and active ones counted', () => {
  const running = { condition: { state: 5, dialing: { dialMode: 3 } } };
  const state = withView(withView(start, '101', running), '102', { condition: { state: 4 } });
  expect(createShownGroups()(state, ' ')).toEqual({
    dbids: null,
    counts: { all: 6, shown: 6, running: 1, active: 1 },
    faults: [],
  });
});

test('a filter shows those that match, and says what it could not read', () => {
  const look = createShownGroups();
  const { dbids, counts, faults } = look(start, 'group:north sate:running');
  expect([...(dbids ?? [])]).toEqual(['101', '102']);
  expect(counts).toEqual({ all: 6, shown: 2, running: 0, active: 0 });
  expect(faults.map(({ from }) => from)).toEqual([12]);
});

test('what an event changes is looked at anew; what shows the same stays the same object', () => {
  const look = createShownGroups();
  const before = look(start, 'state:not-loaded');
  expect(look(start, 'state:not-loaded')).toBe(before);
  const told = look(withView(start, '101', { control: 1 }), 'state:not-loaded');
  expect(told.dbids).toBe(before.dbids);
  expect(told.counts).toBe(before.counts);
  const loaded = look(withView(start, '101', { condition: { state: 4 } }), 'state:not-loaded');
  expect(loaded.dbids?.has('101')).toBe(false);
  expect(loaded.counts).toMatchObject({ shown: 5, active: 1 });
});

test('options and schedules are part of what is asked', () => {
  const look = createShownGroups();
  expect(look(start, 'option:interval=7').counts.shown).toBe(0);
  expect(look({ ...start, options: { 'campaigngroup-states-interval': 7 } }, 'option:interval=7').counts.shown).toBe(6);
  const schedules = [{ campaignGroup: '103', timeZone: 'UTC', actions: [] }] as unknown as ConsoleState['schedules'];
  expect([...(look({ ...start, schedules }, 'has:schedule').dbids ?? [])]).toEqual(['103']);
});
