import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { JournalRow } from './journal.ts';

/** The newest rows that are kept on disk; older ones are deleted when the journal is opened. */
export const rowsKeptOnDisk = 1_000_000;

/** How far back a notification is looked for that a crash has left without an outcome. */
const rowsLookedAt = 20_000;

/** What a notification with the outcome `from` has become when its run ended before its outcome was known. */
const interrupted = (from: 'waiting' | 'sending', changes: string) => `
  UPDATE log SET entry = json_set(entry, ${changes})
  WHERE seq IN (SELECT seq FROM log ORDER BY seq DESC LIMIT ${rowsLookedAt})
    AND dbid IS NOT NULL AND json_extract(entry, '$.outcome') = '${from}';
`;
const endInterrupted =
  interrupted('waiting', `'$.outcome', 'dropped', '$.dropReason', 'closing'`) +
  interrupted(
    'sending',
    `'$.outcome', 'failed', '$.errorClass', 'closing', '$.errorText', 'the console ended before the outcome was known'`,
  );

const schema = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS log (
    seq   INTEGER PRIMARY KEY,
    at    INTEGER NOT NULL,
    dbid  TEXT,
    entry TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS log_by_group ON log (dbid, seq);
  PRAGMA user_version = 1;
`;

/** The journal on disk: one row per log entry, the entry itself as JSON. Every method throws when the disk does. */
export class JournalDatabase {
  readonly #database: DatabaseSync;
  readonly #put: StatementSync;
  readonly #one: StatementSync;
  readonly #page: StatementSync;
  readonly #pageOfGroup: StatementSync;

  /** Opens or makes the file; throws when it is not a sound journal. */
  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.#database = new DatabaseSync(path);
    try {
      this.#refuseNewer();
      this.#database.exec(schema);
      const newest = this.newestSeq();
      this.#database.prepare('DELETE FROM log WHERE seq <= ?').run(newest - rowsKeptOnDisk);
      this.#database.exec(endInterrupted);
      this.#put = this.#database.prepare('INSERT OR REPLACE INTO log (seq, at, dbid, entry) VALUES (?, ?, ?, ?)');
      this.#one = this.#database.prepare('SELECT entry FROM log WHERE seq = ?');
      this.#page = this.#database.prepare('SELECT entry FROM log WHERE seq < ? ORDER BY seq DESC LIMIT ?');
      this.#pageOfGroup = this.#database.prepare(
        'SELECT entry FROM log WHERE dbid = ? AND seq < ? ORDER BY seq DESC LIMIT ?',
      );
    } catch (error) {
      this.#database.close();
      throw error;
    }
  }

  newestSeq(): number {
    return numberOf(this.#database.prepare('SELECT max(seq) AS number FROM log').get());
  }

  /** Writes all rows, or none of them. */
  write(rows: readonly JournalRow[]): void {
    this.#database.exec('BEGIN');
    try {
      for (const row of rows)
        this.#put.run(row.seq, Math.round(row.at), row.kind === 'notification' ? row.dbid : null, JSON.stringify(row));
      this.#database.exec('COMMIT');
    } catch (error) {
      this.#rollBack();
      throw error;
    }
  }

  one(seq: number): JournalRow | undefined {
    return rowOf(this.#one.get(seq));
  }

  /** At most `limit` rows before `before`, newest first. */
  page(before: number, limit: number, dbid: string | undefined): JournalRow[] {
    const found = dbid === undefined ? this.#page.all(before, limit) : this.#pageOfGroup.all(dbid, before, limit);
    return found.map(rowOf).filter((row) => row !== undefined);
  }

  close(): void {
    this.#database.close();
  }

  #refuseNewer(): void {
    const version = numberOf(this.#database.prepare('SELECT user_version AS number FROM pragma_user_version').get());
    if (version > 1) throw new Error(`the journal is of version ${version}; this console reads version 1`);
  }

  #rollBack(): void {
    try {
      this.#database.exec('ROLLBACK');
    } catch {
      // SQLite has rolled back by itself, as it does when the disk is full.
    }
  }
}

function numberOf(row: Record<string, unknown> | undefined): number {
  return typeof row?.number === 'number' ? row.number : 0;
}

function rowOf(row: Record<string, unknown> | undefined): JournalRow | undefined {
  return typeof row?.entry === 'string' ? (JSON.parse(row.entry) as JournalRow) : undefined;
}
