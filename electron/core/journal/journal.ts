import type { LogEntry, NoteEntry, NotificationDetail } from '../../../shared/contract/log.ts';
import type { Cancel, Clock } from '../ports/clock.ts';
import type { JournalDatabase } from './journal-database.ts';

/** What the journal keeps: every notification with all that is known of it, and the console's notes. */
export type JournalRow = NotificationDetail | NoteEntry;

/** What the journal needs of its disk. */
export type JournalStore = Pick<JournalDatabase, 'newestSeq' | 'write' | 'one' | 'page' | 'close'>;

const flushEveryMs = 100;
const flushAtRows = 1_000;
const retryEveryMs = 5_000;
/** The newest rows are also in memory; while the disk fails these are all that there is. */
export const rowsKeptInMemory = 5_000;

/**
 * The log of notifications: complete on disk, its newest part in memory. Rows are written in batches, off the way of
 * sending. While the disk fails, sending goes on, `onHealth` is told, and the newest rows stay in memory until it recovers.
 */
export class Journal {
  #database: JournalStore | null;
  readonly #clock: Clock;
  readonly #onHealth: (problem: string | null) => void;
  readonly #recent = new Map<number, JournalRow>();
  readonly #unwritten = new Map<number, JournalRow>();
  #cancelFlush: Cancel | null = null;
  #failing = false;
  #lost = 0;
  #seq: number;

  /** @param database null keeps everything in memory only */
  constructor(database: JournalStore | null, clock: Clock, onHealth: (problem: string | null) => void) {
    this.#database = database;
    this.#clock = clock;
    this.#onHealth = onHealth;
    this.#seq = database?.newestSeq() ?? 0;
  }

  /** The number for the next row. */
  nextSeq(): number {
    this.#seq += 1;
    return this.#seq;
  }

  /** Adds a row, or replaces the one of the same number. */
  put(row: JournalRow): void {
    this.#recent.delete(row.seq);
    this.#recent.set(row.seq, row);
    if (this.#recent.size > rowsKeptInMemory) this.#forgetOldest(this.#recent);
    if (!this.#database) return;
    this.#unwritten.set(row.seq, row);
    if (this.#failing && this.#unwritten.size > rowsKeptInMemory) {
      this.#forgetOldest(this.#unwritten);
      this.#lost += 1;
    }
    if (this.#unwritten.size >= flushAtRows && !this.#failing) this.flush();
    else this.#scheduleFlush();
  }

  one(seq: number): JournalRow | undefined {
    return this.#unwritten.get(seq) ?? this.#recent.get(seq) ?? this.#read((database) => database.one(seq));
  }

  /** At most `limit` rows before `before` (the newest without it), newest last, and whether there are older ones. */
  page(query: { before?: number | undefined; limit: number; dbid?: string | undefined }): {
    rows: JournalRow[];
    more: boolean;
  } {
    this.flush();
    const { before = Number.MAX_SAFE_INTEGER, limit, dbid } = query;
    const found = this.#read((database) => database.page(before, limit + 1, dbid)) ?? this.#pageInMemory(query);
    return { rows: found.slice(0, limit).reverse(), more: found.length > limit };
  }

  /** Writes what is not on disk yet. */
  flush(): void {
    this.#cancelFlush?.();
    this.#cancelFlush = null;
    // While the disk fails, a batch of nothing asks it as well.
    if (!this.#database || (this.#unwritten.size === 0 && !this.#failing)) return;
    try {
      this.#database.write([...this.#unwritten.values()]);
      this.#unwritten.clear();
      this.#recovered();
    } catch (error) {
      this.#failed(error, 'written');
    }
  }

  /** Writes what is left. Rows that come later stay in memory. */
  close(): void {
    this.flush();
    this.#cancelFlush?.();
    this.#cancelFlush = null;
    this.#database?.close();
    this.#database = null;
  }

  #scheduleFlush(): void {
    this.#cancelFlush ??= this.#clock.after(this.#failing ? retryEveryMs : flushEveryMs, () => {
      this.#cancelFlush = null;
      this.flush();
    });
  }

  #failed(error: unknown, what: 'read' | 'written'): void {
    this.#failing = true;
    const reason = error instanceof Error ? error.message : String(error);
    this.#onHealth(
      `The journal cannot be ${what} (${reason}). Sending goes on; the newest ${rowsKeptInMemory} rows are kept in memory.`,
    );
    this.#scheduleFlush();
  }

  #recovered(): void {
    if (!this.#failing) return;
    this.#failing = false;
    this.#onHealth(
      this.#lost === 0 ? null : `${this.#lost} rows of the journal were lost while it could not be written.`,
    );
  }

  #read<Value>(query: (database: JournalStore) => Value): Value | undefined {
    if (!this.#database || this.#failing) return undefined;
    try {
      return query(this.#database);
    } catch (error) {
      this.#failed(error, 'read');
      return undefined;
    }
  }

  #pageInMemory(query: { before?: number | undefined; limit: number; dbid?: string | undefined }): JournalRow[] {
    const { before = Number.MAX_SAFE_INTEGER, limit, dbid } = query;
    return [...this.#recent.values()]
      .filter((row) => row.seq < before && (dbid === undefined || (row.kind === 'notification' && row.dbid === dbid)))
      .sort((one, other) => other.seq - one.seq)
      .slice(0, limit + 1);
  }

  #forgetOldest(rows: Map<number, JournalRow>): void {
    const oldest = rows.keys().next().value;
    if (oldest !== undefined) rows.delete(oldest);
  }
}

/** The row as the window's log shows it: without bodies and headers. */
export function entryOf(row: JournalRow): LogEntry {
  if (row.kind === 'note') return row;
  const { body: _body, requestHeaders: _headers, response: _response, errorText: _error, ...entry } = row;
  return entry;
}
