import type { CellFocusedEvent, RowClickedEvent } from 'ag-grid-community';
import { stopFollowingLog } from '../../client/commands/log.ts';
import type { Console } from '../../client/console.ts';
import { rowsOf, type ShownRow } from '../../client/log-folds.ts';
import { inspectedOf, inspectedRows } from '../../client/log-selection.ts';
import type { Inspected } from '../../client/window-state.ts';

/** Where a selection of several rows begins, by number; null until there is one. */
let anchor: number | null = null;
/** The focus is being moved by a plain key, so that an open inspector goes with it. */
let isPlainMove = false;
/** It is moved to the end, where the log follows. The grid tells of a click some time after it: End may be pressed by then. */
let isToEnd = false;

const moves = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End']);

/** Notes what the person has just done, before the grid moves its focus for it. */
export function noteGesture(event: MouseEvent | KeyboardEvent): void {
  isPlainMove = event instanceof KeyboardEvent && moves.has(event.key) && !event.shiftKey;
  isToEnd = isPlainMove && (event as KeyboardEvent).key === 'End';
  if (isPlainMove) anchor = null;
}

/** Opens the inspector on rows; who inspects a row reads, unless he has gone to the end since. */
export function inspectRows(console: Console, inspected: Inspected | null): void {
  if (!isToEnd) stopFollowingLog(console);
  console.store.setState({ inspected });
}

/** As in a file manager: a click inspects one row, with Ctrl it adds or takes away, with Shift it extends. */
export function clickRow(console: Console, { data, event }: RowClickedEvent<ShownRow>): void {
  if (data === undefined || data.kind === 'note') return;
  const { ctrlKey = false, metaKey = false, shiftKey = false } = (event ?? {}) as Partial<MouseEvent>;
  if (shiftKey) return extendTo(console, data, 1);
  const seqs = rowsOf(data).map(({ seq }) => seq);
  anchor = seqs[0] ?? null;
  if (ctrlKey || metaKey) return inspectRows(console, inspectedOf(toggled(console, seqs)));
  if (data.kind === 'fold') toggleFold(console, data);
  else inspectRows(console, inspectedOf(seqs));
}

/** Selects all notifications from the anchor to a row; `step` says from which side it is reached. */
export function extendTo({ store }: Console, row: ShownRow, step: 1 | -1, from?: ShownRow): void {
  const { log } = store.getState();
  const seqs = rowsOf(row).map(({ seq }) => seq);
  const edge = (step === 1 ? seqs.at(-1) : seqs[0]) ?? 0;
  anchor ??= (from && rowsOf(from)[0]?.seq) ?? inspectedRows(store.getState().inspected)[0] ?? edge;
  const start = anchor;
  const [low, high] = [Math.min(start, edge, ...(start > edge ? seqs.slice(0, 1) : [])), Math.max(start, edge)];
  const range = log.entries.filter(({ kind, seq }) => kind === 'notification' && seq >= low && seq <= high);
  stopFollowingLog({ store } as Console);
  store.setState({ inspected: inspectedOf(range.map(({ seq }) => seq)), logTarget: { seq: edge } });
}

/** Selects everything that is shown, folded or not. */
export function selectAll(console: Console): void {
  const { entries } = console.store.getState().log;
  inspectRows(console, inspectedOf(entries.filter(({ kind }) => kind === 'notification').map(({ seq }) => seq)));
}

export function toggleFold({ store }: Console, { rows, isOpen }: ShownRow & { readonly kind: 'fold' }): void {
  store.setState(({ unfolded }) => {
    const next = new Set(unfolded);
    for (const { seq } of rows) {
      if (isOpen) next.delete(seq);
      else next.add(seq);
    }
    return { unfolded: next };
  });
}

/** The focus on any row but the newest stops following; an open inspector goes with it. */
export function followFocus(console: Console, { api, rowIndex }: CellFocusedEvent<ShownRow>): void {
  if (rowIndex === null) return;
  const data = api.getDisplayedRowAtIndex(rowIndex)?.data;
  console.store.setState({
    logCursor: data === undefined || data.kind === 'note' ? [] : rowsOf(data).map(({ seq }) => seq),
  });
  const isEnd = isToEnd || rowIndex === api.getDisplayedRowCount() - 1;
  if (!isEnd) stopFollowingLog(console);
  const { inspected } = console.store.getState();
  const isOpen = inspected?.kind === 'notification' || inspected?.kind === 'notifications';
  if (!isOpen || !isPlainMove || data?.kind !== 'notification') return;
  // Who goes to the end with an open inspector follows, as without one.
  if (isEnd) console.store.setState({ inspected: inspectedOf([data.seq]) });
  else inspectRows(console, inspectedOf([data.seq]));
}

function toggled({ store }: Console, seqs: readonly number[]): Set<number> {
  const selected = new Set(inspectedRows(store.getState().inspected));
  const isOn = seqs.every((seq) => selected.has(seq));
  for (const seq of seqs) {
    if (isOn) selected.delete(seq);
    else selected.add(seq);
  }
  return selected;
}
