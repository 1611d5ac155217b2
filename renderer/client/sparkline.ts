import type { StatisticName } from '../../shared/domain/statistics.ts';
import type { SentMark } from './statistics-history.ts';

/** A series of a statistic; NaN stands for null. */
export interface Series {
  readonly times: readonly number[];
  readonly values: readonly number[];
}

/** What a sparkline draws, in a frame of `width` by `height`. */
export interface Sparkline {
  /** A path for the line; where the value was null it is interrupted. */
  readonly line: string;
  /** A path for the area below the line. */
  readonly area: string;
  readonly low: number;
  readonly high: number;
  readonly from: number;
  readonly until: number;
  /** Where the newest value stands; null while it is null. */
  readonly end: { readonly x: number; readonly y: number } | null;
  readonly marks: readonly { readonly seq: number; readonly x: number; readonly isChange: boolean }[];
}

/** Lays a series out; null while there are fewer than two times. */
export function layOut(
  name: StatisticName,
  { times, values }: Series,
  sent: readonly SentMark[],
  width: number,
  height: number,
): Sparkline | null {
  const from = times[0];
  const until = times.at(-1);
  if (from === undefined || until === undefined || until <= from) return null;
  const { low, high } = scaleOf(name, values);
  const x = (at: number) => round(((at - from) / (until - from)) * width);
  const y = (value: number) => round(height - ((value - low) / (high - low)) * height);
  const runs = runsOf(values);
  const point = (index: number) => `${x(times[index] ?? from)} ${y(values[index] ?? 0)}`;
  const last = values.at(-1) ?? Number.NaN;
  return {
    line: runs.map((run) => `M${run.map(point).join('L')}`).join(''),
    area: runs
      .map((run) => {
        const first = x(times[run[0] ?? 0] ?? from);
        return `M${first} ${height}L${run.map(point).join('L')}L${x(times[run.at(-1) ?? 0] ?? until)} ${height}Z`;
      })
      .join(''),
    low,
    high,
    from,
    until,
    end: Number.isNaN(last) ? null : { x: x(until), y: y(last) },
    marks: sent
      .filter(({ at }) => at >= from && at <= until)
      .map(({ seq, at, isChange }) => ({ seq, x: x(at), isChange })),
  };
}

/** Round bounds around the values: ratios in steps of 5 %, times from 0. */
function scaleOf(name: StatisticName, values: readonly number[]): { low: number; high: number } {
  const known = values.filter((value) => !Number.isNaN(value));
  const least = known.length === 0 ? 0 : Math.min(...known);
  const most = known.length === 0 ? 1 : Math.max(...known);
  if (name === 'timeToComplete') return { low: 0, high: most > 0 ? most : 1 };
  const step = most - least > 0.2 ? 0.1 : 0.05;
  const low = Math.max(0, Math.floor(least / step + 1e-9) * step);
  const high = Math.ceil(most / step - 1e-9) * step;
  return { low: round(low), high: round(Math.max(high, low + step)) };
}

/** Indexes of neighbouring values that are known. */
function runsOf(values: readonly number[]): number[][] {
  const runs: number[][] = [];
  let run: number[] = [];
  values.forEach((value, index) => {
    if (!Number.isNaN(value)) run.push(index);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  });
  if (run.length > 0) runs.push(run);
  return runs;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
