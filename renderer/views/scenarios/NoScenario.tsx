import { Button } from '@mantine/core';
import { t } from '../../../shared/strings/t.ts';
import { run } from '../../client/commands/run.ts';
import { loadSampleScenario } from '../../client/commands/scenario-files.ts';
import { selectPlay } from '../../client/selectors.ts';
import { Empty } from '../../ui/Empty.tsx';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import styles from './Scenarios.module.css';

/** What a scenario is, and the three ways to one. */
export function NoScenario() {
  const console = useConsole();
  const { recording } = useWindow(selectPlay);
  return (
    <div className={styles.none}>
      <Empty text={t('scenarios.empty.text')}>
        <div className={styles.ways}>
          {recording?.on !== true && (
            <Button onClick={() => run(console, 'scenario.record')}>{t('scenarios.empty.record')}</Button>
          )}
          <Button variant="default" onClick={() => run(console, 'scenario.open')}>
            {t('scenarios.empty.open')}
          </Button>
          <Button variant="default" onClick={() => void loadSampleScenario(console)}>
            {t('scenarios.empty.sample')}
          </Button>
        </div>
      </Empty>
    </div>
  );
}
