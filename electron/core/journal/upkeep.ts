import type { Cancel, Clock } from '../ports/clock.ts';
import { isDamage } from './damage.ts';
import type { JournalSize, JournalWriter } from './journal-writer.ts';
import { RowRate } from './row-rate.ts';

const restMs = 500;
const tellEveryMs = 1_000;
const rowsAtOnce = 200;
/** To index a row costs more than to write it. Up to this rate that is no more than half a percent of a processor. */
const indexedUpToPerSecond = 200;
/** Who has looked for text will look again. */
const indexedAfterSearchMs = 300_000;

interface UpkeepListener {
  /** What the file holds, when that has changed; at most once a second. */
  size(size: JournalSize): void;
  /** The file turned out to be damaged. */
  damaged(error: unknown): void;
}

/**
 * What is done with the journal's file when there is time: rows come into the full-text index, and those that need not be
 * kept are deleted. It is done in small pieces, each followed by as long a rest, so that a write waits for one piece at most.
 * While many rows arrive the index waits for a quieter time, unless somebody looks for text; what it has not reached is
 * searched without it.
 */
export class Upkeep {
  readonly #clock: Clock;
  readonly #tell: UpkeepListener;
  readonly #startedAt: number;
  readonly #rate = new RowRate();
  #searchedAt = Number.NEGATIVE_INFINITY;
  #writer: JournalWriter | null = null;
  #cancel: Cancel | null = null;
  #toldAt = Number.NEGATIVE_INFINITY;
  #told = '';

  constructor(clock: Clock, tell: UpkeepListener) {
    this.#clock = clock;
    this.#startedAt = clock.now() - clock.monotonic();
    this.#tell = tell;
  }

  start(writer: JournalWriter): void {
    this.stop();
    this.#writer = writer;
    this.#schedule(0);
  }

  isFor(writer: JournalWriter): boolean {
    return this.#writer === writer;
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#writer = null;
  }

  /** Rows have been written. */
  wrote(rows: number): void {
    this.#rate.add(rows, this.#clock.monotonic());
  }

  /** Somebody looks for text. */
  searched(): void {
    this.#searchedAt = this.#clock.monotonic();
  }

  #schedule(delayMs: number): void {
    this.#cancel = this.#clock.after(delayMs, () => {
      const started = this.#clock.monotonic();
      const isBusy = this.#doPiece();
      this.#schedule(isBusy ? this.#clock.monotonic() - started : restMs);
    });
  }

  /** Whether there is more to do at once. */
  #doPiece(): boolean {
    if (!this.#writer) return false;
    try {
      const isIndexing = this.#isTimeToIndex() && this.#writer.indexer.index(rowsAtOnce) === rowsAtOnce;
      const isPruning = this.#writer.prune(this.#now());
      this.#tellSize(this.#writer);
      return isIndexing || isPruning;
    } catch (error) {
      // The disk fails. Nothing was done, and it is done later; what matters, that rows cannot be written, tells itself.
      if (isDamage(error)) this.#tell.damaged(error);
      return false;
    }
  }

  #isTimeToIndex(): boolean {
    const now = this.#clock.monotonic();
    return now - this.#searchedAt < indexedAfterSearchMs || this.#rate.perSecond(now) <= indexedUpToPerSecond;
  }

  /** The wall clock, but no later than time has gone on since the start: a clock that is set forward makes no row old. */
  #now(): number {
    return Math.min(this.#clock.now(), this.#startedAt + this.#clock.monotonic());
  }

  #tellSize(writer: JournalWriter): void {
    const now = this.#clock.monotonic();
    if (now - this.#toldAt < tellEveryMs) return;
    const size = writer.size();
    const text = JSON.stringify(size);
    if (text === this.#told) return;
    this.#told = text;
    this.#toldAt = now;
    this.#tell.size(size);
  }
}
