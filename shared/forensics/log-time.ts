/*
 * The time at the beginning of a log line. What is documented (common log options `time-format` and `time-convert`, Genesys
 * Framework; also in the Javadoc of Platform SDK's GAppLoggingOptions):
 *   time      HH:MM:SS.sss, the default: no date
 *   ISO8601   2001-07-24T04:58:10.123
 *   locale    as the system's locale has it
 * Which forms locale takes is not documented. Those below have been met in logs of Genesys servers by the open-source log
 * indexer ssydoruk/logbrowser (DateParsers.java), or are the usual ones of a locale: assumed.
 */

const day = 86_400_000;

/** The time of a line as its clock shows it, without a zone. */
export interface LogTime {
  /** Midnight of its date as if it were UTC, ms since 1970; null where the line has only the time of day. */
  readonly day: number | null;
  /** ms since midnight. */
  readonly time: number;
  /** Minutes ahead of UTC; null where the line does not say. */
  readonly offset: number | null;
  /** So many characters of the line are its time. */
  readonly length: number;
  readonly format: LogTimeFormat;
}

/** `numbers`: a date in figures, whose order a locale decides. `words`: the month by its English name. */
export type LogTimeFormat = 'time' | 'iso8601' | 'numbers' | 'words';

/** In which order a date in figures stands where its separator and its numbers leave it open. */
export type DateOrder = 'month-first' | 'day-first';

const end = '(?=\\s|$)';
const fraction = '(?:[.,](\\d{1,6}))?';
const timeOfDay = new RegExp(`^@?(\\d{2}):(\\d{2}):(\\d{2})${fraction}${end}`);
const iso = new RegExp(
  `^(\\d{4})([-/])(\\d{2})\\2(\\d{2})[T ](\\d{2}):(\\d{2}):(\\d{2})${fraction}(Z|[+-]\\d{2}:?\\d{2})?${end}`,
);
const numbers = new RegExp(
  `^(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2}),? (\\d{1,2}):(\\d{2}):(\\d{2})${fraction}(?: ?([AaPp])[Mm])?${fraction}${end}`,
);
/** `Sun Jun  5 15:22:21 2016.741`, as the C locale has it. */
const cWords = new RegExp(
  `^[A-Za-z]{3} ([A-Za-z]{3}) +(\\d{1,2}) (\\d{2}):(\\d{2}):(\\d{2})${fraction} (\\d{4})${fraction}${end}`,
);
/** `Thu 11 Aug 2016 09:01:46 AM CDT.060`. */
const words = new RegExp(
  `^[A-Za-z]{3} (\\d{1,2}) ([A-Za-z]{3}) (\\d{4}) (\\d{1,2}):(\\d{2}):(\\d{2})(?: ([AaPp])[Mm])?(?: [A-Z]{2,5})?${fraction}${end}`,
);
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The time that a line begins with; null where it begins with none. */
export function readLogTime(line: string, order: DateOrder): LogTime | null {
  const first = line.charCodeAt(0);
  // '@' and digits; everything else but a letter begins no time.
  if (first === 64 || (first >= 48 && first <= 57))
    return readTimeOfDay(line) ?? readIso(line) ?? readNumbers(line, order);
  return (first >= 65 && first <= 90) || (first >= 97 && first <= 122) ? readWords(line) : null;
}

function readTimeOfDay(line: string): LogTime | null {
  const found = timeOfDay.exec(line);
  if (!found) return null;
  const [{ length }, hours, minutes, seconds, parts] = found;
  const time = clockOf(Number(hours), Number(minutes), Number(seconds), parts);
  return time === null ? null : { day: null, time, offset: null, length, format: 'time' };
}

function readIso(line: string): LogTime | null {
  const found = iso.exec(line);
  if (!found) return null;
  const [{ length }, year, , month, date, hours, minutes, seconds, parts, zone] = found;
  const offset = zone === undefined ? null : offsetOf(zone);
  return dated(
    dayOf(Number(year), Number(month), Number(date)),
    clockOf(Number(hours), Number(minutes), Number(seconds), parts),
    { offset, length, format: 'iso8601' },
  );
}

function readNumbers(line: string, order: DateOrder): LogTime | null {
  const found = numbers.exec(line);
  if (!found) return null;
  const [{ length }, one, separator, other, year = '', hours, minutes, seconds, parts, half, partsAfter] = found;
  // With dots, and where the first number can be no month, the day comes first.
  const isDayFirst = separator === '.' || Number(one) > 12 || (order === 'day-first' && Number(other) <= 12);
  const [month, date] = isDayFirst ? [Number(other), Number(one)] : [Number(one), Number(other)];
  const fullYear = year.length === 2 ? 2000 + Number(year) : Number(year);
  const clock = clockOf(hourOf(Number(hours), half), Number(minutes), Number(seconds), parts ?? partsAfter);
  return dated(dayOf(fullYear, month, date), clock, { offset: null, length, format: 'numbers' });
}

function readWords(line: string): LogTime | null {
  const short = cWords.exec(line);
  if (short) {
    const [{ length }, month = '', date, hours, minutes, seconds, parts, year, partsAfter] = short;
    const clock = clockOf(Number(hours), Number(minutes), Number(seconds), parts ?? partsAfter);
    return dated(dayOf(Number(year), monthOf(month), Number(date)), clock, { offset: null, length, format: 'words' });
  }
  const long = words.exec(line);
  if (!long) return null;
  const [{ length }, date, month = '', year, hours, minutes, seconds, half, parts] = long;
  const clock = clockOf(hourOf(Number(hours), half), Number(minutes), Number(seconds), parts);
  return dated(dayOf(Number(year), monthOf(month), Number(date)), clock, { offset: null, length, format: 'words' });
}

function dated(
  midnight: number | null,
  time: number | null,
  rest: Pick<LogTime, 'offset' | 'length' | 'format'>,
): LogTime | null {
  return midnight === null || time === null ? null : { day: midnight, time, ...rest };
}

/** Midnight of a date, ms since 1970 as if it were UTC; null for one that no calendar has. */
function dayOf(year: number, month: number, date: number): number | null {
  const midnight = Date.UTC(year, month - 1, date);
  const read = new Date(midnight);
  if (year < 1970 || read.getUTCMonth() !== month - 1 || read.getUTCDate() !== date) return null;
  return midnight;
}

/** Midnight of `2026-11-22`; null when it is no date. */
export function dayOfText(text: string): number | null {
  const [, year, month, date] = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text) ?? [];
  return year === undefined ? null : dayOf(Number(year), Number(month), Number(date));
}

function clockOf(hours: number, minutes: number, seconds: number, fractions: string | undefined): number | null {
  if (hours > 23 || minutes > 59 || seconds > 60) return null;
  const ms = fractions === undefined ? 0 : Math.floor(Number(`0.${fractions}`) * 1000 + 1e-6);
  return Math.min(((hours * 60 + minutes) * 60 + seconds) * 1000 + ms, day - 1);
}

function hourOf(hours: number, half: string | undefined): number {
  if (half === undefined) return hours;
  if (hours < 1 || hours > 12) return 99;
  return (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function monthOf(name: string): number {
  return months.indexOf(name.toLowerCase()) + 1;
}

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
