import type { GridApi } from 'ag-grid-community';
import { useEffect, useRef } from 'react';
import { rowsOf, type ShownRow } from '../../client/log-folds.ts';
import { selectLogTarget } from '../../client/selectors.ts';
import { useWindow } from '../../ui/use-window.ts';

/** Brings the row that was asked for into view and gives it the focus, once it is among the rows. */
export function useTarget(api: GridApi<ShownRow> | null, rows: readonly ShownRow[]): void {
  const target = useWindow(selectLogTarget);
  const done = useRef(target);
  useEffect(() => {
    if (api === null || target === null || target === done.current) return;
    // Of an open run, the row itself stands after the one for all.
    const index = rows.findLastIndex((row) => rowsOf(row).some(({ seq }) => seq === target.seq));
    if (index < 0) return;
    done.current = target;
    api.ensureIndexVisible(index);
    const column = api.getFocusedCell()?.column ?? api.getAllDisplayedColumns()[1];
    if (column) api.setFocusedCell(index, column);
  }, [api, target, rows]);
}
