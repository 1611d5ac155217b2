import { dayOfText, readLogTime } from './log-time.ts';

/*
 * What stands at the top of a log file or of a segment of it, before the first message, in lines of `name: value`. That a
 * short-format log has such a header, with the time zone in it, is documented (common log option `message-format`); its lines are
 * not. `Local time:       2014-09-16T13:14:58.465` is in samples that others have published; `UTC time:` beside it, and names of
 * host and application, are assumed.
 */

export type HeaderLine =
  | { readonly kind: 'local-time' | 'utc-time'; readonly day: number; readonly time: number }
  | { readonly kind: 'host' | 'application'; readonly value: string };

const kinds: Readonly<Record<string, HeaderLine['kind']>> = {
  'local time': 'local-time',
  'utc time': 'utc-time',
  'host name': 'host',
  'application name': 'application',
};

/** What a line of the header tells; null where it is none. */
export function readHeaderLine(line: string): HeaderLine | null {
  const [, name = '', value = ''] = /^\s*([A-Za-z]+ [A-Za-z]+)\s*:\s+(\S.*?)\s*$/.exec(line) ?? [];
  const kind = kinds[name.toLowerCase()];
  if (kind === undefined) return null;
  if (kind === 'host' || kind === 'application') return { kind, value: value.slice(0, 255) };
  const time = readLogTime(value, 'month-first');
  return time === null || time.day === null ? null : { kind, day: time.day, time: time.time };
}

/** The date in the name of a segment, such as `OCS.20150918_095313_510.log`: midnight, and ms of that day; null without one. */
export function timeInName(name: string): { readonly day: number; readonly time: number } | null {
  for (const [, date = '', hours, minutes, seconds] of name.matchAll(/(?<!\d)(\d{8})_(\d{2})(\d{2})(\d{2})(?!\d)/g)) {
    const day = dayOfText(date);
    if (day !== null) return { day, time: ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 };
  }
  return null;
}
