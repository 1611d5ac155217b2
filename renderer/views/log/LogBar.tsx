import { Button, SegmentedControl, UnstyledButton } from '@mantine/core';
import { IconDownload, IconReport, IconStack2, IconTerminal2 } from '@tabler/icons-react';
import type { LogEntry } from '../../../shared/contract/log.ts';
import { jumpToLatest, stopFollowingLog } from '../../client/commands/log.ts';
import { askForKind } from '../../client/commands/log-query.ts';
import { run } from '../../client/commands/run.ts';
import { plural } from '../../client/format.ts';
import { isFiltering, type KindChoice, kindOf } from '../../client/log-query.ts';
import {
  selectBareLines,
  selectFoldsPeriodic,
  selectHost,
  selectLog,
  selectLogQuery,
  selectSending,
  selectWorkspace,
} from '../../client/selectors.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Hint } from '../../ui/Hint.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { bareLines } from './bare-lines.ts';
import { ColumnsMenu } from './ColumnsMenu.tsx';
import { LogFilter } from './LogFilter.tsx';
import styles from './LogPanel.module.css';
import { OutcomeFilter } from './OutcomeFilter.tsx';

const kinds = [
  { value: 'all', label: 'All' },
  { value: 'change', label: 'Changes' },
  { value: 'periodic', label: 'Periodic' },
];

/** Title, filter and modes of the log. */
export function LogBar({ rows }: { readonly rows: readonly LogEntry[] }) {
  const console = useConsole();
  const { hasOlder, hasNewer } = useWindow(selectLog);
  const logQuery = useWindow(selectLogQuery);
  const isBare = useWindow(selectBareLines);
  const folds = useWindow(selectFoldsPeriodic);
  const more = hasOlder || hasNewer ? '+' : '';
  return (
    <header className={styles.bar}>
      <h2 className={styles.title}>Log</h2>
      <span
        className={styles.count}
        title={more === '' ? undefined : 'There are more in the journal; scroll up to read them.'}
      >
        {plural(rows.length, `row${more}`, `rows${more}`)}
        {isFiltering(logQuery) ? ' found' : ''}
      </span>
      <FollowSwitch />
      <div className={styles.query}>
        <LogFilter />
      </div>
      <SegmentedControl
        className={styles.wide ?? ''}
        size="xs"
        aria-label="Kind of notification"
        data={kinds}
        value={kindOf(logQuery.query) ?? ''}
        onChange={(kind) => askForKind(console, kind as KindChoice)}
      />
      <OutcomeFilter />
      <span className={styles.space} />
      <Hint label={folds ? 'Show periodic rows one by one' : 'Fold runs of periodic rows'} keys="F">
        <Button
          variant={folds ? 'light' : 'default'}
          size="xs"
          aria-pressed={folds}
          leftSection={<IconStack2 size={14} />}
          onClick={() => run(console, 'log.fold')}
        >
          <span className={styles.word}>Fold</span>
        </Button>
      </Hint>
      <ColumnsMenu />
      <IconButton icon={IconDownload} label="Export the log" keys="Ctrl+E" onClick={() => run(console, 'log.export')} />
      <Hint label="What was observed, as a page to read, print and pass on" keys="Ctrl+Shift+P">
        <Button
          variant="default"
          size="xs"
          aria-label="Export report"
          leftSection={<IconReport size={14} />}
          onClick={() => run(console, 'report.export')}
        >
          <span className={styles.word}>Report</span>
        </Button>
      </Hint>
      <Hint label="Show the lines as OCS writes them" keys="Ctrl+B">
        <Button
          variant={isBare ? 'light' : 'default'}
          size="xs"
          aria-pressed={isBare}
          leftSection={<IconTerminal2 size={14} />}
          onClick={() => console.store.setState({ bareLines: !isBare })}
        >
          <span className={styles.word}>OCS lines</span>
        </Button>
      </Hint>
      {isBare && <CopyLines rows={rows} />}
    </header>
  );
}

function CopyLines({ rows }: { readonly rows: readonly LogEntry[] }) {
  const { traceFormat, application } = useWindow(selectWorkspace);
  const { hostName } = useWindow(selectHost);
  return (
    <CopyButton
      label="Copy all"
      size="xs"
      text={() =>
        bareLines(rows, traceFormat, { host: hostName, application })
          .map(({ text }) => `${text}\n`)
          .join('')
      }
    />
  );
}

/** Whether new rows move the view. Either way they are sent and logged. */
function FollowSwitch() {
  const console = useConsole();
  const { following } = useWindow(selectLog);
  const { held } = useWindow(selectSending);
  const goesOn = held ? 'sending is held' : 'sending goes on';
  return (
    <Hint
      label={
        following
          ? 'The newest row stays in view. Scroll up to read.'
          : `Nothing moves while you read; ${goesOn}. Press to follow again.`
      }
      keys={following ? '.' : 'End'}
    >
      <UnstyledButton
        className={`${styles.following} ${following ? '' : styles.paused}`}
        aria-pressed={following}
        onClick={() => (following ? stopFollowingLog(console) : jumpToLatest(console))}
      >
        {following ? 'Following' : 'Reading'}
        {!following && <span className={styles.word}>· {goesOn}</span>}
      </UnstyledButton>
    </Hint>
  );
}
