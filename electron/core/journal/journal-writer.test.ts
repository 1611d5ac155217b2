import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { untoldDetail } from '../../../shared/contract/log.ts';
import { JournalFile } from '../testing/journal-file.ts';
import { noteRow, notificationRow } from '../testing/journal-rows.ts';
import { writeJournalOfVersion1 } from '../testing/old-journal.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { JournalWriter } from './journal-writer.ts';

test('an empty journal', async () => {
  const file = await JournalFile.open();
  expect(file.writer.newestSeq).toBe(0);
  expect(file.all()).toEqual([]);
  expect(file.reader.one(1)).toBeUndefined();
  expect(file.writer.size()).toMatchObject({ rows: 0, oldestAt: null });
});

test('rows come back as they were, also in the next run', async () => {
  const rows = [notificationRow(1), noteRow(2), notificationRow(3, { dbid: '102', response: null })];
  const file = await JournalFile.nextRun(rows);
  expect(file.writer.newestSeq).toBe(3);
  expect(file.all()).toEqual(rows);
  expect(file.writer.size()).toMatchObject({ rows: 3, oldestAt: 1_001 });
});

test('a row replaces the one of the same number', async () => {
  const file = await JournalFile.open();
  file.write([notificationRow(1, { outcome: 'sending' }), noteRow(2)]);
  expect(file.writer.size().rows).toBe(2);
  file.write([notificationRow(1, { outcome: 'rejected', status: 500 }), noteRow(3)]);
  expect(file.reader.one(1)).toMatchObject({ outcome: 'rejected', status: 500 });
  expect(file.writer.size().rows).toBe(3);
});

test('all rows of a batch are written, or none', async () => {
  const file = await JournalFile.open();
  const unwritable = { ...notificationRow(2), dbid: null as unknown as string };
  expect(() => file.write([notificationRow(1, { dbid: '999' }), unwritable])).toThrow();
  expect(file.all()).toEqual([]);
  expect(file.writer.newestSeq).toBe(0);
  const row = notificationRow(1, { dbid: '999' });
  file.write([row]);
  expect(
    file.reader.rows({ query: { clauses: [{ field: 'dbid', negated: false, values: ['999'] }] }, limit: 9 }),
  ).toEqual({
    rows: [row],
    more: false,
  });
});

test('what was under way in a run that crashed has an outcome in the next', async () => {
  const accepted = notificationRow(1);
  const sending = notificationRow(2, { outcome: 'sending', status: null, latencyMs: null, response: null });
  const waiting = notificationRow(3, { outcome: 'waiting', loggedAt: null, status: null, latencyMs: null });
  const file = await JournalFile.nextRun([accepted, sending, waiting, noteRow(4)]);
  expect(file.all()).toEqual([
    accepted,
    {
      ...sending,
      outcome: 'failed',
      errorClass: 'closing',
      errorText: 'the console ended before the outcome was known',
    },
    { ...waiting, outcome: 'dropped', dropReason: 'closing' },
    noteRow(4),
  ]);
  const found = (field: 'outcome' | 'error', value: string) =>
    file.reader.rows({ query: { clauses: [{ field, negated: false, values: [value] } as never] }, limit: 9 }).rows
      .length;
  expect([found('outcome', 'failed'), found('error', 'closing'), found('outcome', 'dropped')]).toEqual([1, 1, 1]);
});

test('a note that says "sending" is left alone', async () => {
  const note = { ...noteRow(1), text: 'sending', outcome: 'sending' };
  expect((await JournalFile.nextRun([note])).reader.one(1)).toEqual(note);
});

test('a mark changes by parts, stays when more is known of the row, and goes with the last of its parts', async () => {
  const file = await JournalFile.open();
  file.write([notificationRow(1, { outcome: 'sending' }), noteRow(2)]);
  const blue = { pinned: false, colour: 'blue', note: '' };
  expect(file.writer.mark([1, 2, 3], { colour: 'blue' })).toMatchObject([{ seq: 1, mark: blue }]);
  file.write([notificationRow(1)]);
  expect(file.reader.one(1)).toEqual(notificationRow(1, { mark: { pinned: false, colour: 'blue', note: '' } }));
  file.writer.mark([1], { note: 'ask', pinned: true });
  expect(file.reader.one(1)).toMatchObject({ mark: { pinned: true, colour: 'blue', note: 'ask' } });
  expect(file.writer.mark([1], { note: '', pinned: false, colour: null })).toMatchObject([{ mark: null }]);
  expect(file.reader.one(1)).toEqual(notificationRow(1));
});

test('a file that is no database is refused, and stays as it is', async () => {
  const path = join(await temporaryFolder(), 'journal.sqlite');
  await writeFile(path, 'not a database, however long this text may be');
  expect(() => new JournalWriter(path)).toThrow('not a database');
  expect(await readFile(path, 'utf8')).toBe('not a database, however long this text may be');
});

test('a journal of a newer version is refused, and stays as it is', async () => {
  const path = join(await temporaryFolder(), 'journal.sqlite');
  const newer = new DatabaseSync(path);
  newer.exec('CREATE TABLE log (seq INTEGER PRIMARY KEY, more TEXT); PRAGMA user_version = 3');
  newer.close();
  expect(() => new JournalWriter(path)).toThrow('the journal is of version 3; this console reads version 2');
  const after = new DatabaseSync(path);
  expect(after.prepare('SELECT user_version FROM pragma_user_version').get()).toEqual({ user_version: 3 });
  after.close();
});

/** A journal as version 1 wrote it. */
async function fileOfVersion1(entries: readonly object[]): Promise<string> {
  const path = join(await temporaryFolder(), 'journal.sqlite');
  writeJournalOfVersion1(path, entries);
  return path;
}

const {
  cause: _1,
  fault: _2,
  receipt: _3,
  mark: _4,
  intendedBody: _5,
  timing: _6,
  connection: _7,
  ...old
} = notificationRow(1);

test('a journal of version 1 becomes one of this version without loss; what it did not know is untold', async () => {
  const waiting = { ...old, seq: 3, dbid: '102', outcome: 'waiting', loggedAt: null };
  const file = await JournalFile.open(await fileOfVersion1([old, noteRow(2), waiting]));
  const filled = { ...untoldDetail, ...old };
  expect(file.all()).toEqual([
    filled,
    noteRow(2),
    { ...filled, ...waiting, outcome: 'dropped', dropReason: 'closing' },
  ]);
  file.indexAll();
  const clauses = [
    { field: 'text', negated: false, phrase: 'fruhling' },
    { field: 'cause', negated: false, values: ['unknown'] },
    { field: 'dbid', negated: false, values: ['101'] },
  ] as const;
  expect(file.reader.rows({ query: { clauses: [...clauses] as never }, limit: 9 }).rows).toEqual([filled]);
  file.close();
  expect((await JournalFile.open(file.path)).all()).toHaveLength(3);
});

test('a journal of version 1 with an entry that cannot be read stays as it is', async () => {
  const path = await fileOfVersion1([noteRow(1)]);
  const before = new DatabaseSync(path);
  before.exec(`INSERT INTO log VALUES (2, 2, NULL, 'no JSON')`);
  before.close();
  expect(() => new JournalWriter(path)).toThrow('JSON');
  const after = new DatabaseSync(path);
  expect(after.prepare('SELECT count(*) AS rows FROM log WHERE entry IS NOT NULL').get()).toEqual({ rows: 2 });
  expect(after.prepare('SELECT user_version FROM pragma_user_version').get()).toEqual({ user_version: 1 });
  after.close();
});
