import { completeGroupQuery } from '../../../../shared/groups-query/complete.ts';
import { filterGroups } from '../../../client/commands/group-filter.ts';
import { selectGroupFilter, selectShownFaults } from '../../../client/selectors.ts';
import { QueryField } from '../../../ui/QueryField.tsx';
import { useConsole, useWindow } from '../../../ui/use-window.ts';

/** The filter above the grid of Campaign Groups. */
export function GroupFilter() {
  const console = useConsole();
  const filter = useWindow(selectGroupFilter);
  const faults = useWindow(selectShownFaults);
  return (
    <QueryField
      label="Filter the Campaign Groups"
      placeholder="Filter, such as state:running -group:Retention spring"
      name="groups"
      value={filter}
      faults={faults}
      complete={(text, caret) => {
        const { engine } = console.store.getState();
        return engine === null ? [] : completeGroupQuery(text, caret, engine.groups);
      }}
      onChange={(text) => filterGroups(console, text)}
      onLeave={() => document.querySelector<HTMLElement>('[data-region="groups"] .ag-row-first .ag-cell')?.focus()}
    />
  );
}
