import type { LogEntry } from '../../../shared/contract/log.ts';
import type { MarkChange } from '../../../shared/contract/mark.ts';
import { type ExportRequest, exportPiece } from '../journal/journal-export.ts';
import { type Page, type RowsRequest, rowsInMemory } from '../journal/journal-query.ts';
import { changedMark, entryOf, type JournalRow } from '../journal/journal-row.ts';
import type { JournalStore } from '../journal/journal-store.ts';
import type { JournalSize } from '../journal/journal-writer.ts';

/** A disk that a test can break and hold up; it keeps what was written. */
export class MemoryStore implements JournalStore {
  readonly rows = new Map<number, JournalRow>();
  readonly batches: number[][] = [];
  readonly newestSeq: number;
  readonly failure: string | null;
  isBroken = false;
  isClosed = false;
  tell: (size: JournalSize) => void = () => {};
  #held: Promise<void> = Promise.resolve();

  constructor(rows: readonly JournalRow[] = [], failure: string | null = null) {
    this.failure = failure;
    for (const row of rows) this.rows.set(row.seq, row);
    this.newestSeq = Math.max(0, ...this.rows.keys());
  }

  /** Writes take until the returned function is called. */
  hold(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#held = promise;
    return resolve;
  }

  async write(rows: readonly JournalRow[]): Promise<void> {
    await this.#held;
    this.#check();
    if (rows.length > 0) this.batches.push(rows.map(({ seq }) => seq));
    for (const row of rows) this.rows.set(row.seq, row);
  }

  async mark(seqs: readonly number[], change: MarkChange): Promise<readonly LogEntry[]> {
    this.#check();
    return seqs.flatMap((seq) => {
      const row = this.rows.get(seq);
      if (row?.kind !== 'notification') return [];
      const marked = { ...row, mark: changedMark(row.mark, change) };
      this.rows.set(seq, marked);
      return [entryOf(marked)];
    });
  }

  async page(request: RowsRequest): Promise<Page> {
    this.#check();
    const { rows, more } = rowsInMemory(this.rows.values(), request);
    return { rows: rows.map((row) => entryOf(row)), more };
  }

  async one(seq: number): Promise<JournalRow | undefined> {
    this.#check();
    return this.rows.get(seq);
  }

  async exportPiece(request: ExportRequest): Promise<{ text: string; next: number | null }> {
    this.#check();
    return exportPiece(request, (rows) => rowsInMemory(this.rows.values(), rows));
  }

  onSize(listener: (size: JournalSize) => void): void {
    this.tell = listener;
  }

  onReplaced(): void {}

  retain(): void {}

  async close(): Promise<void> {
    this.isClosed = true;
  }

  #check(): void {
    if (this.isBroken) throw new Error('disk I/O error');
  }
}
