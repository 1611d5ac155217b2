import { keyOf, type ShownRow } from '../../client/log-folds.ts';

/** The element of the grid that scrolls up and down. */
export function scrollPort(frame: HTMLElement): HTMLElement | null {
  return frame.querySelector<HTMLElement>('.ag-grid-viewport');
}

/**
 * Remembers which row is at the top, and gives a function that brings it back there once the rows are others: rows that
 * are put in front must not move the row that is being read.
 */
export function keepPlace(
  port: HTMLElement,
  before: readonly ShownRow[],
  rowHeight: number,
): (after: readonly ShownRow[]) => void {
  const top = Math.floor(port.scrollTop / rowHeight);
  const row = before[top];
  return (after) => {
    if (row === undefined || after[top] === row) return;
    const key = keyOf(row);
    const same = after.findIndex((other) => keyOf(other) === key);
    const now = same >= 0 ? same : after.findIndex(({ seq }) => seq >= row.seq);
    if (now >= 0) port.scrollTop += (now - top) * rowHeight;
  };
}
