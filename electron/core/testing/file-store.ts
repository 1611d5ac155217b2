import type { LogEntry } from '../../../shared/contract/log.ts';
import type { MarkChange } from '../../../shared/contract/mark.ts';
import { type ExportRequest, exportPiece } from '../journal/journal-export.ts';
import type { Page, RowsRequest } from '../journal/journal-query.ts';
import { entryOf, type JournalRow } from '../journal/journal-row.ts';
import type { JournalStore } from '../journal/journal-store.ts';
import type { JournalFile } from './journal-file.ts';

/** A journal's file without threads, so that a test can reach its connections. */
export class FileStore implements JournalStore {
  readonly newestSeq: number;
  readonly failure = null;
  readonly #file: JournalFile;

  constructor(file: JournalFile) {
    this.#file = file;
    this.newestSeq = file.writer.newestSeq;
  }

  async write(rows: readonly JournalRow[]): Promise<void> {
    this.#file.write(rows);
  }

  async mark(seqs: readonly number[], change: MarkChange): Promise<readonly LogEntry[]> {
    return this.#file.writer.mark(seqs, change);
  }

  async page(request: RowsRequest): Promise<Page> {
    const { rows, more } = this.#file.reader.rows(request);
    return { rows: rows.map((row) => entryOf(row)), more };
  }

  async one(seq: number): Promise<JournalRow | undefined> {
    return this.#file.reader.one(seq);
  }

  async exportPiece(request: ExportRequest): Promise<{ text: string; next: number | null }> {
    return exportPiece(request, (rows) => this.#file.reader.rows(rows));
  }

  onSize(): void {}

  onReplaced(): void {}

  retain(): void {}

  async close(): Promise<void> {
    this.#file.close();
  }
}
