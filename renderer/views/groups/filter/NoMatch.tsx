import { Button } from '@mantine/core';
import { t } from '../../../../shared/strings/t.ts';
import { filterGroups } from '../../../client/commands/group-filter.ts';
import { selectGroupCounts, selectGroupFilter } from '../../../client/selectors.ts';
import { useConsole, useWindow } from '../../../ui/use-window.ts';
import styles from './NoMatch.module.css';

/** Says that the filter shows nothing, with the way out; nothing while it shows something. */
export function NoMatch() {
  const console = useConsole();
  const filter = useWindow(selectGroupFilter);
  const { shown, all } = useWindow(selectGroupCounts);
  if (shown > 0 || filter.trim() === '') return null;
  return (
    <div className={styles.nothing} data-testid="no-match">
      <p>
        {t.rich('groups.filter.noMatch', {
          text: filter.trim(),
          filter: (words) => (
            <em className={styles.filter} translate="no">
              {words}
            </em>
          ),
        })}
      </p>
      <p className={styles.hint}>{t('groups.filter.without', { all })}</p>
      <Button variant="default" onClick={() => filterGroups(console, '')}>
        {t('groups.filter.clear')}
      </Button>
    </div>
  );
}
