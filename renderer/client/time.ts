import { locale } from '../../shared/strings/locale.ts';

/** The one switch of the window: every time shown follows it. */
export type TimeZone = 'utc' | 'local';

/** `14:20:55.851`; with the day in front when that is not the day of `today`. */
export function clockTime(at: number, zone: TimeZone, today: number): string {
  const { day, time, dayAndTime } = formatsOf(zone);
  return (day.format(at) === day.format(today) ? time : dayAndTime).format(at);
}

/** `Nov 22, 2026, 14:20:55.851 UTC`, or with the offset of the local zone. */
export function fullTime(at: number, zone: TimeZone): string {
  return `${formatsOf(zone).full.format(at)} ${zoneName(at, zone)}`;
}

/** `Nov 22, 2026, 14:20:55`, where the zone is said elsewhere. */
export function dateAndTime(at: number, zone: TimeZone): string {
  return formatsOf(zone).toSecond.format(at);
}

/** Both readings and the number on the wire, for a tooltip. */
export function everyTime(at: number): string {
  return `${fullTime(at, 'utc')}\n${fullTime(at, 'local')}\n${(at / 1000).toFixed(3)} s since 1970`;
}

interface Formats {
  readonly day: Intl.DateTimeFormat;
  readonly time: Intl.DateTimeFormat;
  readonly dayAndTime: Intl.DateTimeFormat;
  readonly full: Intl.DateTimeFormat;
  readonly toSecond: Intl.DateTimeFormat;
}

/** Making a format is slow, writing with it is not. */
const known = new Map<TimeZone, Formats>();

function formatsOf(zone: TimeZone): Formats {
  const formats = known.get(zone) ?? createFormats(zone);
  known.set(zone, formats);
  return formats;
}

/** The month as a word, since 11/12 is another day in another region; hours by 24 everywhere, as in the log of OCS. */
function createFormats(zone: TimeZone): Formats {
  const of = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, ...(zone === 'utc' ? { timeZone: 'UTC' } : {}) });
  const day = { day: 'numeric', month: 'short' } as const;
  const second = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
  const time = { ...second, fractionalSecondDigits: 3 } as const;
  return {
    day: of({ ...day, year: 'numeric' }),
    time: of(time),
    dayAndTime: of({ ...day, ...time }),
    full: of({ ...day, year: 'numeric', ...time }),
    toSecond: of({ ...day, year: 'numeric', ...second }),
  };
}

function zoneName(at: number, zone: TimeZone): string {
  return zone === 'utc' ? 'UTC' : offsetOf(at);
}

function offsetOf(at: number): string {
  const minutes = -new Date(at).getTimezoneOffset();
  const two = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `UTC${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
