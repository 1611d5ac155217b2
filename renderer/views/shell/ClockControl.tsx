import { Button, Popover, SegmentedControl, UnstyledButton } from '@mantine/core';
import {
  IconClock,
  IconClockPlay,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipForward,
} from '@tabler/icons-react';
import type { ClockMode } from '../../../shared/contract/state.ts';
import type { UiCommandId } from '../../../shared/contract/ui-commands.ts';
import { t } from '../../../shared/strings/t.ts';
import { setClock } from '../../client/commands/clock.ts';
import { run } from '../../client/commands/run.ts';
import { duration } from '../../client/format.ts';
import { acceleratorText } from '../../client/keys.ts';
import { selectClock, selectTimeZone } from '../../client/selectors.ts';
import { dateAndTime, everyTime } from '../../client/time.ts';
import { Hint } from '../../ui/Hint.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useConsole, useSecond, useWindow } from '../../ui/use-window.ts';
import styles from './ClockControl.module.css';

const speeds = [1, 10, 60, 600];
const choices = [
  { value: 'real', label: t('shell.clock.realChoice') },
  ...speeds.map((speed) => ({ value: String(speed), label: t('shell.clock.times', { speed }) })),
];
const steps: readonly { id: UiCommandId; label: string; key: string }[] = [
  { id: 'clock.step-second', label: duration(1), key: 'F9' },
  { id: 'clock.step-minute', label: duration(60), key: 'F10' },
  { id: 'clock.step-ten-minutes', label: duration(600), key: 'F11' },
  { id: 'clock.step-hour', label: duration(3_600), key: 'F12' },
];

/** How the console's time runs. While it is virtual that is said unmistakably, with the time itself. */
export function ClockControl() {
  const console = useConsole();
  const { mode } = useWindow(selectClock);
  const isVirtual = mode.kind === 'virtual';
  const isStanding = isVirtual && mode.speed === 0;
  const pause = isStanding ? t('shell.clock.resumeTime') : t('shell.clock.pauseTime');
  return (
    <div className={`${styles.control} ${isVirtual ? styles.virtual : ''}`} data-testid="clock" data-clock={mode.kind}>
      <Popover position="bottom-end" width={392} trapFocus>
        <Popover.Target>
          <UnstyledButton className={styles.chip ?? ''} aria-label={labelOf(mode)}>
            {isVirtual ? (
              <>
                <span className={styles.word}>{t('shell.clock.virtual')}</span>
                <span className={styles.speed}>
                  {isStanding ? t('shell.clock.paused') : t('shell.clock.times', { speed: mode.speed })}
                </span>
                <VirtualTime />
              </>
            ) : (
              <>
                <IconClock size={15} stroke={1.75} aria-hidden /> {t('shell.clock.real')}
              </>
            )}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown className={styles.dropdown ?? ''} aria-label={t('shell.clock.label')}>
          <Settings mode={mode} />
        </Popover.Dropdown>
      </Popover>
      {isVirtual && (
        <IconButton
          size={26}
          icon={isStanding ? IconPlayerPlayFilled : IconPlayerPauseFilled}
          label={pause}
          keys={acceleratorText('CmdOrCtrl+F8')}
          onClick={() => run(console, 'clock.pause')}
        />
      )}
    </div>
  );
}

function VirtualTime() {
  const now = useSecond();
  const zone = useWindow(selectTimeZone);
  return (
    <time className={styles.time} title={everyTime(now)}>
      {dateAndTime(now, zone)}
    </time>
  );
}

function Settings({ mode }: { readonly mode: ClockMode }) {
  const console = useConsole();
  const isStanding = mode.kind === 'virtual' && mode.speed === 0;
  const value = mode.kind === 'real' ? 'real' : String(mode.speed);
  return (
    <>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('shell.clock.speed')}
        data={choices}
        value={value}
        onChange={(chosen) =>
          void setClock(console, chosen === 'real' ? { kind: 'real' } : { kind: 'virtual', speed: Number(chosen) })
        }
      />
      <div className={styles.steps}>
        <Hint
          label={isStanding ? t('shell.clock.resumeHint') : t('shell.clock.pauseHint')}
          keys={acceleratorText('CmdOrCtrl+F8')}
        >
          <Button
            variant={isStanding ? 'filled' : 'default'}
            leftSection={isStanding ? <IconClockPlay size={14} /> : <IconPlayerPauseFilled size={12} />}
            onClick={() => run(console, 'clock.pause')}
          >
            {isStanding ? t('shell.clock.resume') : t('shell.clock.pause')}
          </Button>
        </Hint>
        <span className={styles.stepWord}>
          <IconPlayerSkipForward size={14} stroke={1.75} aria-hidden /> {t('shell.clock.step')}
        </span>
        {steps.map(({ id, label, key }) => (
          <Hint
            key={id}
            label={mode.kind === 'real' ? t('shell.clock.realReason') : t('shell.clock.stepHint', { time: label })}
            keys={mode.kind === 'real' ? '' : acceleratorText(`CmdOrCtrl+${key}`)}
          >
            <Button
              variant="default"
              size="compact-xs"
              aria-label={t('shell.clock.stepBy', { time: label })}
              aria-disabled={mode.kind === 'real'}
              {...(mode.kind === 'real' ? { 'data-disabled': true } : {})}
              onClick={() => mode.kind === 'virtual' && run(console, id)}
            >
              {label}
            </Button>
          </Hint>
        ))}
      </div>
      <p className={styles.note}>{t('shell.clock.note')}</p>
    </>
  );
}

function labelOf(mode: ClockMode): string {
  if (mode.kind === 'real') return t('shell.clock.labelReal');
  return mode.speed === 0 ? t('shell.clock.labelPaused') : t('shell.clock.labelVirtual', { speed: mode.speed });
}
