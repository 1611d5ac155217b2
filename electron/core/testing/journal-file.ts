import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { JournalReader } from '../journal/journal-reader.ts';
import type { JournalRow } from '../journal/journal-row.ts';
import { JournalWriter } from '../journal/journal-writer.ts';
import { writtenRows } from '../journal/written-rows.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A journal's file in a test: both its ends. */
export class JournalFile {
  readonly path: string;
  readonly writer: JournalWriter;
  readonly reader: JournalReader;

  /** A new one, or the one at `path` in its next run; closed when the test has ended. */
  static async open(path?: string): Promise<JournalFile> {
    const file = new JournalFile(path ?? join(await temporaryFolder(), 'profile', 'journal.sqlite'));
    onTestFinished(() => file.close());
    return file;
  }

  /** Writes rows in one run of the console, and gives what the next run has. */
  static async nextRun(rows: readonly JournalRow[]): Promise<JournalFile> {
    const before = await JournalFile.open();
    before.write(rows);
    before.close();
    return JournalFile.open(before.path);
  }

  private constructor(path: string) {
    this.path = path;
    this.writer = new JournalWriter(path);
    this.reader = new JournalReader(path);
  }

  write(rows: readonly JournalRow[]): void {
    this.writer.write(writtenRows(rows));
  }

  /** Every row that is final comes into the full-text index. */
  indexAll(): void {
    while (this.writer.indexer.index(200) > 0);
  }

  /** All rows, oldest first. */
  all(): readonly JournalRow[] {
    return this.reader.rows({ after: 0, limit: 1_000_000 }).rows;
  }

  close(): void {
    for (const end of [this.reader, this.writer]) {
      try {
        end.close();
      } catch {
        // The test has closed it.
      }
    }
  }
}
