import { type BeatBreak, type BeatEvent, breakCause } from './beat-causes.ts';
import type { Silence } from './log-record.ts';

/** One periodic notification in the log. */
export interface BeatLine {
  /** ms since 1970. */
  readonly at: number;
  /** Its number in the timeline. */
  readonly seq: number;
}

/** A time in which the interval stayed the same. */
export interface BeatStretch {
  readonly from: number;
  readonly to: number;
  readonly intervalMs: number;
  /** How many periodic notifications it has. */
  readonly count: number;
}

/** The periodic notifications of one Campaign Group, as the log has them. */
export interface GroupBeat {
  readonly campaignGroup: string;
  readonly periodic: number;
  readonly stretches: readonly BeatStretch[];
  readonly breaks: readonly BeatBreak[];
}

/** What happened around a Campaign Group's beat, and in the whole log. */
export interface BeatSurroundings {
  /** In order of time. */
  readonly events: readonly BeatEvent[];
  /** When OCS was started or ended, in order. */
  readonly restarts: readonly number[];
  /** Times without any line; empty where the log has nothing but notifications, so that they say nothing. */
  readonly silences: readonly Silence[];
}

/** So many pauses around one tell which interval was in use: the middle one of them. */
const window = 7;
/** What is nearer to a whole number of seconds than this is that number: the option is one. */
const roundedWithin = 0.1;

/** As in the judgement of beliefs: a quarter of the interval, 1 s at least. */
function graceOf(intervalMs: number): number {
  return Math.max(1_000, intervalMs / 4);
}

/**
 * Finds the interval in use and where the beat left it. `lines` are in order of time. The interval is the median of seven pauses
 * around each one; so a few that are missing do not change it, and a new setting shows after four.
 */
export function analyseBeat(campaignGroup: string, lines: readonly BeatLine[], around: BeatSurroundings): GroupBeat {
  const pauses = lines.slice(1).map(({ at }, index) => at - (lines[index]?.at ?? at));
  const local = smoothed(pauses.map((_, index) => intervalAround(pauses, index)));
  const stretches = stretchesOf(lines, local);
  const breaks = pauses.flatMap((pause, index): BeatBreak[] => {
    const [before, after] = [lines[index], lines[index + 1]];
    const intervalMs = local[index];
    if (!before || !after || intervalMs === undefined || intervalMs <= 0) return [];
    const previousMs = local[index - 1] ?? intervalMs;
    const place = { campaignGroup, from: before.at, to: after.at, seq: after.seq, intervalMs };
    const judged = judge(pause, intervalMs);
    if (judged === null)
      return previousMs === intervalMs
        ? []
        : [{ ...place, kind: 'interval-changed', missing: 0, cause: 'interval', previousMs }];
    const cause = previousMs === intervalMs ? breakCause(place, judged.kind, around) : 'interval';
    return [{ ...place, ...judged, cause, previousMs }];
  });
  return { campaignGroup, periodic: lines.length, stretches, breaks };
}

function judge(pause: number, intervalMs: number): Pick<BeatBreak, 'kind' | 'missing'> | null {
  const grace = graceOf(intervalMs);
  if (Math.abs(pause - intervalMs) <= grace) return null;
  if (pause < intervalMs) return { kind: 'early', missing: 0 };
  const missing = Math.round(pause / intervalMs) - 1;
  return missing > 0 ? { kind: 'missing', missing } : { kind: 'late', missing: 0 };
}

function intervalAround(pauses: readonly number[], index: number): number {
  const half = (window - 1) / 2;
  const from = Math.max(0, Math.min(index - half, pauses.length - window));
  const sorted = pauses.slice(from, from + window).sort((one, other) => one - other);
  const median = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  const seconds = Math.max(1, Math.round(median / 1_000)) * 1_000;
  return Math.abs(median - seconds) <= seconds * roundedWithin ? seconds : Math.max(1_000, median);
}

/** Two intervals that are within each other's grace are the same one: the earlier stays. */
function smoothed(intervals: readonly number[]): number[] {
  let current: number | null = null;
  return intervals.map((interval) => {
    if (current === null || Math.abs(interval - current) > graceOf(Math.min(interval, current))) current = interval;
    return current;
  });
}

function stretchesOf(lines: readonly BeatLine[], local: readonly number[]): BeatStretch[] {
  const stretches: BeatStretch[] = [];
  local.forEach((intervalMs, index) => {
    const [before, after] = [lines[index], lines[index + 1]];
    if (!before || !after) return;
    const last = stretches.at(-1);
    if (last?.intervalMs === intervalMs)
      stretches[stretches.length - 1] = { ...last, to: after.at, count: last.count + 1 };
    else stretches.push({ from: before.at, to: after.at, intervalMs, count: stretches.length === 0 ? 2 : 1 });
  });
  return stretches;
}
