import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { LogEntry } from '../../../shared/contract/log.ts';
import type { MarkChange } from '../../../shared/contract/mark.ts';
import { columns, searchable } from './journal-columns.ts';
import { Marks } from './journal-marks.ts';
import { Pruner } from './journal-pruner.ts';
import { changedMark, entryOf, readableRow } from './journal-row.ts';
import { inTransaction, pragma, prepareSchema } from './journal-schema.ts';
import { SearchIndexer } from './search-indexer.ts';
import { WhoTable } from './who-table.ts';
import type { RowColumns, WrittenRows } from './written-rows.ts';

/** What the file holds. */
export interface JournalSize {
  readonly rows: number;
  readonly bytes: number;
  /** When the oldest row occurred, ms since 1970; null when there is none. */
  readonly oldestAt: number | null;
}

/** A row that was written before comes again whenever more is known of it; once indexed, it is indexed again. */
const put = `
  INSERT INTO log (seq, ${columns.join(', ')}) VALUES (?, ${columns.map(() => '?').join(', ')})
  ON CONFLICT (seq) DO UPDATE SET
    ${columns.filter((name) => name !== 'searchable').map((name) => `${name} = excluded.${name}`)},
    searchable = iif(searchable >= ${searchable.done}, ${searchable.again}, excluded.searchable)
`;
const putEntry = `
  INSERT INTO entry (seq, entry) VALUES (?, ?) ON CONFLICT (seq) DO UPDATE SET entry = excluded.entry
`;

/** What a notification has become whose run ended before its outcome was known. */
const endInterrupted = (from: 'waiting' | 'sending', column: string, json: string) => `
  UPDATE entry SET entry = json_set(entry, ${json})
    WHERE seq IN (SELECT seq FROM log WHERE trouble = '${from}');
  UPDATE log SET ${column}, searchable = iif(searchable = 0, 1, searchable)
    WHERE trouble = '${from}';
`;
const endAllInterrupted =
  endInterrupted(
    'waiting',
    `outcome = 'dropped', trouble = 'dropped'`,
    `'$.outcome', 'dropped', '$.dropReason', 'closing'`,
  ) +
  endInterrupted(
    'sending',
    `outcome = 'failed', trouble = 'failed', error = 'closing'`,
    `'$.outcome', 'failed', '$.errorClass', 'closing', '$.errorText', 'the console ended before the outcome was known'`,
  );

/** The end of the journal's file that writes. Every method throws when the disk does, and has then done nothing. */
export class JournalWriter {
  readonly #database: DatabaseSync;
  readonly #put: StatementSync;
  readonly #putEntry: StatementSync;
  readonly #entry: StatementSync;
  readonly #reindex: StatementSync;
  readonly #marks: Marks;
  readonly #who: WhoTable;
  readonly #isThere: StatementSync;
  #newestSeq: number;
  #rows: number | null = null;
  readonly indexer: SearchIndexer;
  readonly pruner: Pruner;

  /**
   * Opens or makes the file; throws when it is not a sound journal.
   *
   * @param isFirst false when this run has opened it before: what is under way is then not ended
   */
  constructor(path: string, isFirst = true) {
    // What receivers answer is kept here: for this person's eyes only.
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    this.#database = new DatabaseSync(path);
    try {
      prepareSchema(this.#database);
      if (isFirst) inTransaction(this.#database, () => this.#database.exec(endAllInterrupted));
      const prepare = (sql: string) => this.#database.prepare(sql);
      this.#put = prepare(put);
      this.#putEntry = prepare(putEntry);
      this.#entry = prepare('SELECT entry FROM entry WHERE seq = ?');
      this.#isThere = prepare('SELECT 1 FROM log WHERE seq = ?');
      this.#reindex = prepare('UPDATE log SET searchable = 3 WHERE seq = ? AND searchable = 2');
      this.#marks = new Marks(this.#database);
      this.#who = new WhoTable(this.#database);
      this.indexer = new SearchIndexer(this.#database, this.#marks);
      this.pruner = new Pruner(this.#database);
      this.#newestSeq = Number(prepare('SELECT max(seq) AS seq FROM log').get()?.seq ?? 0);
    } catch (error) {
      this.#database.close();
      throw error;
    }
  }

  get newestSeq(): number {
    return this.#newestSeq;
  }

  /** Writes all of the rows, or none of them. */
  write({ texts, columns }: WrittenRows): void {
    const rows = JSON.parse(columns) as RowColumns[];
    let added = 0;
    let newest = this.#newestSeq;
    try {
      inTransaction(this.#database, () => {
        for (const [index, [seq, who, ...values]] of rows.entries()) {
          if (seq > newest || !this.#isThere.get(seq)) added += 1;
          newest = Math.max(newest, seq);
          this.#put.run(seq, this.#who.of(who), ...values);
          this.#putEntry.run(seq, texts[index] as string);
        }
      });
    } catch (error) {
      this.#who.forget();
      throw error;
    }
    this.#newestSeq = newest;
    if (this.#rows !== null) this.#rows += added;
  }

  /** Changes the marks of notifications. Gives those that there are, as the log shows them now. */
  mark(seqs: readonly number[], change: MarkChange): LogEntry[] {
    return inTransaction(this.#database, () =>
      seqs.flatMap((seq) => {
        const found = this.#entry.get(seq);
        const row = typeof found?.entry === 'string' ? readableRow(seq, 0, found.entry) : undefined;
        if (row?.kind !== 'notification') return [];
        const before = this.#marks.of(seq);
        const mark = changedMark(before, change);
        this.#marks.set(seq, mark);
        if (mark?.note !== before?.note) this.#reindex.run(seq);
        return [entryOf(row, mark)];
      }),
    );
  }

  /** Deletes some rows that need not be kept; whether there may be more of them. */
  prune(now: number): boolean {
    const deleted = this.pruner.prune(now);
    if (this.#rows !== null) this.#rows -= deleted;
    return deleted > 0;
  }

  size(): JournalSize {
    const one = (sql: string) => this.#database.prepare(sql).get();
    this.#rows ??= Number(one('SELECT count(*) AS rows FROM log')?.rows ?? 0);
    const oldest = one('SELECT at FROM log ORDER BY seq LIMIT 1')?.at;
    return {
      rows: this.#rows,
      bytes: pragma(this.#database, 'page_count') * pragma(this.#database, 'page_size'),
      oldestAt: typeof oldest === 'number' ? oldest : null,
    };
  }

  /** The file may have no more pages than so many; beyond it a write fails as on a full disk. */
  limitPages(most: number): void {
    this.#database.exec(`PRAGMA max_page_count = ${most}`);
  }

  close(): void {
    this.#database.close();
  }
}
