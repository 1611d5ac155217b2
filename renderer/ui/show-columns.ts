import type { GridApi } from 'ag-grid-community';

/**
 * Shows and hides columns, by their names, of the grid inside of `place`. The focus leaves a column before that is taken away,
 * for the nearest one on its left that stays.
 */
export function showColumns<Row>(
  api: GridApi<Row>,
  shown: Readonly<Record<string, boolean>>,
  place: Element | null,
): void {
  const focused = api.getFocusedCell();
  if (focused && shown[focused.column.getColId()] === false && place?.contains(document.activeElement)) {
    const columns = api.getAllDisplayedColumns();
    const at = columns.indexOf(focused.column);
    const stays = columns.slice(0, at).findLast((column) => shown[column.getColId()] !== false);
    if (stays) api.setFocusedCell(focused.rowIndex, stays);
  }
  for (const visible of [true, false])
    api.setColumnsVisible(
      Object.keys(shown).filter((name) => shown[name] === visible),
      visible,
    );
}
