import { expect, test } from 'vitest';
import { shownColumns } from './shown-columns.ts';

const hidden = (width: number, isInspecting: boolean, hasSchedules: boolean) =>
  Object.entries(shownColumns({ width, isInspecting, hasSchedules }))
    .filter(([, isShown]) => !isShown)
    .map(([name]) => name);

test('with room, only what nothing fills is hidden', () => {
  expect(hidden(1_400, false, false)).toEqual(['nextAction']);
  expect(hidden(1_400, false, true)).toEqual([]);
  expect(hidden(1_208, false, false)).toEqual(['nextAction']);
});

test('the next action takes the room of what is said elsewhere', () => {
  expect(hidden(1_208, false, true)).toEqual(['timeToComplete', 'next']);
});

test('beside an open inspector its own facts are left to it', () => {
  const facts = ['busyFactor', 'hitRatio', 'overdialRate', 'timeToComplete', 'nextAction'];
  expect(hidden(900, true, true)).toEqual(facts);
  expect(hidden(800, true, true)).toEqual([...facts.slice(0, 4), 'next', 'nextAction']);
  expect(hidden(522, true, true)).toEqual([...facts.slice(0, 4), 'next', 'mode', 'control', 'last', 'nextAction']);
  expect(hidden(1_400, true, true)).toEqual([]);
});
