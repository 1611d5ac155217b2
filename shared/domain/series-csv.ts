import { t } from '../strings/t.ts';
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
    if (typeof point === 'string') return { fault: t('series.atLine', { line: String(index + 1), fault: point }) };
    const before = points.at(-1);
    if (before && point[0] <= before[0])
      return { fault: t('series.atLine', { line: String(index + 1), fault: t('series.order') }) };
    points.push(point);
  }
  return points.length > 0 ? { points } : { fault: t('series.empty') };
}

function readPoint(cells: readonly string[]): SeriesPoint | string {
  const [time = '', value = ''] = cells;
  if (cells.length !== 2) return t('series.pair');
  const seconds = readNumber(time);
  if (seconds === null) return time === '' ? t('series.noTime') : t('series.time', { text: time });
  if (value.toLowerCase() === 'null') return [seconds, null];
  const number = readNumber(value);
  if (number !== null) return [seconds, number];
  return value === '' ? t('series.noValue') : t('series.value', { text: value });
}

function readNumber(text: string): number | null {
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}
