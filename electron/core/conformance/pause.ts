import type { Clock } from '../ports/clock.ts';

/** Resolves so many seconds later, or as soon as the run is cancelled. */
export function pauseFor(seconds: number, { clock, signal }: { clock: Clock; signal: AbortSignal }): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      cancel();
      signal.removeEventListener('abort', end);
      resolve();
    };
    const cancel = clock.after(seconds * 1_000, end);
    signal.addEventListener('abort', end);
  });
}
