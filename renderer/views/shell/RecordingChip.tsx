import { UnstyledButton } from '@mantine/core';
import { t } from '../../../shared/strings/t.ts';
import { selectPlay } from '../../client/selectors.ts';
import { Hint } from '../../ui/Hint.tsx';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { RecordingMark } from '../scenarios/RecordingMark.tsx';
import styles from './CommandBar.module.css';

/** Seen in every view while what the operator does is recorded. */
export function RecordingChip() {
  const { store } = useConsole();
  const { recording } = useWindow(selectPlay);
  if (recording?.on !== true) return null;
  return (
    <Hint label={t('scenarios.recording.hint')}>
      <UnstyledButton
        className={styles.chip ?? ''}
        onClick={() => store.setState({ view: 'scenarios', front: 'view' })}
      >
        <RecordingMark />
        {t('scenarios.recording.chip', { count: recording.commands })}
      </UnstyledButton>
    </Hint>
  );
}
