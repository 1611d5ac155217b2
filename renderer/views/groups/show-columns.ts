import type { GridApi } from 'ag-grid-community';
import type { GroupView } from '../../../shared/contract/state.ts';

/** Shows and hides columns of the grid inside of `place`. The focus leaves a column before that is taken away. */
export function showColumns(api: GridApi<GroupView>, shown: Readonly<Record<string, boolean>>, place: Element): void {
  const focused = api.getFocusedCell();
  const isHere = place.contains(place.ownerDocument.activeElement);
  if (focused && isHere && shown[focused.column.getColId()] === false) api.setFocusedCell(focused.rowIndex, 'name');
  for (const visible of [true, false])
    api.setColumnsVisible(
      Object.keys(shown).filter((name) => shown[name] === visible),
      visible,
    );
}
