import { type Clock, realClock } from '../ports/clock.ts';
import type { VirtualClock } from '../ports/virtual-clock.ts';
import type { PlayedEngine } from './stage.ts';

const neverStopped = new AbortController().signal;
/** In real time it is looked this often, in the machine's ms, whether something has come. */
const lookEveryMs = 20;

/** How a scenario waits. */
export interface PlayTime {
  wait(seconds: number): Promise<void>;
  /** Until `holds`, looked at after everything that is due, or until so many seconds have passed; answers whether it came. */
  until(holds: () => Promise<boolean>, seconds: number): Promise<boolean>;
  /** Until no Campaign Group is in transition and every notification has its outcome. */
  settle(): Promise<void>;
}

type Settling = Pick<PlayedEngine, 'delivered' | 'idle' | 'inTransition'>;

/** Waits as long as the clock says, or until the play is stopped. */
export function realTime(clock: Clock, engine: Settling, stop: AbortSignal): PlayTime {
  const stopped = new Promise<void>((resolve) => stop.addEventListener('abort', () => resolve(), { once: true }));
  const waitOn = async (by: Clock, ms: number) => {
    const passed = Promise.withResolvers<void>();
    const cancel = by.after(ms, passed.resolve);
    await Promise.race([passed.promise, stopped]);
    cancel();
  };
  return {
    wait: (seconds) => waitOn(clock, seconds * 1000),
    until: async (holds, seconds) => {
      const end = clock.monotonic() + seconds * 1000;
      for (;;) {
        if (await holds()) return true;
        if (stop.aborted || clock.monotonic() >= end) return false;
        await waitOn(realClock, lookEveryMs);
      }
    },
    settle: () => Promise.race([engine.idle(), stopped]),
  };
}

/**
 * Jumps from due event to due event, and only once every notification before it has its outcome: so what is sent depends
 * on the scenario alone, not on the machine or on the receiver's speed.
 */
export function virtualTime(clock: VirtualClock, engine: Settling, stop: AbortSignal = neverStopped): PlayTime {
  return {
    wait: async (seconds) => {
      const until = clock.monotonic() + seconds * 1000;
      for (;;) {
        await engine.delivered();
        if (stop.aborted) return;
        const next = clock.nextDue();
        if (next === undefined || next > until) break;
        clock.runNext();
      }
      clock.jumpTo(until);
    },
    until: async (holds, seconds) => {
      const end = clock.monotonic() + seconds * 1000;
      for (;;) {
        await engine.delivered();
        if (await holds()) return true;
        if (stop.aborted) return false;
        const next = clock.nextDue();
        if (next === undefined || next > end) break;
        clock.runNext();
      }
      clock.jumpTo(end);
      return holds();
    },
    settle: async () => {
      await engine.delivered();
      while (!stop.aborted && engine.inTransition() && clock.nextDue() !== undefined) {
        clock.runNext();
        await engine.delivered();
      }
    },
  };
}
