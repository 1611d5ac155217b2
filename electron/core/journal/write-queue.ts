import type { Cancel, Clock } from '../ports/clock.ts';
import { Fifo } from '../reporting/fifo.ts';
import { PassingMap } from '../reporting/passing-map.ts';
import type { JournalRow } from './journal-row.ts';
import { rowsKeptInMemory } from './recent-rows.ts';

/** So long a row waits for others, unless somebody waits for it: most notifications have their outcome by then, and are written once. */
export const gatherMs = 40;
const rowsPerBatch = 500;
const retryEveryMs = 5_000;
/** More than these wait only when the disk is far too slow; the oldest are then let go. */
export const rowsWaitingAtMost = 50_000;

export interface WriteQueuePorts {
  readonly clock: Clock;
  /** Resolves when all rows are on disk; rejects when none of them is. */
  write(rows: readonly JournalRow[]): Promise<void>;
  /** May be shown: the row is on disk as it is here, or cannot be for now. */
  onKept(row: JournalRow): void;
  /** `problem`: why rows are in memory only; null once they are on disk again. `lost`: how many never will be. */
  onHealth(problem: string | null, lost: number): void;
}

interface Waiting {
  /** Counts what was put. */
  readonly order: number;
  readonly row: JournalRow;
}

/** Where a row is in the order. Not the row itself: what it was before it was put again need not be kept. */
interface Place {
  readonly seq: number;
  readonly order: number;
}

/** Rows on their way to the disk: the newest version of each, one batch at a time. */
export class WriteQueue {
  readonly #ports: WriteQueuePorts;
  readonly #waiting = new PassingMap<number, Waiting>();
  /** In the order in which they were put; what was put again later is stale here. */
  readonly #order = new Fifo<Place>();
  #batch: ReadonlyMap<number, Waiting> | null = null;
  #sending: Promise<void> = Promise.resolve();
  #cancelTimer: Cancel | null = null;
  #isDue = false;
  #failing = false;
  #closed = false;
  #lost = 0;
  #puts = 0;
  #kept = 0;
  #waiters: { readonly order: number; readonly resolve: () => void }[] = [];

  constructor(ports: WriteQueuePorts) {
    this.#ports = ports;
  }

  get isFailing(): boolean {
    return this.#failing;
  }

  /** A row that is not known to be on disk. */
  get(seq: number): JournalRow | undefined {
    return (this.#waiting.get(seq) ?? this.#batch?.get(seq))?.row;
  }

  put(row: JournalRow): void {
    this.#puts += 1;
    if (this.#closed) {
      this.#waiting.delete(row.seq);
      return this.#ports.onKept(row);
    }
    const waiting = { order: this.#puts, row };
    this.#waiting.set(row.seq, waiting);
    this.#order.push({ seq: row.seq, order: this.#puts });
    if (this.#failing) this.#ports.onKept(row);
    this.#bound();
    if (this.#waiting.size >= rowsPerBatch && !this.#failing) this.#send();
    else this.#schedule();
  }

  /** Resolves when everything that was put so far is on disk, or cannot be for now. */
  settled(): Promise<void> {
    if (this.#failing || this.#closed || this.#kept >= this.#puts) return Promise.resolve();
    if (this.#batch) this.#isDue = true;
    else this.#send();
    return new Promise((resolve) => this.#waiters.push({ order: this.#puts, resolve }));
  }

  /** The disk has failed at something: rows stay in memory, and it is asked again now and then. */
  failed(error: unknown, what: 'read' | 'written'): void {
    const reason = error instanceof Error ? error.message : String(error);
    if (!this.#failing) for (const { row } of this.#waiting.values()) this.#ports.onKept(row);
    this.#failing = true;
    this.#bound();
    this.#release();
    this.#ports.onHealth(
      `The journal cannot be ${what} (${reason}). Sending goes on; the newest ${rowsKeptInMemory} rows are kept in memory.`,
      this.#lost,
    );
    if (!this.#closed) this.#schedule();
  }

  /** Writes what is left, if the disk takes it. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#stopTimer();
    await this.#sending;
    for (let left = this.#waiting.size; left > 0; ) {
      this.#send();
      await this.#sending;
      if (this.#failing || this.#waiting.size >= left) break;
      left = this.#waiting.size;
    }
    this.#release();
  }

  #schedule(): void {
    this.#cancelTimer ??= this.#ports.clock.after(this.#failing ? retryEveryMs : gatherMs, () => {
      this.#cancelTimer = null;
      this.#isDue = true;
      this.#send();
    });
  }

  #stopTimer(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }

  #send(): void {
    if (this.#batch) return;
    // While the disk fails, a batch of nothing asks it as well.
    if (this.#waiting.size === 0 && !this.#failing) return;
    this.#stopTimer();
    const batch = this.#take();
    this.#batch = batch;
    this.#isDue = this.#waiting.size > 0;
    const isShown = this.#failing;
    const rows = [...batch.values()].map(({ row }) => row);
    this.#sending = this.#ports.write(rows).then(
      () => this.#written(batch, isShown),
      (error: unknown) => this.#putBack(batch, isShown, error),
    );
  }

  /** The oldest ones that wait. */
  #take(): ReadonlyMap<number, Waiting> {
    const batch = new Map<number, Waiting>();
    while (batch.size < rowsPerBatch) {
      const oldest = this.#takeOldest();
      if (!oldest) break;
      batch.set(oldest.row.seq, oldest);
    }
    return batch;
  }

  #takeOldest(): Waiting | undefined {
    for (let place = this.#order.shift(); place; place = this.#order.shift()) {
      const waiting = this.#waiting.get(place.seq);
      if (waiting?.order !== place.order) continue;
      this.#waiting.delete(place.seq);
      return waiting;
    }
    return undefined;
  }

  #written(batch: ReadonlyMap<number, Waiting>, isShown: boolean): void {
    this.#batch = null;
    for (const { order, row } of batch.values()) {
      this.#kept = order;
      if (!isShown) this.#ports.onKept(row);
    }
    if (this.#waiting.size === 0) this.#kept = this.#puts;
    if (this.#failing) this.#recovered();
    this.#release();
    if (this.#closed) return;
    if (this.#isDue || this.#waiting.size >= rowsPerBatch) this.#send();
    else if (this.#waiting.size > 0) this.#schedule();
  }

  #putBack(batch: ReadonlyMap<number, Waiting>, isShown: boolean, error: unknown): void {
    this.#batch = null;
    if (this.#failing && !isShown) for (const { row } of batch.values()) this.#ports.onKept(row);
    const older = [...batch.values()].filter(({ row }) => !this.#waiting.has(row.seq));
    for (const waiting of older) this.#waiting.set(waiting.row.seq, waiting);
    this.#order.putBack(older.map(({ order, row }) => ({ seq: row.seq, order })));
    this.#stopTimer();
    this.failed(error, 'written');
  }

  #recovered(): void {
    this.#failing = false;
    // What waited for the next attempt need not wait for it any longer.
    this.#stopTimer();
    this.#isDue = true;
    this.#ports.onHealth(
      this.#lost === 0 ? null : `${this.#lost} rows of the journal were lost while it could not be written.`,
      this.#lost,
    );
  }

  #bound(): void {
    const most = this.#failing ? rowsKeptInMemory : rowsWaitingAtMost;
    while (this.#waiting.size > most) {
      const oldest = this.#takeOldest();
      if (!oldest) return;
      this.#lost += 1;
      if (!this.#failing) this.#ports.onKept(oldest.row);
    }
  }

  #release(): void {
    const isOver = this.#failing || this.#closed;
    const done = this.#waiters.filter(({ order }) => isOver || order <= this.#kept);
    if (done.length === 0) return;
    this.#waiters = this.#waiters.filter((waiter) => !done.includes(waiter));
    for (const { resolve } of done) resolve();
  }
}
