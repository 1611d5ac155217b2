import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { type Retention, usualRetention } from '../../../shared/contract/state.ts';
import { inTransaction, pragma } from './journal-schema.ts';

const rowsAtOnce = 200;
const pagesAtOnce = 500;
const dayMs = 86_400_000;
const mebibyte = 1024 * 1024;

/**
 * Deletes rows that are too old, and the oldest ones of a file that is too large; never one that somebody has marked. Age is
 * counted from the newest row, where that is older than the present: rows of a virtual past are not too old at once.
 */
export class Pruner {
  retention: Retention = usualRetention;
  readonly #database: DatabaseSync;
  readonly #newest: StatementSync;
  readonly #tooOld: StatementSync;
  readonly #oldest: StatementSync;
  readonly #deletions: readonly StatementSync[];

  constructor(database: DatabaseSync) {
    this.#database = database;
    const unmarked = 'NOT EXISTS (SELECT 1 FROM mark WHERE mark.seq = log.seq)';
    this.#newest = database.prepare('SELECT at FROM log ORDER BY seq DESC LIMIT 1');
    this.#tooOld = database.prepare(`SELECT seq FROM log WHERE at < ? AND ${unmarked} ORDER BY at LIMIT ${rowsAtOnce}`);
    this.#oldest = database.prepare(`SELECT seq FROM log WHERE ${unmarked} ORDER BY seq LIMIT ${rowsAtOnce}`);
    this.#deletions = [
      'DELETE FROM search WHERE rowid = (SELECT seq FROM log WHERE seq = ? AND searchable >= 2)',
      'DELETE FROM entry WHERE seq = ?',
      'DELETE FROM log WHERE seq = ?',
    ].map((sql) => database.prepare(sql));
  }

  /** Deletes at most 200 rows, and gives pages that are free back to the disk; how many rows they were. */
  prune(now: number): number {
    const newest = Number(this.#newest.get()?.at ?? now);
    const old = this.#tooOld.all(Math.min(now, newest) - this.retention.days * dayMs);
    const rows = old.length > 0 || !this.#isTooLarge() ? old : this.#oldest.all();
    if (rows.length > 0)
      inTransaction(this.#database, () => {
        for (const { seq } of rows) for (const deletion of this.#deletions) deletion.run(Number(seq));
      });
    this.#giveBack();
    return rows.length;
  }

  #isTooLarge(): boolean {
    const pages = pragma(this.#database, 'page_count') - pragma(this.#database, 'freelist_count');
    return pages * pragma(this.#database, 'page_size') > this.retention.mebibytes * mebibyte;
  }

  #giveBack(): void {
    if (pragma(this.#database, 'freelist_count') > pagesAtOnce)
      this.#database.exec(`PRAGMA incremental_vacuum(${pagesAtOnce})`);
  }
}
