import type { CellClickedEvent, CellKeyDownEvent, GridApi, SelectionChangedEvent } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { GroupTable, GroupView } from '../../../shared/contract/state.ts';
import { run } from '../../client/commands/run.ts';
import { commandOfKey } from '../../client/keys.ts';
import { selectGroups, selectSelection } from '../../client/selectors.ts';
import { gridTheme } from '../../ui/grid-theme.ts';
import { pageNonce } from '../../ui/page-nonce.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { groupColumns, selectionColumn } from './columns.ts';
import styles from './GroupsGrid.module.css';
import { selectByClick, syncSelection } from './selection.ts';

const rowSelection = {
  mode: 'multiRow',
  checkboxes: true,
  headerCheckbox: true,
  enableClickSelection: false,
  ctrlASelectsRows: true,
} as const;
const defaults = { sortable: true, resizable: true, suppressHeaderMenuButton: true, suppressMovable: true };

/** Every Campaign Group, one row each. */
export function GroupsGrid() {
  const console = useConsole();
  const groups = useWindow(selectGroups);
  const selection = useWindow(selectSelection);
  const rows = useMemo(() => inOrder(groups), [groups]);
  const grid = useRef<AgGridReact<GroupView>>(null);

  useEffect(() => {
    if (grid.current?.api) syncSelection(grid.current.api, selection);
  }, [selection]);

  const onSelectionChanged = useCallback(
    ({ api, source }: SelectionChangedEvent<GroupView>) => {
      if (source !== 'api') console.store.setState({ selection: selectedIds(api) });
    },
    [console],
  );
  const onCellClicked = useCallback(
    (click: CellClickedEvent<GroupView>) => {
      if (!click.data || click.column.getColId() === 'actions') return;
      selectByClick(click);
      console.store.setState({
        selection: selectedIds(click.api),
        ...followInspector(console.store.getState().inspected, click.data),
      });
    },
    [console],
  );
  const onCellKeyDown = useCallback(
    (press: CellKeyDownEvent<GroupView>) => {
      const event = press.event as KeyboardEvent;
      const dbid = press.data?.configuration.dbid;
      if (dbid === undefined || isInsideControl(event)) return;
      if (event.key === 'Enter') return console.store.setState({ inspected: { kind: 'group', dbid } });
      if (event.shiftKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp'))
        return extend(press, event.key === 'ArrowDown');
      const command = commandOfKey(event);
      if (command === undefined) return;
      event.preventDefault();
      const ticked = console.store.getState().selection;
      run(console, command.id, ticked.includes(dbid) ? ticked : [dbid]);
    },
    [console],
  );

  return (
    <section className={styles.grid} aria-label="Campaign Groups" data-testid="groups-grid">
      <AgGridReact<GroupView>
        ref={grid}
        theme={gridTheme}
        styleNonce={pageNonce}
        rowData={rows}
        columnDefs={groupColumns}
        defaultColDef={defaults}
        selectionColumnDef={selectionColumn}
        rowSelection={rowSelection}
        getRowId={({ data }) => data.configuration.dbid}
        onGridReady={({ api }) => syncSelection(api, console.store.getState().selection)}
        onSelectionChanged={onSelectionChanged}
        onCellClicked={onCellClicked}
        onCellKeyDown={onCellKeyDown}
        suppressCellFocus={false}
        suppressNoRowsOverlay
        suppressDragLeaveHidesColumns
        animateRows={false}
      />
    </section>
  );
}

function inOrder({ ids, byId }: GroupTable): GroupView[] {
  return ids.map((id) => byId[id]).filter((view) => view !== undefined);
}

function selectedIds(api: GridApi<GroupView>): string[] {
  return api.getSelectedRows().map(({ configuration }) => configuration.dbid);
}

/** An open inspector that shows a Campaign Group goes with the click. */
function followInspector(inspected: { kind: string } | null, { configuration: { dbid } }: GroupView) {
  return inspected?.kind === 'group' ? { inspected: { kind: 'group', dbid } as const } : {};
}

function extend({ api, node, rowIndex }: CellKeyDownEvent<GroupView>, isDown: boolean): void {
  node.setSelected(true);
  api.getDisplayedRowAtIndex((rowIndex ?? 0) + (isDown ? 1 : -1))?.setSelected(true);
}

/** Keys that are meant for a button or a menu inside a cell. */
function isInsideControl({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.closest('button, input, [role="menu"]') !== null;
}
