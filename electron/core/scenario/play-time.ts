import type { OutboundConsole } from '../outbound-console.ts';
import type { Clock } from '../ports/clock.ts';
import type { VirtualClock } from '../ports/virtual-clock.ts';

const neverStopped = new AbortController().signal;

/** How a scenario waits. */
export interface PlayTime {
  wait(seconds: number): Promise<void>;
  /** Until no Campaign Group is in transition and every notification has its outcome. */
  settle(): Promise<void>;
}

/** Waits as long as the clock says, or until the play is stopped. */
export function realTime(clock: Clock, engine: OutboundConsole, stop: AbortSignal): PlayTime {
  const stopped = new Promise<void>((resolve) => stop.addEventListener('abort', () => resolve(), { once: true }));
  return {
    wait: async (seconds) => {
      const passed = Promise.withResolvers<void>();
      const cancel = clock.after(seconds * 1000, passed.resolve);
      await Promise.race([passed.promise, stopped]);
      cancel();
    },
    settle: () => Promise.race([engine.idle(), stopped]),
  };
}

/**
 * Jumps from due event to due event, and only once every notification before it has its outcome: so what is sent depends
 * on the scenario alone, not on the machine or on the receiver's speed.
 */
export function virtualTime(clock: VirtualClock, engine: OutboundConsole, stop: AbortSignal = neverStopped): PlayTime {
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
    settle: async () => {
      await engine.delivered();
      while (!stop.aborted && engine.inTransition() && clock.nextDue() !== undefined) {
        clock.runNext();
        await engine.delivered();
      }
    },
  };
}
