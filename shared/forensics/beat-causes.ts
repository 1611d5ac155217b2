import type { BeatSurroundings } from './beat.ts';
import type { GroupEvent } from './log-message.ts';

export const breakKinds = ['missing', 'late', 'early', 'interval-changed'] as const;
export type BreakKind = (typeof breakKinds)[number];

/** Why the beat left its interval, as far as the log tells. */
export type BreakCause =
  /** OCS was started or ended. */
  | 'restart'
  /** The Campaign Group was unloaded, and so not active. */
  | 'not-active'
  /** A change was reported in between; the log does not say which. */
  | 'change'
  /** The log has no line of anything for most of the time. */
  | 'log-silent'
  /** campaigngroup-states-interval was set to another value. */
  | 'interval'
  /** Nothing in the log explains it. */
  | 'unexplained';

/** A place where periodic notifications did not come at their interval. */
export interface BeatBreak {
  readonly campaignGroup: string;
  readonly kind: BreakKind;
  /** How many periodic notifications did not come. */
  readonly missing: number;
  /** The periodic notifications before and after it; ms since 1970. */
  readonly from: number;
  readonly to: number;
  /** Number of the one after it in the timeline. */
  readonly seq: number;
  readonly intervalMs: number;
  /** The interval before; the same unless it changed here. */
  readonly previousMs: number;
  readonly cause: BreakCause;
}

/** Something that the log tells of a Campaign Group: `change` is a line 81000 that does not say which. */
export interface BeatEvent {
  readonly at: number;
  readonly event: GroupEvent | 'change';
}

/** A pause of the whole log that covers this share of a gap explains it. */
const mostOf = 0.8;
const inactive: ReadonlySet<BeatEvent['event']> = new Set(['unloaded', 'force-unloaded']);

/** The first of the causes that fits what the log has between the two notifications. */
export function breakCause(
  { from, to }: Pick<BeatBreak, 'from' | 'to'>,
  kind: BreakKind,
  { events, restarts, silences }: BeatSurroundings,
): BreakCause {
  if (between(restarts, (at) => at, from, to).length > 0) return 'restart';
  const own = between(events, ({ at }) => at, from, to);
  if (own.some(({ event }) => inactive.has(event))) return 'not-active';
  const silent = longestWithin(silences, from, to);
  if (kind !== 'early' && silent >= (to - from) * mostOf) return 'log-silent';
  return own.length > 0 ? 'change' : 'unexplained';
}

/** How long the longest of them is within these times: of a quiet log, many short ones explain nothing. */
function longestWithin(silences: BeatSurroundings['silences'], from: number, to: number): number {
  let longest = 0;
  for (let index = firstFrom(silences, (silence) => silence.to, from); index < silences.length; index++) {
    const silence = silences[index];
    if (!silence || silence.from >= to) break;
    longest = Math.max(longest, Math.min(silence.to, to) - Math.max(silence.from, from));
  }
  return longest;
}

function between<Item>(items: readonly Item[], at: (item: Item) => number, from: number, to: number): Item[] {
  const found: Item[] = [];
  for (let index = firstFrom(items, at, from); index < items.length; index++) {
    const item = items[index];
    if (item === undefined || at(item) > to) break;
    found.push(item);
  }
  return found;
}

/** The index of the first one at `from` or later; items are in order of time. */
function firstFrom<Item>(items: readonly Item[], at: (item: Item) => number, from: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && at(item) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
