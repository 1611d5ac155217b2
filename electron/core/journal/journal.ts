import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { LogEntry } from '../../../shared/contract/log.ts';
import type { MarkChange } from '../../../shared/contract/mark.ts';
import { emptyJournal, type JournalState, type Retention } from '../../../shared/contract/state.ts';
import type { Cancel, Clock } from '../ports/clock.ts';
import { FileReplaced } from './damage.ts';
import { type ExportRequest, exportPiece } from './journal-export.ts';
import { type Page, type RowsRequest, rowsInMemory } from './journal-query.ts';
import type { JournalRow } from './journal-row.ts';
import type { JournalStore } from './journal-store.ts';
import { RecentRows } from './recent-rows.ts';
import { WriteQueue } from './write-queue.ts';

const stateEveryMs = 1_000;
const marksAtOnce = 1_000;

/** Where the journal tells what happens. */
export interface JournalPorts {
  readonly clock: Clock;
  /** A row as it is kept now: to be shown. */
  readonly publish: (entry: LogEntry) => void;
  readonly onHealth: (problem: string | null) => void;
  /** The file was damaged: a new one was begun, and it has the rows that were in memory. */
  readonly onReplaced: (problem: string) => void;
  readonly onState: (state: JournalState) => void;
}

/**
 * The log of notifications: complete on disk, its newest part in memory. A row is shown once it is on disk. While the disk
 * fails, sending goes on, `onHealth` is told, rows are shown at once, and the newest stay in memory until it recovers.
 */
export class Journal {
  readonly #store: JournalStore | null;
  readonly #ports: JournalPorts;
  readonly #recent = new RecentRows();
  readonly #queue: WriteQueue | null;
  #state: JournalState;
  #cancelTelling: Cancel | null = null;
  #closed = false;
  #seq: number;
  #puts = 0;

  /** @param store null keeps everything in memory only */
  constructor(store: JournalStore | null, ports: JournalPorts) {
    this.#store = store;
    this.#ports = ports;
    this.#seq = store?.newestSeq ?? 0;
    this.#state = { ...emptyJournal, onDisk: store !== null };
    store?.onSize((size) => this.#change(size));
    store?.onReplaced((problem) => this.#replaced(problem));
    this.#queue =
      store &&
      new WriteQueue({
        clock: ports.clock,
        write: (rows) => this.#write(store, rows),
        onKept: (row) => this.#publish(row),
        onHealth: (problem) => {
          ports.onHealth(problem);
          this.#change({ onDisk: this.#queue?.isFailing !== true });
        },
      });
    if (store?.failure) this.#queue?.failed(store.failure, 'written');
  }

  get state(): JournalState {
    return this.#state;
  }

  /** How many times a row was put. */
  get puts(): number {
    return this.#puts;
  }

  /** The number for the next row. */
  nextSeq(): number {
    this.#seq += 1;
    return this.#seq;
  }

  /** Adds a row, or replaces the one of the same number. */
  put(row: JournalRow): void {
    this.#puts += 1;
    this.#recent.put(row);
    if (this.#queue) return this.#queue.put(row);
    this.#publish(row);
    this.#tellSoon();
  }

  /** Resolves when everything that was put so far is on disk, or cannot be for now. */
  async settled(): Promise<void> {
    await this.#queue?.settled();
  }

  /** A row with its mark; undefined when there is none of this number. */
  async one(seq: number): Promise<JournalRow | undefined> {
    const waiting = this.#queue?.get(seq);
    if (waiting) return this.#recent.marked(waiting);
    return this.#recent.get(seq) ?? (await this.#read((store) => store.one(seq)));
  }

  async page(request: RowsRequest): Promise<Page> {
    await this.settled();
    const page = await this.#read((store) => store.page(request));
    if (page) return page;
    const { rows, more } = rowsInMemory(this.#recent.all(), request);
    return { rows: rows.map((row) => this.#recent.shown(row)), more };
  }

  async exportPiece(request: ExportRequest): Promise<CallOutput<'log.export'>> {
    await this.settled();
    const piece = await this.#read((store) => store.exportPiece(request));
    return piece ?? exportPiece(request, (rows) => rowsInMemory(this.#recent.all(), rows));
  }

  /**
   * Changes the marks of notifications; how many there were.
   * @throws Error when the disk fails
   */
  async mark(seqs: readonly number[], change: MarkChange): Promise<number> {
    if (!this.#store) return this.#showMarked(seqs.flatMap((seq) => this.#recent.mark(seq, change) ?? []));
    let marked = 0;
    for (let start = 0; start < seqs.length; start += marksAtOnce) {
      await this.settled();
      if (this.#queue?.isFailing) throw new Error('The journal cannot be written at present.');
      marked += this.#showMarked(await this.#store.mark(seqs.slice(start, start + marksAtOnce), change));
    }
    return marked;
  }

  /** How long, and up to which size, rows are kept from now on. */
  retain(retention: Retention): void {
    this.#store?.retain(retention);
    this.#change({ retention });
  }

  /** Writes what is left. Rows that come later stay in memory. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#cancelTelling?.();
    this.#cancelTelling = null;
    await this.#queue?.close();
    await this.#store?.close();
  }

  async #write(store: JournalStore, rows: readonly JournalRow[]): Promise<void> {
    const texts = rows.map((row) => JSON.stringify(row));
    await store.write(rows, texts);
    this.#recent.pack(rows, texts);
  }

  #publish(row: JournalRow): void {
    this.#ports.publish(this.#recent.shown(row));
  }

  #showMarked(entries: readonly LogEntry[]): number {
    for (const entry of entries) {
      if (entry.kind === 'notification') this.#recent.setMark(entry.seq, entry.mark);
      this.#ports.publish(entry);
    }
    return entries.length;
  }

  #replaced(problem: string): void {
    for (const row of [...this.#recent.all()]) this.#queue?.put(row);
    this.#ports.onReplaced(problem);
  }

  async #read<Value>(query: (store: JournalStore) => Promise<Value>, isAgain = false): Promise<Value | undefined> {
    if (!this.#store || this.#closed || this.#queue?.isFailing) return undefined;
    try {
      return await query(this.#store);
    } catch (error) {
      if (error instanceof FileReplaced && !isAgain) return this.#readAgain(query);
      if (!this.#closed) this.#queue?.failed(error, 'read');
      return undefined;
    }
  }

  /** What was in memory is in the new file once it is written. */
  async #readAgain<Value>(query: (store: JournalStore) => Promise<Value>): Promise<Value | undefined> {
    await this.settled();
    return this.#read(query, true);
  }

  #tellSoon(): void {
    if (this.#closed) return;
    this.#cancelTelling ??= this.#ports.clock.after(stateEveryMs, () => {
      this.#cancelTelling = null;
      this.#change({ rows: this.#recent.size, oldestAt: this.#recent.oldestAt });
    });
  }

  #change(change: Partial<JournalState>): void {
    const next = { ...this.#state, ...change };
    if (JSON.stringify(next) === JSON.stringify(this.#state)) return;
    this.#state = next;
    this.#ports.onState(next);
  }
}
