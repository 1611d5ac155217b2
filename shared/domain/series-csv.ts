import type { StatisticValue } from './statistics.ts';

export type SeriesPoint = [seconds: number, value: StatisticValue];

/**
 * Reads `time,value` lines: seconds since the pin, and a non-negative number or null. A heading, empty lines and comments (#) are
 * passed over; a semicolon or a tab separates as well. Says the line of the first fault.
 */
export function parseSeries(text: string): { readonly points: SeriesPoint[] } | { readonly fault: string } {
  const points: SeriesPoint[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    const cells = line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
    const isHeading = points.length === 0 && cells.length === 2 && cells.every((cell) => /^[a-z]/i.test(cell));
    if (isHeading && cells[1]?.toLowerCase() !== 'null') continue;
    const point = readPoint(cells);
    if (typeof point === 'string') return { fault: `line ${index + 1}: ${point}` };
    const before = points.at(-1);
    if (before && point[0] <= before[0]) return { fault: `line ${index + 1}: times must grow from line to line` };
    points.push(point);
  }
  return points.length > 0 ? { points } : { fault: 'there is no line with a time and a value' };
}

function readPoint(cells: readonly string[]): SeriesPoint | string {
  const [time = '', value = ''] = cells;
  if (cells.length !== 2) return 'must be a time and a value, such as 60,0.85';
  const seconds = readNumber(time);
  if (seconds === null) return `${time || 'the time'} is not a number of seconds`;
  if (value.toLowerCase() === 'null') return [seconds, null];
  const number = readNumber(value);
  return number === null ? `${value || 'the value'} is neither a number from 0 on nor null` : [seconds, number];
}

function readNumber(text: string): number | null {
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}
