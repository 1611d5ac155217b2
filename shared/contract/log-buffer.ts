import type { LogBatch, LogEntry } from './log.ts';
import { syncLimits } from './sync-protocol.ts';

/** The log rows that one window has still to get: the newest version of each, and no more rows than a flush may hold. */
export class LogBuffer {
  #rows = new Map<number, LogEntry>();
  #missed = 0;
  /** Rows up to this number may have been left out; a later change of one is then left out too, and not counted again. */
  #leftOutUpTo = 0;

  get isEmpty(): boolean {
    return this.#rows.size === 0 && this.#missed === 0;
  }

  add(entry: LogEntry): void {
    if (entry.seq <= this.#leftOutUpTo && !this.#rows.has(entry.seq)) return;
    this.#rows.set(entry.seq, entry);
    if (this.#rows.size > syncLimits.logRowsPerFlush) this.#leaveOutOldest();
  }

  /** Everything that is kept, and how many rows were left out; the buffer is empty then. */
  take(): LogBatch {
    const batch = { entries: [...this.#rows.values()], missed: this.#missed };
    this.clear();
    return batch;
  }

  clear(): void {
    // Not emptied: the table of a Map that is emptied is linked to the next one, and V8 may keep all of them for long.
    this.#rows = new Map();
    this.#missed = 0;
    this.#leftOutUpTo = 0;
  }

  #leaveOutOldest(): void {
    const oldest = this.#rows.keys().next().value;
    if (oldest === undefined) return;
    this.#rows.delete(oldest);
    this.#missed += 1;
    this.#leftOutUpTo = Math.max(this.#leftOutUpTo, oldest);
  }
}
