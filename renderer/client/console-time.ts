import type { ClockMode, ClockState } from '../../shared/contract/state.ts';

/** Virtual seconds for each second of the machine; 1 while the clock is real, 0 while it stands still. */
export function clockSpeed(mode: ClockMode): number {
  return mode.kind === 'real' ? 1 : mode.speed;
}

/** The console's time when the machine's is `machineNow`: everything that the window calls "now". */
export function consoleNow({ mode, wall, machine }: ClockState, machineNow: number): number {
  if (mode.kind === 'real') return machineNow;
  // What was read from the machine may be older than the clock's own reading: virtual time never goes back.
  return wall + Math.max(0, machineNow - machine) * mode.speed;
}

/** How often what shows the time has to be drawn anew, ms. */
export function tickPeriod(mode: ClockMode): number {
  const speed = clockSpeed(mode);
  return speed <= 1 ? 1_000 : 250;
}
