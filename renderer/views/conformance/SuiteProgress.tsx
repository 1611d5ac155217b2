import { Button, Menu, Progress } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { caseOf } from '../../../shared/conformance/cases.ts';
import { reportFormats } from '../../../shared/conformance/report.ts';
import { type ConformanceRun, caseVerdicts, verdictCounts } from '../../../shared/conformance/run.ts';
import { t } from '../../../shared/strings/t.ts';
import { exportSuiteReport } from '../../client/commands/conformance.ts';
import { selectTimeZone } from '../../client/selectors.ts';
import { clockTime } from '../../client/time.ts';
import menu from '../../ui/menu.module.css';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import styles from './ConformanceView.module.css';
import { SuiteVerdict, standingOfVerdict } from './SuiteVerdict.tsx';

/** How far the run is, what the tester has to do now, and what came of it. */
export function SuiteProgress({ run }: { readonly run: ConformanceRun | null }) {
  return (
    <>
      <p className={styles.prompt} role="status">
        {run?.prompt && t('conformance.progress.prompt', { prompt: run.prompt })}
      </p>
      {run && (
        <div className={styles.progress}>
          {run.end === null && <UnderWay run={run} />}
          <Ended run={run} />
          <Counts run={run} />
          {run.end !== null && <ReportMenu />}
        </div>
      )}
    </>
  );
}

function UnderWay({ run: { current, chosen, results } }: { readonly run: ConformanceRun }) {
  const [done, all] = [results.length, chosen.length];
  const title = current === null ? undefined : caseOf(current)?.title;
  return (
    <>
      <Progress
        className={styles.meter ?? ''}
        value={(done / all) * 100}
        aria-label={t('conformance.progress.label')}
      />
      <span>
        {title === undefined
          ? t('conformance.progress.between', { done, all })
          : t('conformance.progress.case', { number: done + 1, all, title })}
      </span>
    </>
  );
}

function Ended({ run: { end, endedAt, uri } }: { readonly run: ConformanceRun }) {
  const zone = useWindow(selectTimeZone);
  // There while the run is under way as well, so that its end is announced.
  return (
    <span className={styles.end} role="status">
      {end && endedAt && t(`conformance.end.${end}`, { time: clockTime(endedAt, zone, endedAt), uri })}
    </span>
  );
}

function Counts({ run }: { readonly run: ConformanceRun }) {
  const counts = verdictCounts(run.results);
  const there = caseVerdicts.filter((verdict) => counts[verdict] > 0);
  return (
    <ul className={styles.counts} aria-label={t('conformance.counts.label')}>
      {there.map((verdict) => {
        const standing = standingOfVerdict(verdict);
        return (
          <li key={verdict}>
            <SuiteVerdict standing={standing} words={t(`conformance.counts.${standing}`, { count: counts[verdict] })} />
          </li>
        );
      })}
    </ul>
  );
}

function ReportMenu() {
  const console = useConsole();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Button variant="default" size="compact-sm" leftSection={<IconFileExport size={14} />}>
          {t('conformance.export.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={menu.dropdown ?? ''}>
        {reportFormats.toReversed().map((format) => (
          <Menu.Item key={format} className={menu.item ?? ''} onClick={() => void exportSuiteReport(console, format)}>
            {t(`conformance.export.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
