/** The baseline of the journal: the same rows as text in one table, written by the thread that makes them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { measure } from '../common/apart.ts';
import type { JournalSettings } from './journal-subject.ts';
import { row } from './rows.ts';

const rowsPerBatch = 500;

measure(async ({ rows }: JournalSettings): Promise<{ readonly rowsPerSecond: number }> => {
  const folder = await mkdtemp(join(tmpdir(), 'campaign-group-console-bench-'));
  const database = new DatabaseSync(join(folder, 'bare.sqlite'));
  database.exec('PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  database.exec('CREATE TABLE entry (seq INTEGER PRIMARY KEY, entry TEXT NOT NULL) STRICT');
  const put = database.prepare('INSERT INTO entry (seq, entry) VALUES (?, ?)');
  const start = performance.now();
  for (let seq = 1; seq <= rows; ) {
    database.exec('BEGIN');
    for (const last = Math.min(rows, seq + rowsPerBatch - 1); seq <= last; seq++)
      put.run(seq, JSON.stringify(row(seq)));
    database.exec('COMMIT');
  }
  const took = (performance.now() - start) / 1_000;
  database.close();
  await rm(folder, { recursive: true });
  return { rowsPerSecond: rows / took };
});
