import { BodyLines } from './body-lines.ts';
import { Counter } from './counter.ts';
import { type DateSource, LogCalendar } from './log-calendar.ts';
import { type HeaderLine, readHeaderLine, timeInName } from './log-header.ts';
import { type LogLine, LogLines } from './log-lines.ts';
import { type LogMessage, mayMatter, readLogMessage } from './log-message.ts';
import type { LinePlace, LoggedNotification, LogRecord, ReadCounts, ReadSettings, Silence } from './log-record.ts';
import { dayOfText, type LogTime, readLogTime } from './log-time.ts';

/** Bytes as text, which the language itself cannot do. */
export interface TextPorts {
  /** Each byte as one character; quick. */
  readonly latin1: (bytes: Uint8Array) => string;
  /** As UTF-8; null where it is none. */
  readonly utf8: (bytes: Uint8Array) => string | null;
}

/** So much of a line tells whether it matters. */
const headLength = 448;
const longestTime = 48;
const shortestSilence = 5_000;
const mostSilences = 10_000;
/** A check point may be so much apart from the time of its own line. */
const checkPointWithin = 600_000;
const minute = 60_000;

/**
 * Reads logs of OCS that come as chunks of bytes, one file after the other, and tells what is in them, in order. What it does not
 * know it counts; it never throws because of what it reads, and where chunks end makes no difference.
 */
export class LogReader {
  readonly #settings: ReadSettings;
  readonly #ports: TextPorts;
  readonly #emit: (record: LogRecord) => void;
  readonly #counter = new Counter();
  readonly #calendar = new LogCalendar();
  readonly #silences: Silence[] = [];
  #lines: LogLines | null = null;
  #segment = -1;
  #linesBefore = 0;
  #newest: LinePlace | null = null;
  /** A notification whose body may still come, with what has come of it. */
  #pending: { readonly record: LoggedNotification; readonly body: BodyLines } | null = null;
  #header: { offset: number | null; host: string | null; application: string | null } = {
    offset: null,
    host: null,
    application: null,
  };
  #localTime: number | null = null;
  #firstWall: number | null = null;
  #lastWall: number | null = null;
  #firstDay: number | null = null;

  /** @param source where the date in the settings is from */
  constructor(
    settings: ReadSettings,
    ports: TextPorts,
    emit: (record: LogRecord) => void,
    source: DateSource = 'asked',
  ) {
    this.#settings = settings;
    this.#ports = ports;
    this.#emit = emit;
    const asked = settings.date === null ? null : dayOfText(settings.date);
    if (asked !== null) this.#calendar.set(asked, null, source);
  }

  /** The day of the first line, once anything has told a date; midnight, ms since 1970. */
  get firstDay(): number | null {
    return this.#firstDay;
  }

  /** Times of five seconds and more without any line; the first ten thousand. */
  get silences(): readonly Silence[] {
    return this.#silences;
  }

  get counts(): ReadCounts {
    const at = (wall: number | null) => (wall === null ? null : this.#instant(wall, null));
    return this.#counter.counts({ ...this.#header, firstAt: at(this.#firstWall), lastAt: at(this.#lastWall) });
  }

  /** The next file begins; its name may have a date in it. */
  beginFile(name: string): void {
    this.endFile();
    this.#segment += 1;
    this.#lines = new LogLines((line) => this.#line(line));
    const named = timeInName(name);
    if (named === null || (this.#segment === 0 && this.#calendar.isDated)) return;
    this.#dateTold();
    this.#calendar.set(named.day, named.time, 'file-name');
    this.#firstDay ??= named.day;
  }

  take(chunk: Uint8Array): void {
    this.#lines?.take(chunk);
  }

  /** The file has ended, perhaps in the middle of a line. */
  endFile(): void {
    this.#lines?.end();
    this.#lines = null;
    this.#flush();
    this.#linesBefore += this.#newest?.line ?? 0;
    this.#newest = null;
  }

  #line({ bytes, number, offset, isCut }: LogLine): void {
    this.#counter.line();
    const place = { segment: this.#segment, line: number, offset, position: this.#linesBefore + number };
    this.#newest = place;
    const clean = this.#withoutNul(number === 1 ? withoutMark(bytes) : bytes, place);
    const head = this.#ports.latin1(clean.subarray(0, headLength));
    if (isCut) this.#counter.doubt('cut', place, head);
    const time = readLogTime(head.slice(0, longestTime), this.#settings.dateOrder);
    if (time === null) this.#untimed(clean, head, place);
    else this.#timed(time, clean, head, place);
  }

  #timed(time: LogTime, bytes: Uint8Array, head: string, place: LinePlace): void {
    this.#flush();
    this.#counter.format(time.format);
    const { wall, source } = this.#calendar.at(time);
    if (source === 'line') this.#firstDay ??= wall - time.time;
    this.#pause(wall);
    const message = mayMatter(head) ? readLogMessage(this.#text(bytes, place).slice(time.length)) : null;
    if (message === null) return this.#counter.foreign();
    if (message.kind === 'not-understood') return this.#counter.doubt('other-words', place, head);
    if (message.kind === 'check-point') return this.#checkPoint(message, time);
    this.#record(message, { ...place, at: this.#instant(wall, time.offset), dated: source });
  }

  #record(
    message: Exclude<LogMessage, { kind: 'check-point' | 'not-understood' }>,
    timed: LinePlace & Pick<LoggedNotification, 'at' | 'dated'>,
  ): void {
    if (message.kind !== 'notification') return this.#tell({ ...timed, ...message });
    const body = new BodyLines();
    if (message.body !== null) body.add(message.body);
    this.#pending = { record: { ...timed, ...message, body: null }, body };
    if (body.isOver) this.#flush();
  }

  #untimed(bytes: Uint8Array, head: string, place: LinePlace): void {
    this.#counter.untimed();
    if (this.#pending) {
      this.#pending.body.add(this.#text(bytes, place));
      if (this.#pending.body.isOver) this.#flush();
      return;
    }
    if (mayMatter(head) && readLogMessage(` ${head}`)?.kind === 'notification')
      return this.#counter.doubt('no-time', place, head);
    const header = head.includes(': ') ? readHeaderLine(this.#text(bytes, place)) : null;
    if (header !== null) this.#takeHeader(header);
  }

  #takeHeader(header: HeaderLine): void {
    if ('value' in header) {
      this.#header = { ...this.#header, [header.kind]: header.value };
      return;
    }
    const wall = header.day + header.time;
    if (header.kind === 'local-time') this.#localTime = wall;
    else if (this.#localTime !== null) this.#header = { ...this.#header, offset: offsetBetween(this.#localTime, wall) };
    // Lines in UTC take their date from the header's UTC, where it has one.
    if (
      this.#settings.zone === 'utc'
        ? header.kind === 'utc-time' || !this.#calendar.isDated
        : header.kind === 'local-time'
    ) {
      this.#dateTold();
      this.#firstDay ??= header.day;
      this.#calendar.set(header.day, header.time, 'header');
    }
  }

  #checkPoint({ day, time }: Extract<LogMessage, { kind: 'check-point' }>, own: LogTime): void {
    if (own.day !== null || Math.abs(time - own.time) > checkPointWithin) return;
    this.#firstDay ??= this.#calendar.isDated ? null : day - this.#calendar.rolled * 86_400_000;
    this.#calendar.check(day);
  }

  /** From here on there is a date: what has no date so far is not to be measured against it. */
  #dateTold(): void {
    if (!this.#calendar.isDated) this.#lastWall = null;
  }

  #pause(wall: number): void {
    const last = this.#lastWall;
    this.#firstWall ??= wall;
    if (last !== null && wall - last >= shortestSilence && this.#silences.length < mostSilences)
      this.#silences.push({ from: this.#instant(last, null), to: this.#instant(wall, null) });
    if (last === null || wall > last) this.#lastWall = wall;
  }

  #flush(): void {
    const pending = this.#pending;
    this.#pending = null;
    if (pending) this.#tell({ ...pending.record, body: pending.body.body });
  }

  #tell(record: LogRecord): void {
    this.#counter.record(record);
    this.#emit(record);
  }

  #text(bytes: Uint8Array, place: LinePlace): string {
    const text = this.#ports.utf8(bytes);
    if (text !== null) return text;
    const single = this.#ports.latin1(bytes);
    this.#counter.doubt('not-utf8', place, single);
    return single;
  }

  /** Files that were prepared on disk before they were written, or survived a crash, have NULs in them. */
  #withoutNul(bytes: Uint8Array, place: LinePlace): Uint8Array {
    if (!bytes.includes(0)) return bytes;
    const clean = bytes.filter((byte) => byte !== 0);
    this.#counter.doubt('nul', place, this.#ports.latin1(clean.subarray(0, headLength)));
    return clean;
  }

  /** ms since 1970 of a time on the log's own clock. */
  #instant(wall: number, offset: number | null): number {
    if (offset !== null) return wall - offset * minute;
    if (this.#settings.zone === 'utc') return wall;
    if (this.#header.offset !== null) return wall - this.#header.offset * minute;
    const date = new Date(wall);
    const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
    const [hours, minutes, seconds] = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()];
    return new Date(year, month, day, hours, minutes, seconds, date.getUTCMilliseconds()).getTime();
  }
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** In minutes; zones are whole quarters of an hour apart. */
function offsetBetween(local: number, utc: number): number {
  return Math.round((local - utc) / (15 * minute)) * 15;
}
