import type { LogEntry } from '../../../shared/contract/log.ts';
import type { Mark, MarkChange } from '../../../shared/contract/mark.ts';
import { Fifo } from '../reporting/fifo.ts';
import { PassingMap } from '../reporting/passing-map.ts';
import { changedMark, entryOf, type JournalRow } from './journal-row.ts';
import { PackedRows } from './packed-rows.ts';

/** The newest rows are also in memory; while the disk fails these are all that there is. */
export const rowsKeptInMemory = 5_000;

/** The newest rows, with their marks. One that has been let go comes back when it changes. */
export class RecentRows {
  readonly #rows = new PassingMap<number, JournalRow | PackedRows>();
  /** Their numbers, as they came: where a Map begins is slow to find after many deletions. */
  readonly #order = new Fifo<number>();
  readonly #marks = new Map<number, Mark>();

  get size(): number {
    return this.#rows.size;
  }

  /** When the first of them occurred, ms since 1970; null when there is none. */
  get oldestAt(): number | null {
    for (const { at } of this.all()) return at;
    return null;
  }

  put(row: JournalRow): void {
    if (!this.#rows.has(row.seq)) this.#order.push(row.seq);
    this.#rows.set(row.seq, row);
    if (this.#rows.size > rowsKeptInMemory) this.#forgetOldest();
  }

  /**
   * Keeps rows as bytes from now on, unless they have changed since.
   * @param texts each of them as JSON
   */
  pack(rows: readonly JournalRow[], texts: readonly string[]): void {
    const pack = new PackedRows(texts);
    for (const row of rows) if (this.#rows.get(row.seq) === row) this.#rows.set(row.seq, pack);
  }

  get(seq: number): JournalRow | undefined {
    const kept = this.#rows.get(seq);
    const row = kept instanceof PackedRows ? kept.unpack().get(seq) : kept;
    return row && this.marked(row);
  }

  *all(): Generator<JournalRow> {
    let [open, rows] = [null as PackedRows | null, new Map<number, JournalRow>()];
    for (const [seq, kept] of this.#rows.entries()) {
      if (kept instanceof PackedRows && kept !== open) [open, rows] = [kept, kept.unpack()];
      const row = kept instanceof PackedRows ? rows.get(seq) : kept;
      if (row) yield this.marked(row);
    }
  }

  /** The row with the mark that it has by now. */
  marked(row: JournalRow): JournalRow {
    const mark = this.#marks.get(row.seq);
    return mark && row.kind === 'notification' ? { ...row, mark } : row;
  }

  /** The row as the log shows it. */
  shown(row: JournalRow): LogEntry {
    return entryOf(row, this.#marks.get(row.seq) ?? null);
  }

  /** Changes the mark of a notification; undefined when it is not among these. */
  mark(seq: number, change: MarkChange): LogEntry | undefined {
    const row = this.get(seq);
    if (row?.kind !== 'notification') return undefined;
    this.setMark(seq, changedMark(this.#marks.get(seq) ?? null, change));
    return this.shown(row);
  }

  setMark(seq: number, mark: Mark | null): void {
    if (mark && this.#rows.has(seq)) this.#marks.set(seq, mark);
    else this.#marks.delete(seq);
  }

  #forgetOldest(): void {
    const oldest = this.#order.shift();
    if (oldest === undefined) return;
    this.#rows.delete(oldest);
    this.#marks.delete(oldest);
  }
}
