import { Button } from '@mantine/core';
import { t } from '../../../shared/strings/t.ts';
import { takeRecording } from '../../client/commands/scenario.ts';
import { selectPlay, selectScenario } from '../../client/selectors.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { RecordingMark } from './RecordingMark.tsx';
import styles from './Scenarios.module.css';

/** That a recording goes on; or that one has ended which is not shown yet: another workspace ends it. */
export function RecordingLine() {
  const console = useConsole();
  const { recording } = useWindow(selectPlay);
  const { draft } = useWindow(selectScenario);
  if (recording === null) return null;
  if (recording.on)
    return (
      <p className={styles.line}>
        <RecordingMark />
        {t('scenarios.recording.line', { count: recording.commands })}
      </p>
    );
  if (draft !== null || recording.commands === 0) return null;
  return (
    <p className={styles.line}>
      {t('scenarios.recording.kept', { count: recording.commands })}
      <Button variant="default" size="compact-xs" onClick={() => void takeRecording(console)}>
        {t('scenarios.recording.take')}
      </Button>
    </p>
  );
}
