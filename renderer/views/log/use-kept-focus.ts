import type { GridApi } from 'ag-grid-community';
import { type RefObject, useEffect, useRef } from 'react';
import type { ShownRow } from '../../client/log-folds.ts';
import { focusCell } from '../../ui/focus-cell.ts';

/** The grid takes rows out some frames after it was given others. */
const frames = 10;

/**
 * The row that has the focus may be taken out by a filter, all the others with it: the focus is then nowhere in the page, and F6
 * would begin at its start. As soon as there are rows again, one of them has it, unless the person has gone elsewhere.
 */
export function useKeptFocus(
  frame: RefObject<HTMLElement | null>,
  api: GridApi<ShownRow> | null,
  rows: readonly ShownRow[],
): void {
  const isOurs = useRef(false);
  useEffect(() => {
    const note = ({ target }: Event) => {
      isOurs.current = target instanceof Node && frame.current?.contains(target) === true;
    };
    document.addEventListener('focusin', note);
    document.addEventListener('pointerdown', note);
    return () => {
      document.removeEventListener('focusin', note);
      document.removeEventListener('pointerdown', note);
    };
  }, [frame]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows may have taken the focus away
  useEffect(() => {
    if (api === null || !isOurs.current) return;
    let left = frames;
    let next = 0;
    const look = () => {
      const isLost = isOurs.current && document.activeElement === document.body;
      if (isLost && focusCell(api, api.getDisplayedRowCount() - 1)) return;
      left -= 1;
      if (left > 0) next = requestAnimationFrame(look);
    };
    next = requestAnimationFrame(look);
    return () => cancelAnimationFrame(next);
  }, [api, rows]);
}
