import { useSyncExternalStore } from 'react';
import { secondClock } from '../../client/second-clock.ts';

/** Seconds that are left until a time of the machine's clock. */
export function Countdown({ until }: { readonly until: number }) {
  const now = useSyncExternalStore(secondClock.subscribe, secondClock.now);
  return <span>{Math.max(0, Math.ceil((until - now) / 1_000))} s</span>;
}
