/** A stretch of time drawn from `left` to `right`. */
export interface TimeAxis {
  readonly from: number;
  readonly until: number;
  readonly left: number;
  readonly right: number;
}

export const chartWidth = 1_080;

export function axisOf(from: number, until: number): TimeAxis {
  // A play that takes no time is drawn as one second.
  return { from, until: Math.max(until, from + 1_000), left: 190, right: chartWidth - 34 };
}

/** Where a time is, in the chart's units, with one decimal. */
export function xOf({ from, until, left, right }: TimeAxis, at: number): string {
  const share = Math.min(1, Math.max(0, (at - from) / (until - from)));
  return (left + share * (right - left)).toFixed(1);
}

const second = 1_000;
const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200];

/** Lines at round times, with the time of day beneath. */
export function timeGrid(axis: TimeAxis, height: number): string {
  const wanted = (axis.until - axis.from) / 8 / second;
  const day = 86_400;
  const step = (steps.find((one) => one >= wanted) ?? Math.ceil(wanted / day) * day) * second;
  const lines: string[] = [];
  for (let at = Math.ceil(axis.from / step) * step; at <= axis.until; at += step) {
    const x = xOf(axis, at);
    const iso = new Date(at).toISOString();
    const words = step >= day * second ? iso.slice(0, 10) : iso.slice(11, step < second ? 21 : 19);
    lines.push(`<line class="grid" x1="${x}" x2="${x}" y1="0" y2="${height}"/>`);
    lines.push(`<text class="tick" x="${x}" y="${height + 16}">${words}</text>`);
  }
  return lines.join('');
}
