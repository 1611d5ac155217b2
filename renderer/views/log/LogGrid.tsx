import type { GridApi, RowClassRules } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { markColours } from '../../../shared/contract/mark.ts';
import { nowOf } from '../../client/console.ts';
import { showsList } from '../../client/list-focus.ts';
import { shownLogColumns } from '../../client/log-columns.ts';
import { keyOf, rowsOf, type ShownRow } from '../../client/log-folds.ts';
import { inspectedRows } from '../../client/log-selection.ts';
import { selectInspected, selectLogColumns, selectTimeZone } from '../../client/selectors.ts';
import { adoptFocus, focusCell } from '../../ui/focus-cell.ts';
import { gridTab } from '../../ui/grid-tab.ts';
import { plainGridTexts } from '../../ui/grid-texts.ts';
import { logTheme } from '../../ui/grid-theme.ts';
import { HintLayer } from '../../ui/HintLayer.tsx';
import { pageNonce } from '../../ui/page-nonce.ts';
import { showColumns } from '../../ui/show-columns.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { handleGridKey, keepsFromGrid } from './grid-keys.ts';
import { clickRow, followFocus, noteGesture } from './grid-selection.ts';
import styles from './LogGrid.module.css';
import { logColumns, timeHint } from './log-columns.ts';
import { NoteRow } from './NoteRow.tsx';
import { rowHeight, scrollToEnd, useFollowing } from './use-following.ts';
import { useTarget } from './use-target.ts';

const defaults = {
  sortable: false,
  resizable: true,
  suppressHeaderMenuButton: true,
  suppressMovable: true,
  suppressKeyboardEvent: keepsFromGrid,
};
const rowClassRules: RowClassRules<ShownRow> = {
  ...Object.fromEntries(
    markColours.map((colour) => [
      styles[colour] ?? colour,
      ({ data }: { data?: ShownRow | undefined }) => data?.kind === 'notification' && data.mark?.colour === colour,
    ]),
  ),
  [styles.fold ?? 'fold']: ({ data }) => data?.kind === 'fold',
};

/** The log as a grid, newest at the bottom. */
export function LogGrid({ rows }: { readonly rows: readonly ShownRow[] }) {
  const console = useConsole();
  const zone = useWindow(selectTimeZone);
  const inspected = useWindow(selectInspected);
  const chosen = useWindow(selectLogColumns);
  const columns = useMemo(() => logColumns(zone, () => nowOf(console)), [zone, console]);
  const [api, setApi] = useState<GridApi<ShownRow> | null>(null);
  const [width, setWidth] = useState(1_000);
  const frame = useRef<HTMLDivElement>(null);
  const following = useFollowing(frame, api, rows);
  useTarget(api, rows);

  useEffect(() => (api ? showsList('log', () => focusCell(api, api.getDisplayedRowCount() - 1)) : undefined), [api]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that come back after they were folded are selected anew
  useEffect(() => {
    const selected = new Set(inspectedRows(inspected));
    api?.forEachNode((node) => {
      const isSelected =
        node.data !== undefined && selected.size > 0 && rowsOf(node.data).every(({ seq }) => selected.has(seq));
      if (node.isSelected() !== isSelected) node.setSelected(isSelected, false, 'api');
    });
  }, [api, inspected, rows]);
  useEffect(() => {
    if (api) showColumns(api, shownLogColumns(width, chosen), frame.current);
  }, [api, width, chosen]);

  // Cells are plain text: what the one under the pointer or the focus has to say is looked up then.
  const hintOf = useCallback(
    (target: Element) => {
      const cell = target.closest<HTMLElement>('[col-id="time"][role="gridcell"]');
      const row = api?.getRowNode(cell?.closest('[row-id]')?.getAttribute('row-id') ?? '')?.data;
      return cell && row ? { target: cell, label: timeHint(row) } : null;
    },
    [api],
  );

  return (
    <div
      ref={frame}
      className={styles.grid}
      data-testid="log-grid"
      {...following}
      onFocusCapture={({ target }) => adoptFocus(api, target)}
      onKeyDownCapture={(event) => {
        noteGesture(event.nativeEvent);
        following.onKeyDownCapture(event);
      }}
      onMouseDownCapture={(event) => noteGesture(event.nativeEvent)}
    >
      <HintLayer hintOf={hintOf}>
        <AgGridReact<ShownRow>
          theme={logTheme}
          styleNonce={pageNonce}
          localeText={plainGridTexts}
          columnDefs={columns}
          defaultColDef={defaults}
          rowHeight={rowHeight}
          headerHeight={28}
          getRowId={({ data }) => keyOf(data)}
          rowSelection={{ mode: 'multiRow', checkboxes: false, headerCheckbox: false, enableClickSelection: false }}
          rowClassRules={rowClassRules}
          isFullWidthRow={({ rowNode }) => rowNode.data?.kind === 'note'}
          fullWidthCellRenderer={NoteRow}
          tooltipShowDelay={400}
          {...gridTab}
          suppressNoRowsOverlay
          loading={false}
          suppressDragLeaveHidesColumns
          animateRows={false}
          onGridReady={(ready) => setApi(ready.api)}
          onRowClicked={(click) => clickRow(console, click)}
          onCellKeyDown={(press) => handleGridKey(console, press)}
          onCellFocused={(focused) => followFocus(console, focused)}
          onGridSizeChanged={({ api: grid, clientWidth }) => {
            setWidth(clientWidth);
            if (console.store.getState().log.following) scrollToEnd(grid);
          }}
        />
      </HintLayer>
    </div>
  );
}
