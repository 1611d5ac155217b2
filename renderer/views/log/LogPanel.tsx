import { Button } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { useMemo } from 'react';
import { t } from '../../../shared/strings/t.ts';
import { jumpToLatest } from '../../client/commands/log.ts';
import { clearQuery } from '../../client/commands/log-query.ts';
import { acceleratorText } from '../../client/keys.ts';
import { foldRows, type ShownRow } from '../../client/log-folds.ts';
import { isFiltering } from '../../client/log-query.ts';
import { inspectedRows } from '../../client/log-selection.ts';
import { logCapacity } from '../../client/log-window.ts';
import {
  selectBareLines,
  selectFoldsPeriodic,
  selectInspected,
  selectLog,
  selectLogQuery,
  selectUnfolded,
} from '../../client/selectors.ts';
import { Empty } from '../../ui/Empty.tsx';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { BareLines } from './BareLines.tsx';
import { LogBar } from './LogBar.tsx';
import { LogGrid } from './LogGrid.tsx';
import styles from './LogPanel.module.css';

/** The live log: filter, rows or bare lines, and the way back to the newest row. */
export function LogPanel() {
  const console = useConsole();
  const log = useWindow(selectLog);
  const isBare = useWindow(selectBareLines);
  const shown = useShownRows();
  return (
    <section className={styles.panel} aria-label={t('log.panel.label')} data-region="log" tabIndex={-1}>
      <LogBar rows={log.entries} />
      {/* A log would be read out as it grows: what is said of it, the announcements say. */}
      <div className={styles.body} role="log" aria-live="off" aria-label={t('log.panel.notifications')}>
        {isBare ? <BareLines rows={log.entries} /> : <LogGrid rows={shown} />}
        {log.entries.length === 0 && !isBare && <NoRows />}
        {!log.following && log.unseen > 0 && (
          <Button
            className={styles.jump ?? ''}
            rightSection={<kbd className={styles.key}>{acceleratorText('End')}</kbd>}
            leftSection={<IconArrowDown size={14} />}
            onClick={() => jumpToLatest(console)}
          >
            {t('log.panel.jump', { count: log.unseen })}
          </Button>
        )}
      </div>
      {log.hasNewer && (
        <p className={styles.limit}>
          {log.entries.length >= logCapacity.reading
            ? t('log.panel.held', { held: logCapacity.reading })
            : t('log.panel.newer')}
        </p>
      )}
    </section>
  );
}

/** The rows that are held, with runs of periodic ones folded if that is wanted. */
function useShownRows(): readonly ShownRow[] {
  const { entries } = useWindow(selectLog);
  const folds = useWindow(selectFoldsPeriodic);
  const unfolded = useWindow(selectUnfolded);
  const inspected = useWindow(selectInspected);
  return useMemo(
    () => (folds ? foldRows(entries, { kept: new Set(inspectedRows(inspected)), unfolded }) : entries),
    [entries, folds, unfolded, inspected],
  );
}

function NoRows() {
  const console = useConsole();
  const logQuery = useWindow(selectLogQuery);
  return (
    <div className={styles.empty}>
      {!isFiltering(logQuery) ? (
        <Empty text={t('log.panel.empty')} />
      ) : (
        // The button stays where it is while it is searched: it may be pressed as the search begins.
        <Empty text={logQuery.running > 0 ? t('log.panel.searching') : t('log.panel.noMatch')}>
          <Button variant="default" onClick={() => clearQuery(console)}>
            {t('log.panel.clear')}
          </Button>
        </Empty>
      )}
    </div>
  );
}
