import type { FocusGridInnerElementParams, TabToNextCellParams, TabToNextHeaderParams } from 'ag-grid-community';

/**
 * Arrows go from cell to cell; Tab goes from a row to its buttons, where it has some, and then leaves the grid, as from every
 * other list. Whoever comes with Tab comes to a row: the arrow up leads to the heads of the columns.
 */
export const gridTab = {
  tabToNextCell({ api, backwards, previousCellPosition: { rowIndex, rowPinned, column } }: TabToNextCellParams) {
    const actions = api.getAllDisplayedColumns().find((one) => one.getColId() === 'actions');
    return backwards || actions === undefined || column === actions ? false : { rowIndex, rowPinned, column: actions };
  },
  tabToNextHeader(_params: TabToNextHeaderParams) {
    return false;
  },
  focusGridInnerElement({ api }: FocusGridInnerElementParams) {
    const first = api.getColumn('name') ?? api.getAllDisplayedColumns()[0];
    if (first === undefined || api.getDisplayedRowCount() === 0) return false;
    const { rowIndex, column } = api.getFocusedCell() ?? { rowIndex: api.getFirstDisplayedRowIndex(), column: first };
    api.setFocusedCell(rowIndex, column);
    return true;
  },
};
