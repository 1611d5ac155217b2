import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { LogEntry } from '../../../shared/contract/log.ts';
import type { MarkChange } from '../../../shared/contract/mark.ts';
import type { Retention } from '../../../shared/contract/state.ts';
import type { FileReplaced } from './damage.ts';
import type { ExportRequest } from './journal-export.ts';
import type { Page, RowsRequest } from './journal-query.ts';
import type { JournalRow } from './journal-row.ts';
import type { JournalSize } from './journal-writer.ts';

/** What the journal needs of its disk. Every method rejects when the disk fails; reading, also with {@link FileReplaced}. */
export interface JournalStore {
  /** The number of the newest row when it was opened; 0 when there was none. */
  readonly newestSeq: number;
  /** Why it could not be written when it was opened; null when it could. */
  readonly failure: string | null;
  /** Writes all rows, or none of them; `texts` are the same as JSON. */
  write(rows: readonly JournalRow[], texts: readonly string[]): Promise<void>;
  /** Changes marks; gives the notifications that there are, as the log shows them then. */
  mark(seqs: readonly number[], change: MarkChange): Promise<readonly LogEntry[]>;
  page(request: RowsRequest): Promise<Page>;
  one(seq: number): Promise<JournalRow | undefined>;
  exportPiece(request: ExportRequest): Promise<CallOutput<'log.export'>>;
  /** Tells the listener what the file holds, whenever that changes; not often. */
  onSize(listener: (size: JournalSize) => void): void;
  /** Tells the listener with a sentence when the file was damaged and a new, empty one was begun. */
  onReplaced(listener: (problem: string) => void): void;
  retain(retention: Retention): void;
  /** Resolves when the file is closed. */
  close(): Promise<void>;
}
