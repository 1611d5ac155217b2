import type { GridApi } from 'ag-grid-community';
import { type KeyboardEvent, type RefObject, type UIEvent, useEffect, useRef, type WheelEvent } from 'react';
import { jumpToLatest, loadOlder, stopFollowingLog } from '../../client/commands/log.ts';
import type { ShownRow } from '../../client/log-folds.ts';
import { selectLog } from '../../client/selectors.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { keepPlace, scrollPort } from './keep-place.ts';

export const rowHeight = 26;
/** So close to the first row, older ones are asked for. */
const nearTop = rowHeight * 4;
/** At sixty a second, half of one. */
const framesToSettle = 30;
const upwards = new Set(['ArrowUp', 'PageUp', 'Home']);

/**
 * Puts the rows into the grid and keeps the view where it belongs: at the end while it follows, else on the row that is
 * being read. Any upward move stops following; reaching the end begins it again. Gives the handlers that notice both.
 */
export function useFollowing(
  frame: RefObject<HTMLElement | null>,
  api: GridApi<ShownRow> | null,
  rows: readonly ShownRow[],
) {
  const console = useConsole();
  const { following } = useWindow(selectLog);
  const shown = useRef<readonly ShownRow[]>([]);
  const lastTop = useRef(0);
  const port = () => (frame.current ? scrollPort(frame.current) : null);
  const log = () => console.store.getState().log;

  // biome-ignore lint/correctness/useExhaustiveDependencies: port reads the page, and is no state
  useEffect(() => {
    const here = port();
    if (api === null || here === null) return;
    const place = following ? null : keepPlace(here, shown.current, rowHeight);
    shown.current = rows;
    api.setGridOption('rowData', rows as ShownRow[]);
    // A gap changes with the row above.
    if (api.getColumn('gap')?.isVisible() === true) api.refreshCells({ columns: ['gap'] });
    place?.(rows);
    if (!following) return;
    scrollToEnd(api);
    return stayAtEnd(here);
  }, [api, rows, following]);

  const moveUp = () => {
    stopFollowingLog(console);
    const here = port();
    if (here !== null && here.scrollTop < nearTop && log().hasOlder) void loadOlder(console);
  };
  return {
    onKeyDownCapture: (event: KeyboardEvent) => {
      if (upwards.has(event.key)) moveUp();
      if (event.key === 'End') jumpToLatest(console);
    },
    // At once, before the next rows could pull the view down again.
    onWheelCapture: (event: WheelEvent) => {
      if (event.deltaY < 0) moveUp();
    },
    onScrollCapture: ({ target }: UIEvent) => {
      const here = port();
      if (here === null || target !== here) return;
      const isUp = here.scrollTop < lastTop.current;
      lastTop.current = here.scrollTop;
      if (isUp && !isAtEnd(here)) moveUp();
      else if (!isUp && isAtEnd(here, rowHeight * 2) && !log().following && !log().hasNewer) jumpToLatest(console);
    },
  };
}

export function scrollToEnd(api: GridApi<ShownRow>): void {
  const last = api.getDisplayedRowCount() - 1;
  if (last >= 0) api.ensureIndexVisible(last, 'bottom');
}

/** The grid finds out how high it has become some frames after many rows came at once. Ends with the returned function. */
function stayAtEnd(port: HTMLElement): () => void {
  let left = framesToSettle;
  let frame = 0;
  const look = () => {
    if (!isAtEnd(port)) port.scrollTop = port.scrollHeight;
    left -= 1;
    if (left > 0) frame = requestAnimationFrame(look);
  };
  frame = requestAnimationFrame(look);
  return () => cancelAnimationFrame(frame);
}

/** Rows may come while the person scrolls down: `slack` pixels before the end count as the end. */
function isAtEnd(port: HTMLElement, slack = 2): boolean {
  return port.scrollTop + port.clientHeight >= port.scrollHeight - slack;
}
