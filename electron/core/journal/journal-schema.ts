import type { DatabaseSync } from 'node:sqlite';
import { columns } from './journal-columns.ts';
import { parseRow } from './journal-row.ts';
import { WhoTable } from './who-table.ts';
import { rowColumns } from './written-rows.ts';

/** The version of the file that this console writes. */
export const version = 2;
/** Giving pages back needs the whole file to be written anew once; a larger one of an older version is left as it is. */
const vacuumedUpToBytes = 64 * 1024 * 1024;

/**
 * `log` is narrow, so that a walk through it is fast: what is queried. `entry` is all that is known of the row, as JSON.
 * The full text is indexed without being kept; it is folded before, so that ASCII's rules are enough for the tokenizer.
 */
const schema = `
  CREATE TABLE log (
    seq        INTEGER PRIMARY KEY,
    at         REAL NOT NULL,
    kind       TEXT,
    who        INTEGER,
    action     INTEGER,
    actor      INTEGER,
    outcome    TEXT,
    trouble    TEXT,
    status     INTEGER,
    error      TEXT,
    latency    REAL,
    cause      TEXT,
    receipt    TEXT,
    fault      INTEGER,
    searchable INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE entry (seq INTEGER PRIMARY KEY, entry TEXT NOT NULL) STRICT;
  CREATE TABLE who (id INTEGER PRIMARY KEY, dbid TEXT NOT NULL, name TEXT NOT NULL, UNIQUE (dbid, name)) STRICT;
  CREATE TABLE mark (
    seq    INTEGER PRIMARY KEY,
    pinned INTEGER NOT NULL,
    colour TEXT,
    note   TEXT NOT NULL
  ) STRICT;
  CREATE INDEX log_by_who ON log (who, seq);
  CREATE INDEX log_by_who_and_trouble ON log (who, trouble, seq) WHERE trouble IS NOT NULL;
  CREATE INDEX log_by_time ON log (at);
  CREATE INDEX log_by_kind ON log (kind, seq) WHERE kind IS NOT NULL;
  CREATE INDEX log_by_action ON log (action, seq) WHERE action IS NOT NULL;
  CREATE INDEX log_by_trouble ON log (trouble, seq) WHERE trouble IS NOT NULL;
  CREATE INDEX log_by_error ON log (error, seq) WHERE error IS NOT NULL;
  CREATE INDEX log_by_cause ON log (cause, seq) WHERE cause IS NOT NULL;
  CREATE INDEX log_by_fault ON log (fault, seq) WHERE fault IS NOT NULL;
  CREATE INDEX log_to_search ON log (seq, searchable) WHERE searchable <> 2;
  CREATE VIRTUAL TABLE search USING fts5(text, content='', contentless_delete=1, tokenize='ascii');
  -- Rows are deleted where the index is oldest and largest: it is made anew when half of it has gone, not a tenth.
  INSERT INTO search (search, rank) VALUES ('deletemerge', 50);
  PRAGMA user_version = ${version};
`;

/**
 * Makes the tables of a new file, or those of a file of version 1 into them, without loss.
 * @throws Error when the file is newer than this console, or no journal
 */
export function prepareSchema(database: DatabaseSync): void {
  const found = pragma(database, 'user_version');
  if (found > version) throw new Error(`the journal is of version ${found}; this console reads version ${version}`);
  // Rows of about 2 KB leave much of smaller pages empty.
  if (found === 0) database.exec('PRAGMA page_size = 8192; PRAGMA auto_vacuum = INCREMENTAL');
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 2000');
  database.exec('PRAGMA journal_size_limit = 67108864; PRAGMA cache_size = -32768');
  if (found === version) return;
  inTransaction(database, () => (found === 0 ? database.exec(schema) : fromVersion1(database)));
  if (found === 1) vacuum(database);
}

/** The number that a pragma gives. */
export function pragma(database: DatabaseSync, name: string): number {
  const value = Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
  return typeof value === 'number' ? value : 0;
}

/** Everything that `run` does, or nothing of it. */
export function inTransaction<Value>(database: DatabaseSync, run: () => Value): Value {
  database.exec('BEGIN');
  try {
    const value = run();
    database.exec('COMMIT');
    return value;
  } catch (error) {
    // SQLite has rolled back by itself where it could not go on, as it does when the disk is full.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** Version 1 had one table: `log (seq, at, dbid, entry)`. */
function fromVersion1(database: DatabaseSync): void {
  database.exec('DROP INDEX IF EXISTS log_by_group; ALTER TABLE log RENAME TO log_before');
  database.exec(schema);
  const who = new WhoTable(database);
  const put = database.prepare(
    `INSERT INTO log (seq, ${columns.join(', ')}) VALUES (?, ${columns.map(() => '?').join(', ')})`,
  );
  for (const { seq, entry } of database.prepare('SELECT seq, entry FROM log_before ORDER BY seq').iterate()) {
    const [, pair, ...values] = rowColumns(parseRow(String(entry)));
    put.run(Number(seq), who.of(pair), ...values);
  }
  database.exec('INSERT INTO entry SELECT seq, entry FROM log_before; DROP TABLE log_before');
}

function vacuum(database: DatabaseSync): void {
  if (pragma(database, 'page_count') * pragma(database, 'page_size') > vacuumedUpToBytes) return;
  try {
    database.exec('PRAGMA auto_vacuum = INCREMENTAL; VACUUM');
  } catch {
    // There is no room for a second copy. Free pages are then used again, but not given back.
  }
}
