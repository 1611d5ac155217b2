import { Button, Checkbox } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconPlayerSkipForward, IconPlayerStop } from '@tabler/icons-react';
import { t } from '../../../shared/strings/t.ts';
import { run } from '../../client/commands/run.ts';
import { showScenario } from '../../client/commands/scenario-draft.ts';
import { isOn } from '../../client/scenario-marks.ts';
import { selectPlay, selectScenario } from '../../client/selectors.ts';
import { Hint } from '../../ui/Hint.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import styles from './Scenarios.module.css';

/** Run, pause, step and stop; and how the next play is to be. */
export function PlayButtons() {
  const console = useConsole();
  const { loops, opensWorkspace } = useWindow(selectScenario);
  const { run: play, recording } = useWindow(selectPlay);
  const isRunning = play?.status === 'running';
  const goes = isOn(play);
  const whyNot = recording?.on === true ? t('scenarios.bar.recording') : null;
  const verb = isRunning ? 'pause' : play?.status === 'paused' ? 'goOn' : 'run';
  return (
    <>
      <span className={styles.rule} />
      <Hint label={whyNot ?? t(`scenarios.bar.${verb}`)} keys="F8">
        <Button
          aria-disabled={whyNot !== null}
          {...(whyNot === null ? {} : { 'data-disabled': true })}
          leftSection={isRunning ? <IconPlayerPause size={14} /> : <IconPlayerPlay size={14} />}
          onClick={() => whyNot === null && run(console, 'scenario.run')}
        >
          {t(`scenarios.bar.${verb}`)}
        </Button>
      </Hint>
      <IconButton
        icon={IconPlayerSkipForward}
        label={t('scenarios.bar.step')}
        keys="F10"
        reason={whyNot ?? (isRunning ? t('scenarios.bar.notPaused') : null)}
        onClick={() => run(console, 'scenario.step')}
      />
      <IconButton
        icon={IconPlayerStop}
        label={t('scenarios.bar.stop')}
        keys="Shift+F8"
        reason={goes ? null : t('scenarios.bar.idle')}
        onClick={() => run(console, 'scenario.stop')}
      />
      <Hint label={t('scenarios.bar.loopHint')}>
        <Checkbox
          size="xs"
          label={t('scenarios.bar.loop')}
          disabled={goes}
          checked={goes ? (play?.loop ?? false) : loops}
          onChange={(event) => showScenario(console, { loops: event.currentTarget.checked })}
        />
      </Hint>
      <Hint label={t('scenarios.bar.ownHint')}>
        <Checkbox
          size="xs"
          label={t('scenarios.bar.own')}
          disabled={goes}
          checked={opensWorkspace}
          onChange={(event) => showScenario(console, { opensWorkspace: event.currentTarget.checked })}
        />
      </Hint>
    </>
  );
}
