import type { CellClickedEvent, CellKeyDownEvent, GridApi, IRowNode } from 'ag-grid-community';
import type { GroupView } from '../../../shared/contract/state.ts';

/** DBIDs of the rows that are ticked. */
export function selectedIds(api: GridApi<GroupView>): string[] {
  return api.getSelectedRows().map(({ configuration }) => configuration.dbid);
}

/** Makes the grid's ticks those of the store, with one event for all of them. */
export function syncSelection(api: GridApi<GroupView>, selection: readonly string[]): void {
  const wanted = new Set(selection);
  const on: IRowNode<GroupView>[] = [];
  const off: IRowNode<GroupView>[] = [];
  api.forEachNode((node) => {
    const isWanted = node.id !== undefined && wanted.has(node.id);
    if (node.isSelected() !== isWanted) (isWanted ? on : off).push(node);
  });
  if (off.length > 0) api.setNodesSelected({ nodes: off, newValue: false, source: 'api' });
  if (on.length > 0) api.setNodesSelected({ nodes: on, newValue: true, source: 'api' });
}

/** Adds the row that has the focus and the next one, as Shift with an arrow key does in any list. */
export function extendSelection({ api, node, rowIndex }: CellKeyDownEvent<GroupView>, step: 1 | -1): void {
  node.setSelected(true, false, 'api');
  api.getDisplayedRowAtIndex((rowIndex ?? 0) + step)?.setSelected(true, false, 'api');
}

let anchor = 0;

/** As in a file manager: a click selects one row, with Ctrl it toggles, with Shift it extends from the last click. */
export function selectByClick({ api, node, event, rowIndex }: CellClickedEvent<GroupView>): void {
  const { ctrlKey = false, metaKey = false, shiftKey = false } = (event ?? {}) as Partial<MouseEvent>;
  const here = rowIndex ?? 0;
  if (shiftKey) {
    const nodes: IRowNode<GroupView>[] = [];
    for (let index = Math.min(anchor, here); index <= Math.max(anchor, here); index += 1) {
      const between = api.getDisplayedRowAtIndex(index);
      if (between) nodes.push(between);
    }
    return api.setNodesSelected({ nodes, newValue: true, source: 'api' });
  }
  anchor = here;
  if (ctrlKey || metaKey) node.setSelected(!node.isSelected(), false, 'api');
  else node.setSelected(true, true, 'api');
}
