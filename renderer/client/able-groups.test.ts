import { expect, test } from 'vitest';
import { newState, sampleGroup } from '../testing/memory-state.ts';
import { createAbleGroups } from './able-groups.ts';
import { reasonAgainst } from './commands/run.ts';
import { createWindowStore, type WindowState } from './window-state.ts';

const kinds = ['load', 'start', 'stop', 'set-mode', 'unload', 'force-unload', 'complete'] as const;
const groups = [1, 2, 3, 4, 5, 6].map((number) => sampleGroup(number, `Campaign ${number}`, 'Agents'));
const dbids = [...groups.map(({ dbid }) => dbid), '999'];

function stateWith(): WindowState {
  const engine = newState(groups);
  const conditions = [
    { state: 0 },
    { state: 4 },
    { state: 5, dialing: { dialMode: 1, optimization: { by: 1, goal: 85 } } },
    { state: 5, dialing: { dialMode: 3 } },
    { state: 1 },
    { state: 0 },
  ] as const;
  const byId = Object.fromEntries(
    groups.map(({ dbid }, index) => [
      dbid,
      { ...engine.groups.byId[dbid], condition: conditions[index] ?? { state: 0 } },
    ]),
  ) as typeof engine.groups.byId;
  const pending = { '106': { request: 'load', condition: { state: 0 }, answered: false } } as const;
  return {
    ...createWindowStore().getState(),
    connection: { kind: 'connected' },
    engine: { ...engine, groups: { ...engine.groups, byId } },
    pending,
  };
}

test('it counts those for which there is no reason against it, whatever the request', () => {
  const state = stateWith();
  const count = createAbleGroups()(state, dbids);
  for (const kind of kinds)
    expect(count(kind), kind).toBe(dbids.filter((dbid) => reasonAgainst(state, kind, dbid) === null).length);
  expect(count('load')).toBe(1);
});

test('it counts anew only when something of it has changed', () => {
  const able = createAbleGroups();
  const state = stateWith();
  const count = able(state, dbids);
  expect(able({ ...state, announcement: { number: 1, text: 'x' } }, dbids)).toBe(count);
  expect(able({ ...state, pending: {} }, dbids)('load')).toBe(2);
  expect(able({ ...state, connection: { kind: 'connecting' } }, dbids)('load')).toBe(0);
});
