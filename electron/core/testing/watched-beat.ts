import { Beat } from '../reporting/beat.ts';
import type { HandClock } from './hand-clock.ts';

/** A beat with a record of everything that it tells. */
export function watchedBeat(clock: HandClock, also: { readonly wallClockMoved?: () => void } = {}) {
  const fired: { readonly key: string; readonly at: number }[] = [];
  const stalls: { readonly lateMs: number; readonly missed: number }[] = [];
  const wallMoves: number[] = [];
  /** What a test does when an entry is due. */
  const hooks = { due: (_key: string): void => undefined };
  const beat = new Beat(clock, {
    due: (key) => {
      fired.push({ key, at: clock.monotonic() });
      hooks.due(key);
    },
    turned: () => undefined,
    stalled: (lateMs, missed) => stalls.push({ lateMs, missed }),
    wallClockMoved: (byMs) => {
      wallMoves.push(byMs);
      also.wallClockMoved?.();
    },
  });
  const times = (key: string) => fired.filter((one) => one.key === key).map(({ at }) => at);
  return { beat, fired, stalls, wallMoves, hooks, times };
}
