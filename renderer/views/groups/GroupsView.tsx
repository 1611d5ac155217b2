import { useEffect } from 'react';
import { t } from '../../../shared/strings/t.ts';
import { catchFocus } from '../../client/enter-region.ts';
import { selectGroupCounts, selectSelection } from '../../client/selectors.ts';
import { HintLayer } from '../../ui/HintLayer.tsx';
import { useWindow } from '../../ui/use-window.ts';
import { ResultLine } from '../shell/ResultLine.tsx';
import { BulkBar } from './BulkBar.tsx';
import { CreateButtons } from './CreateButtons.tsx';
import { FileMenu } from './FileMenu.tsx';
import { GroupFilter } from './filter/GroupFilter.tsx';
import { NoMatch } from './filter/NoMatch.tsx';
import { GroupsGrid } from './GroupsGrid.tsx';
import styles from './GroupsView.module.css';
import { SilentNotice } from './SilentNotice.tsx';

/** The grid of Campaign Groups, with what can be done to several at once. */
export function GroupsView() {
  const selection = useWindow(selectSelection);
  const isBulk = selection.length > 1;
  useEffect(() => catchFocus(document), []);
  return (
    <section className={styles.view} aria-label={t('groups.label')} data-region="groups" tabIndex={-1}>
      <header className={styles.bar}>
        {isBulk ? (
          <BulkBar dbids={selection} />
        ) : (
          <>
            <h2 className={styles.title}>{t('groups.title')}</h2>
            <Totals />
          </>
        )}
        <div className={styles.filter}>
          <GroupFilter />
        </div>
        {!isBulk && (
          <>
            <FileMenu />
            <CreateButtons />
          </>
        )}
      </header>
      <SilentNotice />
      <div className={styles.grid}>
        <HintLayer>
          <GroupsGrid />
        </HintLayer>
        <NoMatch />
      </div>
      <footer className={styles.footer}>
        <ResultLine />
      </footer>
    </section>
  );
}

function Totals() {
  const { all, shown, running, active } = useWindow(selectGroupCounts);
  return (
    <span className={styles.totals} data-testid="group-totals">
      {shown === all
        ? t('groups.totals', { all, running, active })
        : t('groups.totalsShown', { shown, all, running, active })}
    </span>
  );
}
