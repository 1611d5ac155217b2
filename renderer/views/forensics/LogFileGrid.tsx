import type { ColDef, GridApi } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useMemo, useState } from 'react';
import type { LogEntry } from '../../../shared/contract/log.ts';
import { t } from '../../../shared/strings/t.ts';
import { nowOf } from '../../client/console.ts';
import { keyOf, type ShownRow } from '../../client/log-folds.ts';
import { selectTimeZone } from '../../client/selectors.ts';
import { adoptFocus } from '../../ui/focus-cell.ts';
import { gridTab } from '../../ui/grid-tab.ts';
import { logTheme } from '../../ui/grid-theme.ts';
import { pageNonce } from '../../ui/page-nonce.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import look from '../log/LogGrid.module.css';
import { logColumns } from '../log/log-columns.ts';
import { NoteRow } from '../log/NoteRow.tsx';
import { rowHeight } from '../log/use-following.ts';
import styles from './LogFileRows.module.css';

interface LogFileGridProps {
  readonly entries: readonly LogEntry[];
  readonly target: { readonly seq: number } | null;
}

/** Of the live log's columns, those that the log of a real OCS can fill. */
const kept = ['time', 'gap', 'id', 'group', 'receiver'];
/** Days are shown with the times, and runs are not folded. */
const widths: Readonly<Record<string, Partial<ColDef<ShownRow>>>> = {
  time: { width: 170 },
  id: { width: 72 },
  group: { flex: 5, minWidth: 120 },
};
const defaults = { sortable: false, resizable: true, suppressHeaderMenuButton: true, suppressMovable: true };

/** A page of the opened log as a grid; notes on the beat are rows of their own. */
export function LogFileGrid({ entries, target }: LogFileGridProps) {
  const console = useConsole();
  const zone = useWindow(selectTimeZone);
  const columns = useMemo(() => {
    const own = logColumns(zone, () => nowOf(console)).filter(({ colId = '' }) => kept.includes(colId));
    return [lineColumn, ...own.map((column) => ({ ...column, ...widths[column.colId ?? ''] })), uriColumn];
  }, [zone, console]);
  const [api, setApi] = useState<GridApi<ShownRow> | null>(null);
  useEffect(() => {
    if (!api || !target) return;
    const index = entries.findIndex(({ seq }) => seq === target.seq);
    if (index < 0) return;
    api.ensureIndexVisible(index, 'middle');
    api.setFocusedCell(index, 'time');
    api.getDisplayedRowAtIndex(index)?.setSelected(true, true, 'api');
  }, [api, target, entries]);
  return (
    <div
      className={`${look.grid} ${styles.grid}`}
      data-testid="log-file-grid"
      onFocusCapture={({ target: focused }) => adoptFocus(api, focused)}
    >
      <AgGridReact<ShownRow>
        theme={logTheme}
        styleNonce={pageNonce}
        rowData={[...entries]}
        columnDefs={columns}
        defaultColDef={defaults}
        rowHeight={rowHeight}
        headerHeight={28}
        getRowId={({ data }) => keyOf(data)}
        rowSelection={{ mode: 'singleRow', checkboxes: false, enableClickSelection: true }}
        isFullWidthRow={({ rowNode }) => rowNode.data?.kind === 'note'}
        fullWidthCellRenderer={NoteRow}
        tooltipShowDelay={400}
        {...gridTab}
        suppressNoRowsOverlay
        loading={false}
        animateRows={false}
        onGridReady={(ready) => setApi(ready.api)}
      />
    </div>
  );
}

const lineColumn: ColDef<ShownRow> = {
  colId: 'line-number',
  headerName: t('logFile.rows.line'),
  valueGetter: ({ data }) =>
    data?.kind === 'notification' && data.cause.kind === 'log-file' ? String(data.cause.line) : '',
  cellClass: `${look.mono} ${look.quiet}`,
  width: 80,
};

const uriColumn: ColDef<ShownRow> = {
  colId: 'uri',
  headerName: t('logFile.rows.uri'),
  valueGetter: ({ data }) => (data?.kind === 'notification' ? data.uri : ''),
  tooltipValueGetter: ({ data }) => (data?.kind === 'notification' ? data.uri : ''),
  flex: 3,
  minWidth: 100,
};
