import type { Log } from './app-log.ts';

export interface CrashingContents {
  on(event: 'render-process-gone', listener: (event: unknown, details: { reason: string }) => void): unknown;
}

/** More losses than `most` within `withinMs` are not mended without asking. */
export const lossLimit = { most: 3, withinMs: 60_000 } as const;

export interface LossPorts {
  /** Loads the page anew; the engine has gone on meanwhile, and the page gets its state. */
  reload(): void;
  /** Tells the person, who decides. */
  giveUp(): void;
  now(): number;
  log: Log;
}

/** Brings the page back after its process has died, but not for ever. */
export function recoverLostPage(contents: CrashingContents, { reload, giveUp, now, log }: LossPorts): void {
  let losses: number[] = [];
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    losses = [...losses.filter((at) => now() - at < lossLimit.withinMs), now()];
    log(`the page's process has gone (${reason}), ${losses.length} within a minute`);
    if (losses.length <= lossLimit.most) return reload();
    losses = [];
    giveUp();
  });
}
