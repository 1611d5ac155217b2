import { Button } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { useMemo } from 'react';
import { clearFilter, jumpToLatest } from '../../client/commands/log.ts';
import { count } from '../../client/format.ts';
import { filterLog, isFiltering } from '../../client/log-filter.ts';
import { logCapacity } from '../../client/log-window.ts';
import { selectBareLines, selectLog, selectLogFilter } from '../../client/selectors.ts';
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
  const filter = useWindow(selectLogFilter);
  const isBare = useWindow(selectBareLines);
  const rows = useMemo(() => filterLog(log.entries, filter), [log.entries, filter]);
  return (
    <section className={styles.panel} aria-label="Log" data-region="log" tabIndex={-1}>
      <LogBar rows={rows} />
      <div className={styles.body}>
        {isBare ? <BareLines rows={rows} /> : <LogGrid rows={rows} />}
        {rows.length === 0 && !isBare && (
          <div className={styles.empty}>
            {isFiltering(filter) ? (
              <Empty text="No row matches the filter.">
                <Button variant="default" onClick={() => clearFilter(console)}>
                  Clear filter
                </Button>
              </Empty>
            ) : (
              <Empty text="Nothing sent yet. Load a Campaign Group to send the first 81000." />
            )}
          </div>
        )}
        {!log.following && log.unseen > 0 && (
          <Button
            className={styles.jump ?? ''}
            rightSection={<kbd className={styles.key}>End</kbd>}
            leftSection={<IconArrowDown size={14} />}
            onClick={() => jumpToLatest(console)}
          >
            {count(log.unseen)} new · Jump to latest
          </Button>
        )}
      </div>
      {log.hasNewer && (
        <p className={styles.limit}>
          {count(logCapacity.reading)} rows are held here; newer ones are in the journal and come with a jump to the
          latest.
        </p>
      )}
    </section>
  );
}
