import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GroupTable } from '../../../shared/contract/state.ts';
import { newView, sampleGroup } from '../../testing/memory-state.ts';
import { rowChange, rowsOf } from './grid-rows.ts';

const views = [1, 2, 3, 4, 5].map((number) => newView(sampleGroup(number, `Campaign ${number}`, 'Agents')));
const idOf = (view: (typeof views)[number]) => view.configuration.dbid;
const table = (...some: typeof views): GroupTable => ({
  ids: some.map(idOf),
  byId: Object.fromEntries(some.map((view) => [idOf(view), view])),
});
const [one, two, three] = views as [(typeof views)[number], (typeof views)[number], (typeof views)[number]];

test('the same table, or one with the same views, changes nothing', () => {
  const before = table(one, two);
  expect(rowChange(before, before)).toEqual({ kind: 'none' });
  expect(rowChange(before, { ids: before.ids, byId: { ...before.byId } })).toEqual({ kind: 'none' });
});

test('only views that are other objects are told', () => {
  const other = { ...two, control: 1 as const };
  expect(rowChange(table(one, two), table(one, other))).toEqual({ kind: 'some', add: [], update: [other], remove: [] });
});

test('new ones at the end and those that are gone are told; another order is shown anew', () => {
  expect(rowChange(table(one, two), table(two, three))).toEqual({
    kind: 'some',
    add: [three],
    update: [],
    remove: [one],
  });
  expect(rowChange(table(one, two), table(two, one))).toEqual({ kind: 'anew' });
  expect(rowChange(table(one, two), table(one, three, two))).toEqual({ kind: 'anew' });
});

test('whatever changes, rows that follow the change are those of the table', () => {
  const some = fc.shuffledSubarray(views);
  fc.assert(
    fc.property(some, some, fc.subarray(views), (first, second, touched) => {
      const before = table(...first);
      const after = table(...second.map((view) => (touched.includes(view) ? { ...view } : view)));
      const change = rowChange(before, after);
      let rows = rowsOf(before);
      if (change.kind === 'anew') rows = rowsOf(after);
      if (change.kind === 'some') {
        const gone = new Set(change.remove.map(idOf));
        const updates = new Map(change.update.map((view) => [idOf(view), view]));
        rows = [
          ...rows.filter((view) => !gone.has(idOf(view))).map((view) => updates.get(idOf(view)) ?? view),
          ...change.add,
        ];
      }
      expect(rows).toEqual(rowsOf(after));
    }),
  );
});
