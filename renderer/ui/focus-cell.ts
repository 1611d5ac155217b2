import type { GridApi } from 'ag-grid-community';

/**
 * Gives the focus to the cell of a grid that had it last, else to the row of this index, in sight; false when there is no row.
 * The column may have been hidden since, or be the one of buttons on the right: then it is the first one with words.
 */
export function focusCell<Row>(api: GridApi<Row>, rowIndex: number): boolean {
  const rows = api.getDisplayedRowCount();
  const columns = api.getAllDisplayedColumns();
  const last = api.getFocusedCell();
  const column = columns.find((one) => one === last?.column && !one.isPinnedRight()) ?? columns[1] ?? columns[0];
  if (rows === 0 || column === undefined) return false;
  const index = Math.max(0, Math.min(last?.rowIndex ?? rowIndex, rows - 1));
  api.ensureIndexVisible(index);
  api.setFocusedCell(index, column);
  return true;
}

/**
 * Tells the grid of a cell that got the focus by other means than its own keys and the mouse, as assistive technology gives it:
 * otherwise the grid would not bring the focus back after it has drawn the row anew. A row that is just changing its place is the
 * grid's own affair.
 */
export function adoptFocus<Row>(api: GridApi<Row> | null, target: EventTarget): void {
  const cell = target instanceof Element && target.classList.contains('ag-cell') ? target : null;
  const row = cell?.closest('.ag-row');
  const rowIndex = Number(row?.getAttribute('row-index') ?? Number.NaN);
  const column = cell?.getAttribute('col-id');
  if (api === null || !column || Number.isNaN(rowIndex)) return;
  if (api.getDisplayedRowAtIndex(rowIndex)?.id !== row?.getAttribute('row-id')) return;
  const known = api.getFocusedCell();
  if (known?.rowIndex !== rowIndex || known.column.getColId() !== column) api.setFocusedCell(rowIndex, column);
}
