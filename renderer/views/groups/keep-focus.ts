import type { Column, GridApi } from 'ag-grid-community';
import type { GroupView } from '../../../shared/contract/state.ts';

/** The cell that had the focus last. */
interface Focused {
  readonly id: string;
  readonly rowIndex: number;
  readonly column: Column | string;
}

/**
 * Keeps the focus on its Campaign Group while rows come, go and change their order: the next key must not act on another
 * one. When its row is gone, the one in its place has the focus.
 */
export class FocusKeeper {
  #focused: Focused | null = null;

  /** A cell of the grid has got the focus. In the same place as before, it is the grid that sets it again after a change. */
  took(api: GridApi<GroupView>, rowIndex: number | null, column: Column | string | null): void {
    if (this.#focused?.rowIndex === rowIndex && this.#focused.column === column) return;
    const id = rowIndex === null ? undefined : api.getDisplayedRowAtIndex(rowIndex)?.id;
    this.#focused = id === undefined || rowIndex === null || column === null ? null : { id, rowIndex, column };
  }

  /** The person has gone elsewhere. */
  left(): void {
    this.#focused = null;
  }

  /** Rows of the grid inside of `place` have come, gone or moved. */
  follow(api: GridApi<GroupView>, place: Element): void {
    const focused = this.#focused;
    const { activeElement, body } = place.ownerDocument;
    const rows = api.getDisplayedRowCount();
    if (focused === null || rows === 0) return;
    if (activeElement !== body && !place.contains(activeElement)) return;
    // The person is on the way to another cell, which is not drawn yet.
    const now = api.getFocusedCell();
    if (now !== null && (now.rowIndex !== focused.rowIndex || now.column !== focused.column)) return;
    const rowIndex = api.getRowNode(focused.id)?.rowIndex ?? Math.min(focused.rowIndex, rows - 1);
    if (rowIndex === focused.rowIndex && activeElement !== body) return;
    const { column } = focused;
    this.#focused = { ...focused, rowIndex };
    api.setFocusedCell(rowIndex, column);
    this.#focused = null;
    this.took(api, rowIndex, column);
  }
}
