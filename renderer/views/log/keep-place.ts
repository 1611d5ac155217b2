import type { LogEntry } from '../../../shared/contract/log.ts';

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
  before: readonly LogEntry[],
  rowHeight: number,
): (after: readonly LogEntry[]) => void {
  const top = Math.floor(port.scrollTop / rowHeight);
  const seq = before[top]?.seq;
  return (after) => {
    if (seq === undefined || after[top]?.seq === seq) return;
    const now = after.findIndex((entry) => entry.seq >= seq);
    if (now >= 0) port.scrollTop += (now - top) * rowHeight;
  };
}
