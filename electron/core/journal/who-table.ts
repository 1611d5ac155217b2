import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** The DBID and the name of a Campaign Group. */
export type WhoPair = readonly [dbid: string, name: string];

/** Numbers for the pairs of DBID and name, so that one small column and its indexes serve queries by either. */
export class WhoTable {
  readonly #numbers = new Map<string, number>();
  readonly #find: StatementSync;
  readonly #add: StatementSync;

  constructor(database: DatabaseSync) {
    this.#find = database.prepare('SELECT id FROM who WHERE dbid = ? AND name = ?');
    this.#add = database.prepare('INSERT INTO who (dbid, name) VALUES (?, ?)');
  }

  /** The number of a pair; null for what is of none, as a note is. */
  of(who: WhoPair | null): number | null {
    if (who === null) return null;
    const [dbid, name] = who;
    const key = `${dbid}\n${name}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const found = this.#find.get(dbid, name);
    const number = Number(found ? found.id : this.#add.run(dbid, name).lastInsertRowid);
    this.#numbers.set(key, number);
    return number;
  }

  /** Forgets what a transaction that was rolled back may have added. */
  forget(): void {
    this.#numbers.clear();
  }
}
