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

  /** A cell of the grid has got the focus. */
  took(api: GridApi<GroupView>, rowIndex: number | null, column: Column | string | null): void {
    const id = rowIndex === null ? undefined : api.getDisplayedRowAtIndex(rowIndex)?.id;
    this.#focused = id === undefined || rowIndex === null || column === null ? null : { id, rowIndex, column };
  }

  /** The focus has left the grid by the person's own doing. */
  left(): void {
    this.#focused = null;
  }

  /** Rows have come, gone or moved. */
  follow(api: GridApi<GroupView>, page: Document): void {
    const focused = this.#focused;
    const isElsewhere = page.activeElement !== page.body && page.activeElement?.closest('.ag-root') == null;
    if (focused === null || isElsewhere) return;
    const rows = api.getDisplayedRowCount();
    if (rows === 0) return;
    const rowIndex = api.getRowNode(focused.id)?.rowIndex ?? Math.min(focused.rowIndex, rows - 1);
    if (rowIndex === focused.rowIndex && page.activeElement !== page.body) return;
    api.setFocusedCell(rowIndex, focused.column);
  }
}
