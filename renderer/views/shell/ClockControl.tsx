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
import { setClock } from '../../client/commands/clock.ts';
import { run } from '../../client/commands/run.ts';
import { acceleratorText } from '../../client/keys.ts';
import { selectClock, selectTimeZone } from '../../client/selectors.ts';
import { everyTime, fullTime } from '../../client/time.ts';
import { Hint } from '../../ui/Hint.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useConsole, useSecond, useWindow } from '../../ui/use-window.ts';
import styles from './ClockControl.module.css';

const speeds = [1, 10, 60, 600];
const choices = [
  { value: 'real', label: 'Real' },
  ...speeds.map((speed) => ({ value: String(speed), label: `×${speed}` })),
];
const steps: readonly { id: UiCommandId; label: string; key: string }[] = [
  { id: 'clock.step-second', label: '1 s', key: 'F9' },
  { id: 'clock.step-minute', label: '1 min', key: 'F10' },
  { id: 'clock.step-ten-minutes', label: '10 min', key: 'F11' },
  { id: 'clock.step-hour', label: '1 h', key: 'F12' },
];
const realReason = 'Pause first: only virtual time can be stepped.';

/** How the console's time runs. While it is virtual that is said unmistakably, with the time itself. */
export function ClockControl() {
  const console = useConsole();
  const { mode } = useWindow(selectClock);
  const isVirtual = mode.kind === 'virtual';
  const isStanding = isVirtual && mode.speed === 0;
  const pause = isStanding ? 'Let time go on' : 'Pause time';
  return (
    <div className={`${styles.control} ${isVirtual ? styles.virtual : ''}`} data-testid="clock" data-clock={mode.kind}>
      <Popover position="bottom-end" width={392} trapFocus>
        <Popover.Target>
          <UnstyledButton className={styles.chip ?? ''} aria-label={`Clock: ${wordsOf(mode)}`}>
            {isVirtual ? (
              <>
                <span className={styles.word}>VIRTUAL</span>
                <span className={styles.speed}>{isStanding ? 'paused' : `×${mode.speed}`}</span>
                <VirtualTime />
              </>
            ) : (
              <>
                <IconClock size={15} stroke={1.75} aria-hidden /> Real time
              </>
            )}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown className={styles.dropdown ?? ''} aria-label="Clock">
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
      {fullTime(now, zone).slice(0, 19)}
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
        aria-label="Speed of time"
        data={choices}
        value={value}
        onChange={(chosen) =>
          void setClock(console, chosen === 'real' ? { kind: 'real' } : { kind: 'virtual', speed: Number(chosen) })
        }
      />
      <div className={styles.steps}>
        <Hint label={isStanding ? 'Let it go on' : 'Stop time where it is'} keys={acceleratorText('CmdOrCtrl+F8')}>
          <Button
            variant={isStanding ? 'filled' : 'default'}
            leftSection={isStanding ? <IconClockPlay size={14} /> : <IconPlayerPauseFilled size={12} />}
            onClick={() => run(console, 'clock.pause')}
          >
            {isStanding ? 'Go on' : 'Pause'}
          </Button>
        </Hint>
        <span className={styles.stepWord}>
          <IconPlayerSkipForward size={14} stroke={1.75} aria-hidden /> Step
        </span>
        {steps.map(({ id, label, key }) => (
          <Hint
            key={id}
            label={mode.kind === 'real' ? realReason : `Everything due in the next ${label} happens at once`}
            keys={mode.kind === 'real' ? '' : acceleratorText(`CmdOrCtrl+${key}`)}
          >
            <Button
              variant="default"
              size="compact-xs"
              aria-label={`Step ${label}`}
              aria-disabled={mode.kind === 'real'}
              {...(mode.kind === 'real' ? { 'data-disabled': true } : {})}
              onClick={() => mode.kind === 'virtual' && run(console, id)}
            >
              {label}
            </Button>
          </Hint>
        ))}
      </div>
      <p className={styles.note}>
        Virtual time goes on from now. What is sent carries it, schedules and statistics follow it; HTTP time-outs stay
        real.
      </p>
    </>
  );
}

function wordsOf(mode: ClockMode): string {
  if (mode.kind === 'real') return 'real time';
  return mode.speed === 0 ? 'virtual time, paused' : `virtual time, ${mode.speed} times as fast`;
}
