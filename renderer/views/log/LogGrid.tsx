import type { CellFocusedEvent, GridApi, RowClickedEvent } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { type KeyboardEvent, type UIEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { LogEntry } from '../../../shared/contract/log.ts';
import { jumpToLatest, loadOlder, stopFollowingLog } from '../../client/commands/log.ts';
import { nowOf } from '../../client/console.ts';
import { selectInspected, selectLog, selectTimeZone } from '../../client/selectors.ts';
import { logTheme } from '../../ui/grid-theme.ts';
import { pageNonce } from '../../ui/page-nonce.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { keepPlace, scrollPort } from './keep-place.ts';
import styles from './LogGrid.module.css';
import { logColumns } from './log-columns.ts';
import { NoteRow } from './NoteRow.tsx';

const rowHeight = 26;
const defaults = { sortable: false, resizable: true, suppressHeaderMenuButton: true, suppressMovable: true };
const upwards = new Set(['ArrowUp', 'PageUp', 'Home']);

/** The log as a grid, newest at the bottom. It follows the end until something moves it upwards. */
export function LogGrid({ rows }: { readonly rows: readonly LogEntry[] }) {
  const console = useConsole();
  const { following, hasOlder } = useWindow(selectLog);
  const zone = useWindow(selectTimeZone);
  const inspected = useWindow(selectInspected);
  const columns = useMemo(() => logColumns(zone, () => nowOf(console)), [zone, console]);
  const [api, setApi] = useState<GridApi<LogEntry> | null>(null);
  const shown = useRef<readonly LogEntry[]>([]);
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (api === null || frame.current === null) return;
    const port = scrollPort(frame.current);
    const place = following || port === null ? null : keepPlace(port, shown.current, rowHeight);
    shown.current = rows;
    api.setGridOption('rowData', rows as LogEntry[]);
    if (following) scrollToEnd(api);
    else place?.(rows);
  }, [api, rows, following]);

  useEffect(() => {
    const seq = inspected?.kind === 'notification' ? inspected.seq : null;
    api?.forEachNode((node) => {
      const isInspected = node.data?.seq === seq;
      if (node.isSelected() !== isInspected) node.setSelected(isInspected, false, 'api');
    });
  }, [api, inspected]);

  const inspect = useCallback(
    (entry: LogEntry | undefined) => {
      if (entry?.kind !== 'notification') return;
      stopFollowingLog(console);
      console.store.setState({ inspected: { kind: 'notification', seq: entry.seq } });
    },
    [console],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (upwards.has(event.key)) stopFollowingLog(console);
    if (event.key === 'End') jumpToLatest(console);
  };
  const lastTop = useRef(0);
  const onScroll = ({ target }: UIEvent<HTMLElement>) => {
    const port = frame.current && scrollPort(frame.current);
    if (target !== port || port === null) return;
    const isUp = port.scrollTop < lastTop.current;
    lastTop.current = port.scrollTop;
    const state = console.store.getState().log;
    if (isAtEnd(port)) {
      if (!state.following && !state.hasNewer && !isUp) jumpToLatest(console);
    } else if (isUp) stopFollowingLog(console);
    if (isUp && hasOlder && port.scrollTop < rowHeight * 4) void loadOlder(console);
  };
  const onFocus = ({ api: grid, rowIndex }: CellFocusedEvent<LogEntry>) => {
    if (rowIndex !== null && rowIndex < grid.getDisplayedRowCount() - 1) stopFollowingLog(console);
    const entry = rowIndex === null ? undefined : grid.getDisplayedRowAtIndex(rowIndex)?.data;
    if (console.store.getState().inspected?.kind === 'notification') inspect(entry);
  };

  return (
    <div
      ref={frame}
      className={styles.grid}
      data-testid="log-grid"
      onKeyDownCapture={onKeyDown}
      // At once, before the next rows could pull the view down again.
      onWheelCapture={(event) => event.deltaY < 0 && stopFollowingLog(console)}
      onScrollCapture={onScroll}
    >
      <AgGridReact<LogEntry>
        theme={logTheme}
        styleNonce={pageNonce}
        columnDefs={columns}
        defaultColDef={defaults}
        rowHeight={rowHeight}
        headerHeight={28}
        getRowId={({ data }) => String(data.seq)}
        rowSelection={{ mode: 'singleRow', checkboxes: false, enableClickSelection: false }}
        isFullWidthRow={({ rowNode }) => rowNode.data?.kind === 'note'}
        fullWidthCellRenderer={NoteRow}
        tooltipShowDelay={400}
        suppressNoRowsOverlay
        suppressDragLeaveHidesColumns
        animateRows={false}
        onGridReady={(ready) => setApi(ready.api)}
        onRowClicked={({ data }: RowClickedEvent<LogEntry>) => inspect(data)}
        onCellKeyDown={({ event, data }) =>
          (event as unknown as globalThis.KeyboardEvent).key === 'Enter' && inspect(data)
        }
        onCellFocused={onFocus}
        onGridSizeChanged={({ api: grid }) => console.store.getState().log.following && scrollToEnd(grid)}
      />
    </div>
  );
}

function scrollToEnd(api: GridApi<LogEntry>): void {
  const last = api.getDisplayedRowCount() - 1;
  if (last >= 0) api.ensureIndexVisible(last, 'bottom');
}

function isAtEnd(port: HTMLElement): boolean {
  return port.scrollTop + port.clientHeight >= port.scrollHeight - 2;
}
