import { IconAlertTriangle, IconCheck, IconPlayerPause, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import type { ScenarioRun } from '../../../shared/scenario/scenario-state.ts';
import { t } from '../../../shared/strings/t.ts';
import styles from './Scenarios.module.css';

const icons = {
  running: IconPlayerPlay,
  paused: IconPlayerPause,
  passed: IconCheck,
  failed: IconAlertTriangle,
  stopped: IconPlayerStop,
};

/** How the play goes, or went. */
export function RunLine({ run }: { readonly run: ScenarioRun }) {
  const { status, name, done, failed, pass, loop, undelivered, problem } = run;
  const Picture = icons[status];
  const parts = [
    t(`scenarios.run.${status}`, { name, done, failed }),
    ...(loop ? [t('scenarios.run.pass', { pass })] : []),
    ...(undelivered > 0 ? [t('scenarios.run.undelivered', { count: undelivered })] : []),
    ...(problem === null ? [] : [problem]),
  ];
  return (
    <p className={`${styles.line} ${styles[status] ?? ''}`} data-testid="scenario-run">
      <Picture size={15} stroke={1.75} aria-hidden />
      {parts.join(' · ')}
    </p>
  );
}
