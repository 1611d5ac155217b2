/** Local date and time in a time zone. */
export interface ZoneTime {
  /** `2026-11-23` */
  readonly date: string;
  /** `09:00:00` */
  readonly time: string;
  /** `Mon` */
  readonly day: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of a time zone show at a moment. */
export function zoneTime(at: number, timeZone: string): ZoneTime {
  const part = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes) => part.get(type) ?? '';
  return {
    date: `${of('year')}-${of('month')}-${of('day')}`,
    time: `${of('hour')}:${of('minute')}:${of('second')}`,
    day: of('weekday'),
  };
}

/** `Mon 2026-11-23 09:00`, in the time zone's own clocks. */
export function zoneWords(at: number, timeZone: string): string {
  const { date, time, day } = zoneTime(at, timeZone);
  return `${day} ${date} ${time.replace(/:00$/, '')}`;
}

export const ownTimeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
export const timeZones: readonly string[] = [...new Set(['UTC', ownTimeZone, ...Intl.supportedValuesOf('timeZone')])];

/** A format is costly to make, and few zones are used. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
}
