import { columnsOf, type Value } from './journal-columns.ts';
import type { JournalRow } from './journal-row.ts';
import type { WhoPair } from './who-table.ts';

/** Of a row: its number, of whom it is, and what its columns hold, as {@link columnsOf} has it. */
export type RowColumns = readonly [seq: number, who: WhoPair | null, ...values: Value[]];

/** Rows on their way to the file. Their columns are beside them, so that who writes them need not read all their JSON. */
export interface WrittenRows {
  /** Each as JSON: to join them would copy all of it twice. */
  readonly texts: readonly string[];
  /** The {@link RowColumns} of each, as JSON. */
  readonly columns: string;
}

/**
 * Rows as they cross to the thread that writes.
 * @param texts each of them as JSON, where that is known already
 */
export function writtenRows(
  rows: readonly JournalRow[],
  texts: readonly string[] = rows.map((row) => JSON.stringify(row)),
): WrittenRows {
  return { texts, columns: JSON.stringify(rows.map(rowColumns)) };
}

/** What the file's columns hold of one row. */
export function rowColumns(row: JournalRow): RowColumns {
  return [row.seq, row.kind === 'note' ? null : [row.dbid, row.campaignGroup], ...columnsOf(row)];
}
