import { locale } from '../../../shared/strings/locale.ts';

/** Local date and time in a time zone. */
export interface ZoneTime {
  /** `2026-11-23` */
  readonly date: string;
  /** `09:00:00` */
  readonly time: string;
}

interface Formats {
  /** For values of the form, in any language. */
  readonly parts: Intl.DateTimeFormat;
  readonly minutes: Intl.DateTimeFormat;
  readonly seconds: Intl.DateTimeFormat;
}

const formats = new Map<string, Formats>();

/** What the clocks of a time zone show at a moment. */
export function zoneTime(at: number, timeZone: string): ZoneTime {
  const part = new Map(
    formatsOf(timeZone)
      .parts.formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes) => part.get(type) ?? '';
  return {
    date: `${of('year')}-${of('month')}-${of('day')}`,
    time: `${of('hour')}:${of('minute')}:${of('second')}`,
  };
}

/** `Mon, Nov 23, 2026, 09:00`, in the time zone's own clocks; with seconds where they matter. */
export function zoneWords(at: number, timeZone: string): string {
  const { minutes, seconds } = formatsOf(timeZone);
  return (at % 60_000 === 0 ? minutes : seconds).format(at);
}

export const ownTimeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
export const timeZones: readonly string[] = [...new Set(['UTC', ownTimeZone, ...Intl.supportedValuesOf('timeZone')])];

/** Formats are costly to make, and few zones are used. */
function formatsOf(timeZone: string): Formats {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = createFormats(timeZone);
  formats.set(timeZone, made);
  return made;
}

function createFormats(timeZone: string): Formats {
  const clock = { timeZone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit' } as const;
  const words = { ...clock, weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' } as const;
  const numbers = { ...clock, second: '2-digit', year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  return {
    parts: new Intl.DateTimeFormat('en-GB', numbers),
    minutes: new Intl.DateTimeFormat(locale, words),
    seconds: new Intl.DateTimeFormat(locale, { ...words, second: '2-digit' }),
  };
}
