import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { JournalRow } from './journal-row.ts';

/** Numbers for the pairs of DBID and name, so that one small column and its indexes serve queries by either. */
export class WhoTable {
  readonly #numbers = new Map<string, number>();
  readonly #find: StatementSync;
  readonly #add: StatementSync;

  constructor(database: DatabaseSync) {
    this.#find = database.prepare('SELECT id FROM who WHERE dbid = ? AND name = ?');
    this.#add = database.prepare('INSERT INTO who (dbid, name) VALUES (?, ?)');
  }

  /** The number for a row; null for a note. */
  of(row: JournalRow): number | null {
    if (row.kind === 'note') return null;
    const { dbid, campaignGroup } = row;
    const key = `${dbid}\n${campaignGroup}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const found = this.#find.get(dbid, campaignGroup);
    const number = Number(found ? found.id : this.#add.run(dbid, campaignGroup).lastInsertRowid);
    this.#numbers.set(key, number);
    return number;
  }

  /** Forgets what a transaction that was rolled back may have added. */
  forget(): void {
    this.#numbers.clear();
  }
}
