import type { GridApi } from 'ag-grid-community';
import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  type UIEvent,
  useEffect,
  useRef,
  useState,
  type WheelEvent,
} from 'react';
import { jumpToLatest, loadOlder, stopFollowingLog } from '../../client/commands/log.ts';
import type { ShownRow } from '../../client/log-folds.ts';
import { isAtEnd, ScrollWatch } from '../../client/scroll-watch.ts';
import { selectLog } from '../../client/selectors.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { keepPlace, scrollPort } from './keep-place.ts';

export const rowHeight = 26;
/** So close to the first row, older ones are asked for. */
const nearTop = rowHeight * 4;
const upwards = new Set(['ArrowUp', 'PageUp', 'Home']);
const downwards = new Set(['ArrowDown', 'PageDown', 'End']);

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
  const [watch] = useState(() => new ScrollWatch());
  const isHeld = useRef(false);
  /** Where wheel and keys have last gone. */
  const heading = useRef<'up' | 'down'>('down');
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
    if (following) scrollToEnd(api);
    watch.note(here);
    if (!following) return;
    return stayAtEnd(api, here, watch, () => log().following);
  }, [api, rows, following]);

  const moveUp = () => {
    heading.current = 'up';
    stopFollowingLog(console);
    const here = port();
    if (here !== null && here.scrollTop < nearTop && log().hasOlder) void loadOlder(console);
  };
  return {
    onKeyDownCapture: (event: KeyboardEvent) => {
      if (upwards.has(event.key)) moveUp();
      if (downwards.has(event.key)) heading.current = 'down';
      if (event.key === 'End') jumpToLatest(console);
    },
    // At once, before the next rows could pull the view down again.
    onWheelCapture: (event: WheelEvent) => {
      if (event.deltaY < 0) moveUp();
      else if (event.deltaY > 0) heading.current = 'down';
    },
    // The scroll bar is dragged. Its release may not be told of, but the next move tells of it.
    onPointerDownCapture: () => {
      isHeld.current = true;
    },
    onPointerMoveCapture: ({ buttons }: PointerEvent) => {
      if (buttons === 0) isHeld.current = false;
    },
    onPointerUpCapture: () => {
      isHeld.current = false;
    },
    onScrollCapture: ({ target }: UIEvent) => {
      const here = port();
      if (here === null || target !== here) return;
      const moved = watch.moved(here);
      // While it follows, the grid moves the view by itself as well, when rows are taken out above.
      const isPersons = isHeld.current || !log().following;
      if (moved === 'up' && isPersons && !isAtEnd(here)) moveUp();
      // Rows may come while the person scrolls down.
      const isDown = moved === 'down' && (isHeld.current || heading.current === 'down');
      const isLast = isDown && isAtEnd(here, rowHeight * 2);
      if (isLast && !log().following && !log().hasNewer) jumpToLatest(console);
    },
  };
}

/**
 * Rows may come before the grid has found out how high it is; until it has, for some frames, they are gone after. Who has stopped it
 * by a key is not pulled back in the frame after: the row that the key leads to would be gone before it could take the focus.
 */
function stayAtEnd(
  api: GridApi<ShownRow>,
  port: HTMLElement,
  watch: ScrollWatch,
  isFollowing: () => boolean,
): () => void {
  let left = 20;
  let frame = 0;
  const look = () => {
    const isThere = isAtEnd(port) && api.getLastDisplayedRowIndex() === api.getDisplayedRowCount() - 1;
    if (isThere || !isFollowing()) return;
    scrollToEnd(api);
    watch.note(port);
    left -= 1;
    if (left > 0) frame = requestAnimationFrame(look);
  };
  frame = requestAnimationFrame(look);
  return () => cancelAnimationFrame(frame);
}

export function scrollToEnd(api: GridApi<ShownRow>): void {
  const last = api.getDisplayedRowCount() - 1;
  if (last >= 0) api.ensureIndexVisible(last, 'bottom');
}
