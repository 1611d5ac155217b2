import { locale } from '../../../shared/strings/locale.ts';

/** Dates without a time zone, written at the midnight of UTC and read there. */
const of = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
const weekdayFormats = { short: of({ weekday: 'short' }), long: of({ weekday: 'long' }) };
const dateFormat = of({ year: 'numeric', month: 'short', day: 'numeric' });
const listFormat = new Intl.ListFormat(locale, { type: 'unit', style: 'short' });
/** 22 November 2026 is a Sunday. */
const sunday = 22;

/** `Mon` or `Monday` for 1; 0 is Sunday, as in cron. */
export function weekday(day: number, style: 'short' | 'long'): string {
  return weekdayFormats[style].format(Date.UTC(2026, 10, sunday + day));
}

/** `Sun, Mon` for 0 and 1. */
export function weekdays(days: readonly number[]): string {
  return listFormat.format(days.map((day) => weekday(day, 'short')));
}

/** `Dec 24, 2026` for `2026-12-24`. */
export function dateWords(date: string): string {
  return dateFormat.format(Date.parse(`${date}T00:00:00Z`));
}
