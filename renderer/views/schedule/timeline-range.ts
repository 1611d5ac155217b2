import { locale } from '../../../shared/strings/locale.ts';
import type { TimeZone } from '../../client/time.ts';

const hourMs = 3_600_000;
const day = { weekday: 'short', day: 'numeric', month: 'short' } as const;
const dayFormats = {
  utc: new Intl.DateTimeFormat(locale, { ...day, timeZone: 'UTC' }),
  local: new Intl.DateTimeFormat(locale, day),
};

/** What the timeline shows: so many days from midnight on, in the window's time zone. */
export interface TimelineRange {
  readonly from: number;
  readonly until: number;
  readonly ticks: readonly Tick[];
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** A day, or a week from its day on. */
export function timelineRange(start: number, days: 1 | 7, zone: TimeZone): TimelineRange {
  const until = addDays(start, days, zone);
  const ticks: Tick[] = [];
  if (days === 7)
    for (let day = 0; day < 7; day += 1) {
      const at = addDays(start, day, zone);
      ticks.push({ at, label: dayLabel(at, zone) });
    }
  else
    for (let at = start; at < until; at += hourMs) {
      const hour = parts(at, zone).hour;
      if (hour % 2 === 0) ticks.push({ at, label: `${String(hour).padStart(2, '0')}:00` });
    }
  return { from: start, until, ticks };
}

/** Midnight of the day of `at`. */
export function midnight(at: number, zone: TimeZone): number {
  const { year, month, day } = parts(at, zone);
  return zone === 'utc' ? Date.UTC(year, month, day) : new Date(year, month, day).getTime();
}

/** Midnight so many days later: a day is not always 24 hours long. */
export function addDays(start: number, days: number, zone: TimeZone): number {
  const { year, month, day } = parts(start, zone);
  return zone === 'utc' ? Date.UTC(year, month, day + days) : new Date(year, month, day + days).getTime();
}

/** `Mon, Nov 23`. */
export function dayLabel(at: number, zone: TimeZone): string {
  return dayFormats[zone].format(at);
}

function parts(at: number, zone: TimeZone): { year: number; month: number; day: number; hour: number } {
  const date = new Date(at);
  if (zone === 'utc')
    return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate(), hour: date.getUTCHours() };
  return { year: date.getFullYear(), month: date.getMonth(), day: date.getDate(), hour: date.getHours() };
}
