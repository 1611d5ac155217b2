import type {
  CellClickedEvent,
  CellKeyDownEvent,
  GridApi,
  IRowNode,
  OverlayType,
  SelectionChangedEvent,
  SortChangedEvent,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { GroupView } from '../../../shared/contract/state.ts';
import { t } from '../../../shared/strings/t.ts';
import { run } from '../../client/commands/run.ts';
import type { Console } from '../../client/console.ts';
import { commandOfKey } from '../../client/keys.ts';
import { showsList } from '../../client/list-focus.ts';
import {
  selectGroups,
  selectInspected,
  selectSchedules,
  selectSelection,
  selectShownIds,
} from '../../client/selectors.ts';
import { adoptFocus, focusCell } from '../../ui/focus-cell.ts';
import { gridTab } from '../../ui/grid-tab.ts';
import { gridTexts } from '../../ui/grid-texts.ts';
import { gridTheme } from '../../ui/grid-theme.ts';
import { pageNonce } from '../../ui/page-nonce.ts';
import { showColumns } from '../../ui/show-columns.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { groupColumns, selectionColumn } from './columns.ts';
import styles from './GroupsGrid.module.css';
import { rowsOf, showRows } from './grid-rows.ts';
import { FocusKeeper } from './keep-focus.ts';
import { extendSelection, selectByClick, selectedIds, syncSelection } from './selection.ts';
import { shownColumns } from './shown-columns.ts';

const rowSelection = {
  mode: 'multiRow',
  checkboxes: true,
  headerCheckbox: true,
  // What the filter hides is neither ticked nor unticked by the box above all.
  selectAll: 'filtered',
  enableClickSelection: false,
  ctrlASelectsRows: true,
} as const;
/** What there is to say of an empty grid is said beside it. */
const ownWords: OverlayType[] = ['noRows', 'noMatchingRows'];
const defaults = { sortable: false, resizable: true, suppressHeaderMenuButton: true, suppressMovable: true };

/** Every Campaign Group that the filter shows, one row each. */
export function GroupsGrid() {
  const console = useConsole();
  const groups = useWindow(selectGroups);
  const selection = useWindow(selectSelection);
  const isInspecting = useWindow(selectInspected) !== null;
  const hasSchedules = useWindow(selectSchedules).length > 0;
  const shown = useWindow(selectShownIds);
  const [rows] = useState(() => rowsOf(groups));
  const given = useRef(groups);
  const filter = useRef(shown);
  const place = useRef<HTMLElement>(null);
  const [focus] = useState(() => new FocusKeeper());
  const [api, setApi] = useState<GridApi<GroupView> | null>(null);
  const [width, setWidth] = useState(1_200);

  // Only what has changed is told: thousands of rows are not compared for one event.
  useEffect(() => {
    if (!api) return;
    const before = given.current;
    given.current = groups;
    const isAnotherFilter = filter.current !== shown;
    filter.current = shown;
    showRows(api, before, groups);
    if (isAnotherFilter) api.onFilterChanged();
  }, [api, groups, shown]);
  useEffect(() => {
    if (api) syncSelection(api, selection);
  }, [api, selection]);
  const isFiltered = useCallback(() => filter.current !== null, []);
  const isShown = useCallback((node: IRowNode<GroupView>) => filter.current?.has(node.id ?? '') ?? true, []);
  useEffect(
    () => (api ? showsList('groups', () => focusCell(api, rowOfInspected(console, api))) : undefined),
    [api, console],
  );
  useEffect(() => {
    if (api) showColumns(api, shownColumns({ width, isInspecting, hasSchedules }), place.current);
  }, [api, isInspecting, hasSchedules, width]);
  const nameWidth = width < 900 ? 172 : width < 1_300 ? 184 : width < 1_400 ? 200 : width < 2_000 ? 280 : 420;
  useEffect(() => api?.setColumnWidths([{ key: 'name', newWidth: nameWidth }]), [api, nameWidth]);

  return (
    <section
      className={styles.grid}
      aria-label={t('groups.title')}
      data-testid="groups-grid"
      ref={place}
      onFocusCapture={({ target }) => {
        adoptFocus(api, target);
        const groupCursor = target.closest('[row-id]')?.getAttribute('row-id') ?? null;
        if (groupCursor !== null) console.store.setState({ groupCursor });
      }}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) focus.left();
      }}
    >
      <AgGridReact<GroupView>
        theme={gridTheme}
        styleNonce={pageNonce}
        localeText={gridTexts}
        rowData={rows}
        columnDefs={groupColumns}
        defaultColDef={defaults}
        selectionColumnDef={selectionColumn}
        rowSelection={rowSelection}
        getRowId={({ data }) => data.configuration.dbid}
        tooltipShowDelay={400}
        {...gridTab}
        suppressOverlays={ownWords}
        suppressDragLeaveHidesColumns
        animateRows={false}
        deltaSort
        isExternalFilterPresent={isFiltered}
        doesExternalFilterPass={isShown}
        onGridReady={(ready) => {
          ready.api.applyColumnState({ state: sortState(console) });
          setApi(ready.api);
        }}
        onSortChanged={(change) => takeSort(console, change)}
        onCellFocused={({ api: grid, rowIndex, column }) => focus.took(grid, rowIndex, column)}
        onModelUpdated={({ api: grid }) => place.current && focus.follow(grid, place.current)}
        onGridSizeChanged={({ clientWidth }) => setWidth(clientWidth)}
        onSelectionChanged={(change) => takeSelection(console, change)}
        onCellClicked={(click) => select(console, click)}
        onCellKeyDown={(press) => handleKey(console, press as CellKeyDownEvent<GroupView>)}
      />
    </section>
  );
}

/** The row of the Campaign Group that is inspected; without one, the first. */
function rowOfInspected({ store }: Console, api: GridApi<GroupView>): number {
  const { inspected } = store.getState();
  const node = inspected?.kind === 'group' ? api.getRowNode(inspected.dbid) : undefined;
  return node?.rowIndex ?? 0;
}

/** How it was sorted when the window was left. */
function sortState({ store }: Console) {
  return store.getState().groupSort.map(({ column, direction }) => ({ colId: column, sort: direction }));
}

function takeSort({ store }: Console, { api }: SortChangedEvent<GroupView>): void {
  const groupSort = api
    .getColumnState()
    .flatMap(({ colId, sort }) => (sort === 'asc' || sort === 'desc' ? [{ column: colId, direction: sort }] : []));
  store.setState({ groupSort });
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
  run(console, command.id, selection.includes(dbid) ? selection : [dbid], 'key');
}

function isInsideControl({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.closest('button, input, [role="menu"]') !== null;
}
