import { DatabaseSync } from 'node:sqlite';

/** Makes a journal as version 1 wrote it. */
export function writeJournalOfVersion1(path: string, entries: readonly object[]): void {
  const database = new DatabaseSync(path);
  database.exec(`
    PRAGMA journal_mode = WAL;
    CREATE TABLE log (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, dbid TEXT, entry TEXT NOT NULL) STRICT;
    CREATE INDEX log_by_group ON log (dbid, seq);
    PRAGMA user_version = 1;`);
  const put = database.prepare('INSERT INTO log VALUES (?, ?, ?, ?)');
  for (const entry of entries as { seq: number; at: number; dbid?: string }[])
    put.run(entry.seq, entry.at, entry.dbid ?? null, JSON.stringify(entry));
  database.close();
}
