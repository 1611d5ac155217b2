import { Buffer } from 'node:buffer';
import type { JournalRow } from './journal-row.ts';

/**
 * Rows as JSON outside of the heap. Thousands that are looked at by nobody cost every collection of young garbage some milliseconds as
 * objects, and nothing as bytes.
 */
export class PackedRows {
  readonly #bytes: Buffer;

  /** @param texts each row as JSON */
  constructor(texts: readonly string[]) {
    this.#bytes = Buffer.from(`[${texts.join(',')}]`);
  }

  /** The rows by number. */
  unpack(): Map<number, JournalRow> {
    const rows = JSON.parse(this.#bytes.toString()) as JournalRow[];
    return new Map(rows.map((row) => [row.seq, row]));
  }
}
