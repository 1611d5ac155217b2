import { useSyncExternalStore } from 'react';
import { secondClock } from '../../client/second-clock.ts';

interface CountdownProps {
  readonly until: number;
  readonly words: (seconds: number) => string;
}

/** Words with the seconds that are left until a time of the machine's clock. */
export function Countdown({ until, words }: CountdownProps) {
  const now = useSyncExternalStore(secondClock.subscribe, secondClock.now);
  return <span>{words(Math.max(0, Math.ceil((until - now) / 1_000)))}</span>;
}
