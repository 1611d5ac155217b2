import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { LogEntry } from '../../../shared/contract/log.ts';
import type { MarkChange } from '../../../shared/contract/mark.ts';
import { type Retention, usualRetention } from '../../../shared/contract/state.ts';
import { realClock } from '../ports/clock.ts';
import { DamagedFile, FileReplaced } from './damage.ts';
import type { ExportRequest } from './journal-export.ts';
import type { Page, RowsRequest } from './journal-query.ts';
import type { JournalRow } from './journal-row.ts';
import type { JournalStore } from './journal-store.ts';
import type { JournalSize } from './journal-writer.ts';
import { WorkerLine } from './worker-line.ts';
import { writtenRows } from './written-rows.ts';

/** A disk that damages one file after the other is left alone, rather than fill it with what was kept aside. */
const mostReplaced = 3;

/** The journal's file in two threads: one writes, one only reads. */
export class WorkerStore implements JournalStore {
  readonly newestSeq: number;
  readonly failure: string | null;
  readonly #writer: WorkerLine;
  readonly #reader: WorkerLine;
  #retention: Retention = usualRetention;
  /** Counts the files that were begun anew. */
  #replaced = 0;
  #replacing: Promise<void> | null = null;
  #onReplaced: (problem: string) => void = () => {};

  /**
   * Opens the file.
   *
   * @returns the store, null when rows can only be in memory; and a sentence when something was wrong
   */
  static async open(path: string, now: number): Promise<{ store: WorkerStore | null; problem: string | null }> {
    const writer = new WorkerLine({ path, role: 'write' });
    const { newestSeq, reason, problem } = await writer.ask('open', { now });
    if (newestSeq !== null) return { store: new WorkerStore(path, writer, newestSeq, reason), problem };
    await writer.close();
    return { store: null, problem };
  }

  private constructor(path: string, writer: WorkerLine, newestSeq: number, failure: string | null) {
    this.#writer = writer;
    this.#reader = new WorkerLine({ path, role: 'read' });
    this.newestSeq = newestSeq;
    this.failure = failure;
  }

  async write(rows: readonly JournalRow[], texts: readonly string[]): Promise<void> {
    const written = writtenRows(rows, texts);
    const write = () => this.#writer.ask('write', { rows: written, retention: this.#retention });
    await this.#orReplaced(write).catch((error: unknown) => {
      if (!(error instanceof FileReplaced)) throw error;
      return write();
    });
  }

  async mark(seqs: readonly number[], change: MarkChange): Promise<readonly LogEntry[]> {
    return JSON.parse(await this.#orReplaced(() => this.#writer.ask('mark', { seqs, change }))) as LogEntry[];
  }

  async page(request: RowsRequest): Promise<Page> {
    const { entries, more } = await this.#orReplaced(() => this.#reader.ask('page', request));
    return { rows: JSON.parse(entries) as LogEntry[], more };
  }

  async one(seq: number): Promise<JournalRow | undefined> {
    const row = await this.#orReplaced(() => this.#reader.ask('one', { seq }));
    return row === null ? undefined : (JSON.parse(row) as JournalRow);
  }

  exportPiece(request: ExportRequest): Promise<CallOutput<'log.export'>> {
    return this.#orReplaced(() => this.#reader.ask('export', request));
  }

  onSize(listener: (size: JournalSize) => void): void {
    this.#writer.onSize(listener);
  }

  onReplaced(listener: (problem: string) => void): void {
    this.#onReplaced = listener;
  }

  retain(retention: Retention): void {
    this.#retention = retention;
    // A write that fails is told of by the next one that has rows.
    this.write([], []).catch(() => {});
  }

  async close(): Promise<void> {
    await Promise.all([this.#writer.close(), this.#reader.close()]);
  }

  /** Asks; a file that turns out to be damaged is replaced, once, however many questions find it. */
  async #orReplaced<Value>(ask: () => Promise<Value>): Promise<Value> {
    const before = this.#replaced;
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof DamagedFile) || this.#replaced === mostReplaced) throw error;
      if (this.#replaced === before) this.#replacing ??= this.#replace(error.message);
      await this.#replacing;
      throw new FileReplaced(error.message);
    }
  }

  async #replace(reason: string): Promise<void> {
    try {
      await this.#reader.ask('let-go', null);
      const problem = await this.#writer.ask('replace', { now: realClock.now(), reason });
      this.#replaced += 1;
      this.#onReplaced(problem);
    } finally {
      this.#replacing = null;
    }
  }
}
