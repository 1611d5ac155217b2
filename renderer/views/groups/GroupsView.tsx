import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { run } from '../../client/commands/run.ts';
import { plural } from '../../client/format.ts';
import { selectGroups, selectSelection } from '../../client/selectors.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { ResultLine } from '../shell/ResultLine.tsx';
import { BulkBar } from './BulkBar.tsx';
import { GroupsGrid } from './GroupsGrid.tsx';
import styles from './GroupsView.module.css';
import { SilentNotice } from './SilentNotice.tsx';

/** The grid of Campaign Groups, with what can be done to several at once. */
export function GroupsView() {
  const console = useConsole();
  const selection = useWindow(selectSelection);
  return (
    <section className={styles.view} aria-label="Groups" data-region="groups" tabIndex={-1}>
      <header className={styles.bar}>
        {selection.length > 1 ? (
          <BulkBar dbids={selection} />
        ) : (
          <>
            <h2 className={styles.title}>Campaign Groups</h2>
            <Totals />
            <span className={styles.space} />
            <Button variant="default" leftSection={<IconPlus size={14} />} onClick={() => run(console, 'group.create')}>
              Create
            </Button>
          </>
        )}
      </header>
      <SilentNotice />
      <div className={styles.grid}>
        <GroupsGrid />
      </div>
      <footer className={styles.footer}>
        <ResultLine />
      </footer>
    </section>
  );
}

function Totals() {
  const { ids, byId } = useWindow(selectGroups);
  let running = 0;
  let active = 0;
  for (const { condition } of Object.values(byId)) {
    if (condition.state === 5) running += 1;
    else if (condition.state === 4) active += 1;
  }
  return (
    <span className={styles.totals}>
      {plural(ids.length, 'group')} · {running} running · {active} active
    </span>
  );
}
