import type { LogTime } from './log-time.ts';

const dayLength = 86_400_000;
/** So far the clock may go back without that being the next day: lines of other threads, and the end of summer time. */
const backwards = 65 * 60_000;

/** Where the date of a line comes from. */
export type DateSource =
  /** It stands in the line. */
  | 'line'
  /** `Local time` or `UTC time` of the header. */
  | 'header'
  | 'check-point'
  | 'file-name'
  /** The person who opened the file has said it. */
  | 'asked'
  /** It is not known: counted from 1970. */
  | 'unknown';

/** Gives lines that have only the time of day their date: it goes on by a day when the clock begins anew. */
export class LogCalendar {
  #day: number | null = null;
  #time: number | null = null;
  #source: DateSource = 'unknown';
  /** How many days have begun since the date was last said. */
  #rolled = 0;

  /** How often the clock began anew before a date was said for the first time; with the date it gives the first day. */
  get rolled(): number {
    return this.#rolled;
  }

  get isDated(): boolean {
    return this.#day !== null;
  }

  /** Something has told the date: of the moment `time` ms after midnight, if it did tell that. */
  set(day: number, time: number | null, source: DateSource): void {
    this.#day = day;
    if (time !== null) this.#time = time;
    this.#source = source;
    this.#rolled = 0;
  }

  /** When a line was written, on its own clock as if that were UTC, ms since 1970. */
  at({ day, time }: LogTime): { readonly wall: number; readonly source: DateSource } {
    if (day !== null) {
      this.set(day, time, 'line');
      return { wall: day + time, source: 'line' };
    }
    const behind = this.#time === null ? 0 : this.#time - time;
    // A line of the evening before, which comes only now.
    const isLate = this.#time !== null && behind < -(dayLength - backwards);
    if (behind > backwards) this.#rolled += 1;
    if (!isLate) this.#time = behind > 0 && behind <= backwards ? this.#time : time;
    const wall = (this.#day ?? 0) + (this.#rolled - (isLate ? 1 : 0)) * dayLength + time;
    return { wall, source: this.#source };
  }

  /** A check point has told the date of the newest line. */
  check(day: number): void {
    if (this.#day === null || this.#day + this.#rolled * dayLength !== day) this.set(day, null, 'check-point');
  }
}
