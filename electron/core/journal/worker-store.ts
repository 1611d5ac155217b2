import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { LogEntry } from '../../../shared/contract/log.ts';
import type { MarkChange } from '../../../shared/contract/mark.ts';
import { type Retention, usualRetention } from '../../../shared/contract/state.ts';
import type { ExportRequest } from './journal-export.ts';
import type { Page, RowsRequest } from './journal-query.ts';
import type { JournalRow } from './journal-row.ts';
import type { JournalStore } from './journal-store.ts';
import type { JournalSize } from './journal-writer.ts';
import { WorkerLine } from './worker-line.ts';

/** The journal's file in two threads: one writes, one only reads. */
export class WorkerStore implements JournalStore {
  readonly newestSeq: number;
  readonly failure: string | null;
  readonly #writer: WorkerLine;
  readonly #reader: WorkerLine;
  #retention: Retention = usualRetention;

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

  async write(rows: readonly JournalRow[]): Promise<void> {
    const texts = rows.map((row) => JSON.stringify(row));
    await this.#writer.ask('write', { rows: texts, retention: this.#retention });
  }

  async mark(seqs: readonly number[], change: MarkChange): Promise<readonly LogEntry[]> {
    return JSON.parse(await this.#writer.ask('mark', { seqs, change })) as LogEntry[];
  }

  async page(request: RowsRequest): Promise<Page> {
    const { entries, more } = await this.#reader.ask('page', request);
    return { rows: JSON.parse(entries) as LogEntry[], more };
  }

  async one(seq: number): Promise<JournalRow | undefined> {
    const row = await this.#reader.ask('one', { seq });
    return row === null ? undefined : (JSON.parse(row) as JournalRow);
  }

  exportPiece(request: ExportRequest): Promise<CallOutput<'log.export'>> {
    return this.#reader.ask('export', request);
  }

  onSize(listener: (size: JournalSize) => void): void {
    this.#writer.onSize(listener);
  }

  retain(retention: Retention): void {
    this.#retention = retention;
    // A write that fails is told of by the next one that has rows.
    this.write([]).catch(() => {});
  }

  async close(): Promise<void> {
    await Promise.all([this.#writer.close(), this.#reader.close()]);
  }
}
