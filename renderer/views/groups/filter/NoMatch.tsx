import { Button } from '@mantine/core';
import { filterGroups } from '../../../client/commands/group-filter.ts';
import { plural } from '../../../client/format.ts';
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
        No Campaign Group matches <em className={styles.filter}>{filter.trim()}</em>.
      </p>
      <p className={styles.hint}>{plural(all, 'Campaign Group is', 'Campaign Groups are')} there without it.</p>
      <Button variant="default" onClick={() => filterGroups(console, '')}>
        Clear filter
      </Button>
    </div>
  );
}
