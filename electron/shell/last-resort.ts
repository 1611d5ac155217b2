import type { Log } from './app-log.ts';

export interface LastResortPorts {
  readonly log: Log;
  /** Keeps a report for the next start. */
  keep(error: unknown): void;
  /** Shows a native error; must work before Electron is ready. */
  tell(title: string, text: string): void;
  exit(code: number): void;
}

/** Returns what to do with an error that nobody has caught: keep and log it, tell the person, and end, since no state is certain now. */
export function lastResort({ log, keep, tell, exit }: LastResortPorts): (error: unknown) => void {
  let dying = false;
  return (error) => {
    if (dying) return;
    dying = true;
    keep(error);
    log(`the console has failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    tell(
      'Campaign Group Console has failed and must close',
      `${error instanceof Error ? error.message : String(error)}\n\nThe workspace and the log were kept as they were last written.`,
    );
    exit(1);
  };
}
