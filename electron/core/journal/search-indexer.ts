import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { searchText } from '../../../shared/log-query/matches-text.ts';
import { indexedWords } from '../../../shared/log-query/matches-words.ts';
import { searchable } from './journal-columns.ts';
import type { Marks } from './journal-marks.ts';
import { readableRow } from './journal-row.ts';
import { inTransaction } from './journal-schema.ts';

/** Brings rows into the full-text index, some at a time. */
export class SearchIndexer {
  readonly #database: DatabaseSync;
  readonly #marks: Marks;
  readonly #next: StatementSync;
  readonly #remove: StatementSync;
  readonly #add: StatementSync;
  readonly #done: StatementSync;

  constructor(database: DatabaseSync, marks: Marks) {
    this.#database = database;
    this.#marks = marks;
    this.#next = database.prepare(`
      SELECT log.seq, log.searchable, entry.entry FROM log INDEXED BY log_to_search JOIN entry ON entry.seq = log.seq
      WHERE log.searchable <> 2 AND log.searchable > 0 ORDER BY log.seq LIMIT ?`);
    this.#remove = database.prepare('DELETE FROM search WHERE rowid = ?');
    this.#add = database.prepare('INSERT INTO search (rowid, text) VALUES (?, ?)');
    this.#done = database.prepare('UPDATE log SET searchable = 2 WHERE seq = ?');
  }

  /** Indexes at most `limit` of the rows that wait for it; how many they were. */
  index(limit: number): number {
    const rows = this.#next.all(limit);
    if (rows.length === 0) return 0;
    inTransaction(this.#database, () => {
      for (const { seq, searchable: state, entry } of rows) {
        const number = Number(seq);
        const row = readableRow(number, 0, String(entry));
        const marked = row.kind === 'note' ? row : { ...row, mark: this.#marks.of(number) };
        if (state === searchable.again) this.#remove.run(number);
        this.#add.run(number, indexedWords(searchText(marked)));
        this.#done.run(number);
      }
    });
    return rows.length;
  }
}
