import { Button, SegmentedControl, UnstyledButton } from '@mantine/core';
import { IconDownload, IconReport, IconStack2, IconTerminal2 } from '@tabler/icons-react';
import type { LogEntry } from '../../../shared/contract/log.ts';
import { t } from '../../../shared/strings/t.ts';
import { jumpToLatest, stopFollowingLog } from '../../client/commands/log.ts';
import { askForKind } from '../../client/commands/log-query.ts';
import { run } from '../../client/commands/run.ts';
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
  { value: 'all', label: t('log.bar.all') },
  { value: 'change', label: t('log.bar.changes') },
  { value: 'periodic', label: t('log.bar.periodic') },
];

/** Title, filter and modes of the log. */
export function LogBar({ rows }: { readonly rows: readonly LogEntry[] }) {
  const console = useConsole();
  const { hasOlder, hasNewer } = useWindow(selectLog);
  const logQuery = useWindow(selectLogQuery);
  const isBare = useWindow(selectBareLines);
  const folds = useWindow(selectFoldsPeriodic);
  const isPart = hasOlder || hasNewer;
  return (
    <header className={styles.bar}>
      <h2 className={styles.title}>{t('log.bar.title')}</h2>
      <span className={styles.count} title={!isPart ? undefined : t('log.bar.more')}>
        {countWords(rows.length, isPart, isFiltering(logQuery))}
      </span>
      <FollowSwitch />
      <div className={styles.query}>
        <LogFilter />
      </div>
      <SegmentedControl
        className={styles.wide ?? ''}
        size="xs"
        aria-label={t('log.bar.kind')}
        data={kinds}
        value={kindOf(logQuery.query) ?? ''}
        onChange={(kind) => askForKind(console, kind as KindChoice)}
      />
      <OutcomeFilter />
      <span className={styles.space} />
      <Hint label={folds ? t('log.bar.unfold') : t('log.bar.foldRuns')} keys="F">
        <Button
          variant={folds ? 'light' : 'default'}
          size="xs"
          aria-pressed={folds}
          leftSection={<IconStack2 size={14} />}
          onClick={() => run(console, 'log.fold')}
        >
          <span className={styles.word}>{t('log.bar.fold')}</span>
        </Button>
      </Hint>
      <ColumnsMenu />
      <IconButton
        icon={IconDownload}
        label={t('log.bar.export')}
        keys="Ctrl+E"
        onClick={() => run(console, 'log.export')}
      />
      <Hint label={t('log.bar.reportHint')} keys="Ctrl+Shift+P">
        <Button
          variant="default"
          size="xs"
          aria-label={t('log.bar.exportReport')}
          leftSection={<IconReport size={14} />}
          onClick={() => run(console, 'report.export')}
        >
          <span className={styles.word}>{t('log.bar.report')}</span>
        </Button>
      </Hint>
      <Hint label={t('log.bar.linesHint')} keys="Ctrl+B">
        <Button
          variant={isBare ? 'light' : 'default'}
          size="xs"
          aria-pressed={isBare}
          leftSection={<IconTerminal2 size={14} />}
          onClick={() => console.store.setState({ bareLines: !isBare })}
        >
          <span className={styles.word}>{t('log.bar.lines')}</span>
        </Button>
      </Hint>
      {isBare && <CopyLines rows={rows} />}
    </header>
  );
}

/** Of a part of the journal there are more than the number says. */
function countWords(rows: number, isPart: boolean, isFound: boolean): string {
  if (isFound) return t(isPart ? 'log.bar.someRowsFound' : 'log.bar.rowsFound', { rows });
  return t(isPart ? 'log.bar.someRows' : 'log.bar.rows', { rows });
}

function CopyLines({ rows }: { readonly rows: readonly LogEntry[] }) {
  const { traceFormat, application } = useWindow(selectWorkspace);
  const { hostName } = useWindow(selectHost);
  return (
    <CopyButton
      label={t('log.bar.copyAll')}
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
  const goesOn = t(held ? 'log.bar.isHeld' : 'log.bar.goesOn');
  return (
    <Hint
      label={following ? t('log.bar.followingHint') : t('log.bar.readingHint', { sending: goesOn })}
      keys={following ? '.' : 'End'}
    >
      <UnstyledButton
        className={`${styles.following} ${following ? '' : styles.paused}`}
        aria-pressed={following}
        onClick={() => (following ? stopFollowingLog(console) : jumpToLatest(console))}
      >
        {following ? t('log.bar.following') : t('log.bar.reading')}
        {!following && <span className={styles.word}>· {goesOn}</span>}
      </UnstyledButton>
    </Hint>
  );
}
