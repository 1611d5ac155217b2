import type { ClockMode } from '../../../shared/contract/state.ts';
import { t } from '../../../shared/strings/t.ts';
import { type Console, say, sayError } from '../console.ts';

/** Lets the console's time run as the machine's, or virtually; at speed 0 it stands still. */
export async function setClock(console: Console, mode: ClockMode): Promise<boolean> {
  const result = await console.bridge.call('clock.set', { mode });
  if (!result.ok) {
    sayError(console, t('results.clock.notSet'), result.error);
    return false;
  }
  if (mode.kind === 'virtual' && mode.speed > 0) console.store.setState({ virtualSpeed: mode.speed });
  return true;
}

/** Stops time, from real time as well; or lets virtual time go on as fast as it went before. */
export async function pauseOrGoOn(console: Console): Promise<void> {
  const { engine, virtualSpeed } = console.store.getState();
  if (engine === null) return;
  const { mode } = engine.clock;
  const isStanding = mode.kind === 'virtual' && mode.speed === 0;
  await setClock(console, { kind: 'virtual', speed: isStanding ? virtualSpeed : 0 });
}

let isStepping = false;

/** Lets virtual time go on by so many seconds; virtual time that runs is stopped first. */
export async function stepClock(console: Console, seconds: number): Promise<void> {
  const mode = console.store.getState().engine?.clock.mode;
  if (mode === undefined || isStepping) return;
  if (mode.kind === 'real') return say(console, 'refused', t('results.clock.real'));
  isStepping = true;
  try {
    if (mode.speed > 0 && !(await setClock(console, { kind: 'virtual', speed: 0 }))) return;
    const result = await console.bridge.call('clock.step', { seconds });
    if (!result.ok) sayError(console, t('results.clock.notStepped'), result.error);
  } finally {
    isStepping = false;
  }
}
