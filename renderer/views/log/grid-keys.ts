import type { CellKeyDownEvent, FullWidthCellKeyDownEvent, SuppressKeyboardEventParams } from 'ag-grid-community';
import { run } from '../../client/commands/run.ts';
import type { Console } from '../../client/console.ts';
import { commandOfKey, isEnter } from '../../client/keys.ts';
import { rowsOf, type ShownRow } from '../../client/log-folds.ts';
import { inspectedOf } from '../../client/log-selection.ts';
import { extendTo, inspectRows, selectAll, toggleFold } from './grid-selection.ts';

type Press = CellKeyDownEvent<ShownRow> | FullWidthCellKeyDownEvent<ShownRow>;

/** Keys that would move the grid's focus, and mean something else here. */
export function keepsFromGrid({ event, data, column, api }: SuppressKeyboardEventParams<ShownRow>): boolean {
  if (event.shiftKey && isUpOrDown(event)) return true;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') return true;
  if (data?.kind === 'fold' && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) return true;
  return event.key === 'ArrowLeft' && column === api.getAllDisplayedColumns()[0];
}

/** Keys that act on the row that has the focus, or on the selection that it is part of. */
export function handleGridKey(console: Console, press: Press): void {
  const { event, data, api } = press;
  if (!(event instanceof KeyboardEvent) || data === undefined) return;
  const command = commandOfKey(event, 'log');
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
    event.preventDefault();
    return selectAll(console);
  }
  if (event.shiftKey && isUpOrDown(event)) {
    event.preventDefault();
    return extend(console, press, event.key === 'ArrowDown' ? 1 : -1);
  }
  if (isEnter(event) || event.key === 'ArrowLeft' || event.key === 'ArrowRight')
    return openOrFold(console, press, event);
  if (command === undefined) return;
  event.preventDefault();
  // While rows come, the focus stays where it is on the screen: what is meant is what stands there now.
  console.store.setState({ logCursor: data.kind === 'note' ? [] : rowsOf(data).map(({ seq }) => seq) });
  run(console, command.id);
  if (command.id === 'log.follow') api.clearFocusedCell();
}

function extend(console: Console, { api, data, rowIndex }: Press, step: 1 | -1): void {
  let index = (rowIndex ?? 0) + step;
  while (api.getDisplayedRowAtIndex(index)?.data?.kind === 'note') index += step;
  const next = api.getDisplayedRowAtIndex(index)?.data;
  if (next) extendTo(console, next, step, data);
}

function openOrFold(console: Console, { data, api }: Press, event: KeyboardEvent): void {
  if (data?.kind === 'fold') {
    if (event.key === 'Enter' || data.isOpen === (event.key === 'ArrowLeft')) toggleFold(console, data);
    return;
  }
  if (data?.kind !== 'notification') return;
  if (event.key === 'Enter') return inspectRows(console, inspectedOf([data.seq]));
  const isFirst = api.getFocusedCell()?.column === api.getAllDisplayedColumns()[0];
  const fold = event.key === 'ArrowLeft' && isFirst ? openFoldAround(api, data.seq) : undefined;
  if (fold === undefined) return;
  toggleFold(console, fold);
  console.store.setState({ logTarget: { seq: fold.seq } });
}

function openFoldAround(api: Press['api'], seq: number): (ShownRow & { readonly kind: 'fold' }) | undefined {
  let found: (ShownRow & { readonly kind: 'fold' }) | undefined;
  api.forEachNode(({ data }: { data?: ShownRow | undefined }) => {
    if (data?.kind === 'fold' && data.isOpen && data.rows.some((row) => row.seq === seq)) found = data;
  });
  return found;
}

function isUpOrDown({ key }: KeyboardEvent): boolean {
  return key === 'ArrowUp' || key === 'ArrowDown';
}
