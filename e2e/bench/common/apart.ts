import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { profileArguments } from './profiling.ts';

/**
 * Runs a script that calls {@link measure} in a process of its own, so that CPU, heap and garbage are those of what is measured
 * alone, and gives what it has read.
 * @param script its path
 * @throws Error when it ends without a reading
 */
export async function measuredApart<Settings extends object, Reading>(
  script: string,
  settings: Settings,
): Promise<Reading> {
  const execArgv = ['--disable-warning=ExperimentalWarning', '--expose-gc', ...profileArguments(script)];
  const child = fork(script, { execArgv });
  const ended = once(child, 'exit');
  child.send(settings);
  const reading = await Promise.race([once(child, 'message'), ended.then(() => null)]);
  if (reading === null) throw new Error(`${script} ended without a reading.`);
  await ended;
  // What the system has still to clear away belongs to no other reading.
  await pause(200);
  return (reading as [Reading])[0];
}

/** Of the script itself: takes the settings, reads, tells, ends. */
export function measure<Settings, Reading>(read: (settings: Settings) => Promise<Reading>): void {
  // Connections that are kept open would hold it; and nobody waits for it if the bench was broken off.
  process.once('disconnect', () => process.exit(0));
  process.once('message', async (settings) => {
    process.send?.(await read(settings as Settings));
    process.disconnect();
  });
}
