import type { Log } from './app-log.ts';

export interface CrashingContents {
  on(
    event: 'render-process-gone',
    listener: (event: unknown, details: { reason: string; exitCode: number }) => void,
  ): unknown;
}

/** More losses than `most` within `withinMs` are not mended without asking. */
export const lossLimit = { most: 3, withinMs: 60_000 } as const;

export interface LossPorts {
  /** Loads the page anew; the engine has gone on meanwhile, and the page gets its state. */
  reload(): void;
  /** Tells the person, who decides. */
  giveUp(): void;
  /** Keeps a report. */
  keep(error: Error): void;
  now(): number;
  log: Log;
}

/** The page's process has ended. */
class PageLost extends Error {
  override readonly name = 'PageLost';
}

/** Brings the page back after its process has died, but not for ever. */
export function recoverLostPage(contents: CrashingContents, { reload, giveUp, keep, now, log }: LossPorts): void {
  let losses: number[] = [];
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    losses = [...losses.filter((at) => now() - at < lossLimit.withinMs), now()];
    keep(new PageLost(`its process has gone: ${reason}, code ${exitCode}`));
    log(`the page's process has gone (${reason}), ${losses.length} within a minute`);
    if (losses.length <= lossLimit.most) return reload();
    losses = [];
    giveUp();
  });
}
