import type { Delay } from './response-rule.ts';

/** The longest delay, as the longest that can be set. */
const longestMs = 600_000;

/** How long to wait, in ms; `random` gives numbers from 0 (included) to 1 (excluded). */
export function drawDelay(delay: Delay | undefined, random: () => number): number {
  return delay === undefined ? 0 : Math.min(longestMs, Math.max(0, Math.round(drawn(delay, random))));
}

function drawn(delay: Delay, random: () => number): number {
  switch (delay.kind) {
    case 'fixed':
      return delay.ms;
    case 'uniform':
      return delay.fromMs + random() * (delay.toMs - delay.fromMs);
    case 'normal':
      return delay.meanMs + delay.deviationMs * standardNormal(random);
    case 'exponential':
      return -delay.meanMs * Math.log(1 - random());
  }
}

/** Box-Muller; 1 - random() is never 0. */
function standardNormal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
