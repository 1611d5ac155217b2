import type { GridApi } from 'ag-grid-community';
import type { GroupTable, GroupView } from '../../../shared/contract/state.ts';

/** The rows of a table, in its order. */
export function rowsOf({ ids, byId }: GroupTable): GroupView[] {
  return ids.map((id) => byId[id]).filter((view) => view !== undefined);
}

/** What the grid has to be told so that its rows become those of another table. */
export type RowChange =
  | { readonly kind: 'none' }
  /** The order is another one, or another workspace was opened. */
  | { readonly kind: 'anew' }
  | {
      readonly kind: 'some';
      readonly add: readonly GroupView[];
      readonly update: readonly GroupView[];
      readonly remove: readonly GroupView[];
    };

/** Compares two tables: views that are the same object have not changed, and what is new is expected at the end. */
export function rowChange(before: GroupTable, after: GroupTable): RowChange {
  if (before === after || before.byId === after.byId) return { kind: before.ids === after.ids ? 'none' : 'anew' };
  const remove =
    before.ids === after.ids ? [] : rowsOf(before).filter((view) => after.byId[dbidOf(view)] === undefined);
  const add: GroupView[] = [];
  const update: GroupView[] = [];
  const kept: string[] = [];
  for (const view of rowsOf(after)) {
    const old = before.byId[dbidOf(view)];
    if (old === undefined) add.push(view);
    else if (add.length > 0) return { kind: 'anew' };
    else {
      kept.push(dbidOf(view));
      if (old !== view) update.push(view);
    }
  }
  if (before.ids !== after.ids && !isKeptInOrder(before, after, kept)) return { kind: 'anew' };
  return add.length + update.length + remove.length === 0 ? { kind: 'none' } : { kind: 'some', add, update, remove };
}

function isKeptInOrder(before: GroupTable, after: GroupTable, kept: readonly string[]): boolean {
  let at = 0;
  for (const dbid of before.ids) {
    if (after.byId[dbid] === undefined) continue;
    if (kept[at] !== dbid) return false;
    at += 1;
  }
  return true;
}

/** Gives the grid another table: only the rows that have changed, where that is possible. */
export function showRows(api: GridApi<GroupView>, before: GroupTable | null, after: GroupTable): void {
  const change: RowChange = before === null ? { kind: 'anew' } : rowChange(before, after);
  if (change.kind === 'anew') api.setGridOption('rowData', rowsOf(after));
  if (change.kind !== 'some') return;
  api.applyTransaction({ add: [...change.add], update: [...change.update], remove: [...change.remove] });
}

function dbidOf({ configuration }: GroupView): string {
  return configuration.dbid;
}
