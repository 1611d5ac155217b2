import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { noteRow, notificationRow } from '../testing/journal-rows.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { JournalDatabase, rowsKeptOnDisk } from './journal-database.ts';

const all = Number.MAX_SAFE_INTEGER;

async function journalPath(): Promise<string> {
  return join(await temporaryFolder(), 'profile', 'journal.sqlite');
}

function open(path: string): JournalDatabase {
  const database = new JournalDatabase(path);
  onTestFinished(() => {
    try {
      database.close();
    } catch {
      // The test has closed it.
    }
  });
  return database;
}

/** Writes rows in one run of the console, and gives what the next run reads. */
async function nextRun(rows: Parameters<JournalDatabase['write']>[0]): Promise<JournalDatabase> {
  const path = await journalPath();
  const before = open(path);
  before.write(rows);
  before.close();
  return open(path);
}

test('an empty journal', async () => {
  const database = open(await journalPath());
  expect(database.newestSeq()).toBe(0);
  expect(database.page(all, 10, undefined)).toEqual([]);
  expect(database.one(1)).toBeUndefined();
});

test('rows come back as they were, also in the next run', async () => {
  const rows = [notificationRow(1), noteRow(2), notificationRow(3, { dbid: '102', response: null })];
  const database = await nextRun(rows);
  expect(database.newestSeq()).toBe(3);
  expect(rows.map(({ seq }) => database.one(seq))).toEqual(rows);
});

test('a row replaces the one of the same number', async () => {
  const database = open(await journalPath());
  database.write([notificationRow(1, { outcome: 'sending' }), noteRow(2)]);
  database.write([notificationRow(1, { outcome: 'rejected', status: 500 })]);
  expect(database.one(1)).toMatchObject({ outcome: 'rejected', status: 500 });
  expect(database.page(all, 10, undefined).map(({ seq }) => seq)).toEqual([2, 1]);
});

test('a page is of the newest before a number, newest first', async () => {
  const database = open(await journalPath());
  database.write(Array.from({ length: 10 }, (_, index) => noteRow(index + 1)));
  const seqs = (before: number, limit: number) => database.page(before, limit, undefined).map(({ seq }) => seq);
  expect(seqs(all, 3)).toEqual([10, 9, 8]);
  expect(seqs(8, 3)).toEqual([7, 6, 5]);
  expect(seqs(3, 5)).toEqual([2, 1]);
  expect(seqs(1, 5)).toEqual([]);
});

test('a page of one Campaign Group has its notifications only', async () => {
  const database = open(await journalPath());
  const dbid = (seq: number) => (seq % 2 === 0 ? '102' : '101');
  database.write([1, 2, 3, 4, 5].map((seq) => notificationRow(seq, { dbid: dbid(seq) })));
  database.write([noteRow(6)]);
  expect(database.page(all, 2, '101').map(({ seq }) => seq)).toEqual([5, 3]);
  expect(database.page(5, 2, '101').map(({ seq }) => seq)).toEqual([3, 1]);
  expect(database.page(all, 9, '103')).toEqual([]);
});

test('all rows of a batch are written, or none', async () => {
  const database = open(await journalPath());
  const unwritable = { ...noteRow(2), seq: 'two' as unknown as number };
  expect(() => database.write([noteRow(1), unwritable])).toThrow();
  expect(database.newestSeq()).toBe(0);
  database.write([noteRow(1)]);
  expect(database.newestSeq()).toBe(1);
});

test('rows that are too old are deleted in the next run', async () => {
  const rows = [noteRow(1), noteRow(10), noteRow(11), noteRow(rowsKeptOnDisk + 10)];
  const database = await nextRun(rows);
  expect(database.page(all, 9, undefined).map(({ seq }) => seq)).toEqual([rowsKeptOnDisk + 10, 11]);
});

test('what was under way in a run that crashed has an outcome in the next', async () => {
  const accepted = notificationRow(1);
  const sending = notificationRow(2, { outcome: 'sending', status: null, latencyMs: null, response: null });
  const waiting = notificationRow(3, { outcome: 'waiting', loggedAt: null, status: null, latencyMs: null });
  const database = await nextRun([accepted, sending, waiting, noteRow(4)]);
  expect(database.page(all, 9, undefined)).toEqual([
    noteRow(4),
    { ...waiting, outcome: 'dropped', dropReason: 'closing' },
    {
      ...sending,
      outcome: 'failed',
      errorClass: 'closing',
      errorText: 'the console ended before the outcome was known',
    },
    accepted,
  ]);
});

test('a note that says "sending" is left alone', async () => {
  const note = { ...noteRow(1), text: 'sending', outcome: 'sending' };
  expect((await nextRun([note])).one(1)).toEqual(note);
});

test('only the newest 20,000 rows are looked at', async () => {
  const rows = Array.from({ length: 20_001 }, (_, index) => ({ ...noteRow(index + 1), text: '' }));
  const open = (seq: number) => notificationRow(seq, { outcome: 'waiting' });
  const database = await nextRun([open(1), open(2), ...rows.slice(2)]);
  expect([database.one(1), database.one(2)]).toMatchObject([{ outcome: 'waiting' }, { outcome: 'dropped' }]);
});

test('a file that is no database is refused, and stays as it is', async () => {
  const path = join(await temporaryFolder(), 'journal.sqlite');
  await writeFile(path, 'not a database, however long this text may be');
  expect(() => new JournalDatabase(path)).toThrow('not a database');
  expect(await readFile(path, 'utf8')).toBe('not a database, however long this text may be');
});

test('a journal of a newer version is refused, and stays as it is', async () => {
  const path = join(await temporaryFolder(), 'journal.sqlite');
  const newer = new DatabaseSync(path);
  newer.exec('CREATE TABLE log (seq INTEGER PRIMARY KEY, more TEXT); PRAGMA user_version = 2');
  newer.close();
  expect(() => new JournalDatabase(path)).toThrow('the journal is of version 2; this console reads version 1');
  const after = new DatabaseSync(path);
  expect(after.prepare('SELECT user_version FROM pragma_user_version').get()).toEqual({ user_version: 2 });
  after.close();
});
