import type { CellFocusedEvent, GridApi, RowClickedEvent } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { LogEntry } from '../../../shared/contract/log.ts';
import { stopFollowingLog } from '../../client/commands/log.ts';
import { type Console, nowOf } from '../../client/console.ts';
import { selectInspected, selectTimeZone } from '../../client/selectors.ts';
import { logTheme } from '../../ui/grid-theme.ts';
import { pageNonce } from '../../ui/page-nonce.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import styles from './LogGrid.module.css';
import { logColumns } from './log-columns.ts';
import { NoteRow } from './NoteRow.tsx';
import { rowHeight, scrollToEnd, useFollowing } from './use-following.ts';

const defaults = { sortable: false, resizable: true, suppressHeaderMenuButton: true, suppressMovable: true };

/** The log as a grid, newest at the bottom. */
export function LogGrid({ rows }: { readonly rows: readonly LogEntry[] }) {
  const console = useConsole();
  const zone = useWindow(selectTimeZone);
  const inspected = useWindow(selectInspected);
  const columns = useMemo(() => logColumns(zone, () => nowOf(console)), [zone, console]);
  const [api, setApi] = useState<GridApi<LogEntry> | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const following = useFollowing(frame, api, rows);

  useEffect(() => {
    const seq = inspected?.kind === 'notification' ? inspected.seq : null;
    api?.forEachNode((node) => {
      const isInspected = node.data?.seq === seq;
      if (node.isSelected() !== isInspected) node.setSelected(isInspected, false, 'api');
    });
  }, [api, inspected]);

  return (
    <div ref={frame} className={styles.grid} data-testid="log-grid" {...following}>
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
        onRowClicked={({ data }: RowClickedEvent<LogEntry>) => inspect(console, data)}
        onCellKeyDown={({ event, data }) => isEnter(event) && inspect(console, data)}
        onCellFocused={(focused) => follow(console, focused)}
        onGridSizeChanged={({ api: grid }) => console.store.getState().log.following && scrollToEnd(grid)}
      />
    </div>
  );
}

/** Opens the inspector on a row; who inspects a row reads. */
function inspect(console: Console, entry: LogEntry | undefined): void {
  if (entry?.kind !== 'notification') return;
  stopFollowingLog(console);
  console.store.setState({ inspected: { kind: 'notification', seq: entry.seq } });
}

/** The focus on any row but the newest stops following; an open inspector goes with it. */
function follow(console: Console, { api, rowIndex }: CellFocusedEvent<LogEntry>): void {
  if (rowIndex === null) return;
  if (rowIndex < api.getDisplayedRowCount() - 1) stopFollowingLog(console);
  if (console.store.getState().inspected?.kind === 'notification')
    inspect(console, api.getDisplayedRowAtIndex(rowIndex)?.data);
}

function isEnter(event: Event | null | undefined): boolean {
  return event instanceof KeyboardEvent && event.key === 'Enter';
}
