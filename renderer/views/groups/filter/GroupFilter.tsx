import { completeGroupQuery } from '../../../../shared/groups-query/complete.ts';
import { groupKeys } from '../../../../shared/groups-query/keys.ts';
import { t } from '../../../../shared/strings/t.ts';
import { filterGroups } from '../../../client/commands/group-filter.ts';
import { focusList } from '../../../client/list-focus.ts';
import { selectGroupFilter, selectShownFaults } from '../../../client/selectors.ts';
import { QueryField } from '../../../ui/QueryField.tsx';
import { QueryHelp } from '../../../ui/QueryHelp.tsx';
import { useConsole, useWindow } from '../../../ui/use-window.ts';

const what = t('groups.filter.what');

/** The filter above the grid of Campaign Groups. */
export function GroupFilter() {
  const console = useConsole();
  const filter = useWindow(selectGroupFilter);
  const faults = useWindow(selectShownFaults);
  const enterGrid = () => focusList('groups');
  return (
    <QueryField
      what={what}
      name="groups"
      placeholder={t('groups.filter.placeholder')}
      value={filter}
      faults={faults}
      help={
        <QueryHelp what={what} one={t('groups.filter.one')} searched={t('groups.filter.searched')} keys={groupKeys} />
      }
      complete={(text, caret) => {
        const { engine } = console.store.getState();
        return engine === null ? [] : completeGroupQuery(text, caret, engine.groups);
      }}
      onChange={(text) => filterGroups(console, text)}
      onEnter={enterGrid}
      onEscape={enterGrid}
    />
  );
}
