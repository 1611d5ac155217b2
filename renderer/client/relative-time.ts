import { duration } from './format.ts';

/** `in 5 min`, `now`, `3 min ago`. Never shown without the absolute time. */
export function relativeTime(at: number, now: number): string {
  const seconds = Math.round((at - now) / 1_000);
  if (seconds === 0) return 'now';
  return seconds > 0 ? `in ${coarse(seconds)}` : `${coarse(-seconds)} ago`;
}

/** Far times are not counted in minutes. */
function coarse(seconds: number): string {
  if (seconds >= 172_800) return `${Math.round(seconds / 86_400)} d`;
  return duration(seconds);
}
