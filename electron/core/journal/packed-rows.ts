import { Buffer } from 'node:buffer';
import type { JournalRow } from './journal-row.ts';

/**
 * Rows as JSON outside of the heap. Thousands that are looked at by nobody cost every collection of young garbage some milliseconds as
 * objects, and nothing as bytes.
 */
export class PackedRows {
  /** JSON, one row a line. */
  readonly #bytes: Buffer;

  /** @param texts each row as JSON */
  constructor(texts: readonly string[]) {
    const lengths = texts.map((text) => Buffer.byteLength(text) + 1);
    this.#bytes = Buffer.allocUnsafeSlow(lengths.reduce((sum, length) => sum + length, 0));
    let at = 0;
    // Piece by piece: one text of all of them would be garbage as large as the rows.
    for (const [index, text] of texts.entries()) {
      this.#bytes.write(text, at);
      at += lengths[index] ?? 0;
      this.#bytes.write('\n', at - 1);
    }
  }

  /** The rows by number. */
  unpack(): Map<number, JournalRow> {
    const lines = this.#bytes.toString().split('\n').slice(0, -1);
    return new Map(lines.map((line) => JSON.parse(line) as JournalRow).map((row) => [row.seq, row]));
  }
}
