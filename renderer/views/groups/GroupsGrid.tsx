import type { CellClickedEvent, CellKeyDownEvent, GridApi, SelectionChangedEvent } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useMemo, useState } from 'react';
import type { GroupTable, GroupView } from '../../../shared/contract/state.ts';
import { run } from '../../client/commands/run.ts';
import type { Console } from '../../client/console.ts';
import { commandOfKey } from '../../client/keys.ts';
import { selectGroups, selectInspected, selectSchedules, selectSelection } from '../../client/selectors.ts';
import { gridTheme } from '../../ui/grid-theme.ts';
import { pageNonce } from '../../ui/page-nonce.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { groupColumns, selectionColumn } from './columns.ts';
import styles from './GroupsGrid.module.css';
import { extendSelection, selectByClick, selectedIds, syncSelection } from './selection.ts';
import { shownColumns } from './shown-columns.ts';

const rowSelection = {
  mode: 'multiRow',
  checkboxes: true,
  headerCheckbox: true,
  enableClickSelection: false,
  ctrlASelectsRows: true,
} as const;
const defaults = { sortable: false, resizable: true, suppressHeaderMenuButton: true, suppressMovable: true };
/** Every Campaign Group, one row each. */
export function GroupsGrid() {
  const console = useConsole();
  const groups = useWindow(selectGroups);
  const selection = useWindow(selectSelection);
  const isInspecting = useWindow(selectInspected) !== null;
  const hasSchedules = useWindow(selectSchedules).length > 0;
  const rows = useMemo(() => inOrder(groups), [groups]);
  const [api, setApi] = useState<GridApi<GroupView> | null>(null);
  const [width, setWidth] = useState(1_200);

  useEffect(() => {
    if (api) syncSelection(api, selection);
  }, [api, selection]);
  useEffect(() => {
    const shown = Object.entries(shownColumns({ width, isInspecting, hasSchedules }));
    for (const isShown of [true, false])
      api?.setColumnsVisible(
        shown.filter(([, is]) => is === isShown).map(([name]) => name),
        isShown,
      );
  }, [api, isInspecting, hasSchedules, width]);
  const nameWidth = width < 900 ? 172 : width < 1_300 ? 184 : width < 1_400 ? 200 : 280;
  useEffect(() => api?.setColumnWidths([{ key: 'name', newWidth: nameWidth }]), [api, nameWidth]);

  return (
    <section className={styles.grid} aria-label="Campaign Groups" data-testid="groups-grid">
      <AgGridReact<GroupView>
        theme={gridTheme}
        styleNonce={pageNonce}
        rowData={rows}
        columnDefs={groupColumns}
        defaultColDef={defaults}
        selectionColumnDef={selectionColumn}
        rowSelection={rowSelection}
        getRowId={({ data }) => data.configuration.dbid}
        tooltipShowDelay={400}
        suppressNoRowsOverlay
        suppressDragLeaveHidesColumns
        animateRows={false}
        onGridReady={(ready) => setApi(ready.api)}
        onGridSizeChanged={({ clientWidth }) => setWidth(clientWidth)}
        onSelectionChanged={(change) => takeSelection(console, change)}
        onCellClicked={(click) => select(console, click)}
        onCellKeyDown={(press) => handleKey(console, press as CellKeyDownEvent<GroupView>)}
      />
    </section>
  );
}

function inOrder({ ids, byId }: GroupTable): GroupView[] {
  return ids.map((id) => byId[id]).filter((view) => view !== undefined);
}

function takeSelection({ store }: Console, { api, source }: SelectionChangedEvent<GroupView>): void {
  if (source !== 'api') store.setState({ selection: selectedIds(api) });
}

function select({ store }: Console, click: CellClickedEvent<GroupView>): void {
  const column = click.column.getColId();
  if (!click.data || column === 'actions' || column.startsWith('ag-Grid-')) return;
  selectByClick(click);
  const { dbid } = click.data.configuration;
  // An open inspector that shows a Campaign Group goes with the click.
  const inspected = store.getState().inspected?.kind === 'group' ? ({ kind: 'group', dbid } as const) : undefined;
  store.setState({ selection: selectedIds(click.api), ...(inspected ? { inspected } : {}) });
}

/** Keys that act on the row that has the focus, or on the selection that it is part of. */
function handleKey(console: Console, press: CellKeyDownEvent<GroupView>): void {
  const event = press.event as KeyboardEvent;
  const dbid = press.data?.configuration.dbid;
  if (dbid === undefined || isInsideControl(event)) return;
  if (event.key === 'Enter' && press.column.getColId() === 'actions') return;
  if (event.key === 'Enter') return console.store.setState({ inspected: { kind: 'group', dbid } });
  if (event.shiftKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    extendSelection(press, event.key === 'ArrowDown' ? 1 : -1);
    return console.store.setState({ selection: selectedIds(press.api) });
  }
  const command = commandOfKey(event, 'groups');
  if (command === undefined) return;
  event.preventDefault();
  const { selection } = console.store.getState();
  run(console, command.id, selection.includes(dbid) ? selection : [dbid]);
}

function isInsideControl({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.closest('button, input, [role="menu"]') !== null;
}
