import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { noteRow } from '../testing/journal-rows.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openJournal } from './open-journal.ts';
import { writtenRows } from './written-rows.ts';

const at = Date.parse('2026-01-05T08:00:00.123Z');
const asideSuffix = '.broken-2026-01-05T08-00-00-123Z';

function open(path: string) {
  const opened = openJournal(path, at);
  onTestFinished(() => opened.writer?.close());
  return { problem: null, ...opened };
}

test('a sound journal is opened, or made with its folder, and there is nothing to say', async () => {
  const path = join(await temporaryFolder(), 'profile', 'journal.sqlite');
  const { writer } = openJournal(path, at);
  writer?.write(writtenRows([noteRow(1)]));
  writer?.close();
  expect(open(path)).toMatchObject({ problem: null });
  expect(open(path).writer?.newestSeq).toBe(1);
});

test('a file that is no database is kept aside, and a new journal is begun', async () => {
  const path = join(await temporaryFolder(), 'journal.sqlite');
  const text = 'this is not a database, but somebody may want it back';
  await writeFile(path, text);
  const { writer, problem } = open(path);
  expect(problem).toBe(
    `The journal could not be read (file is not a database). It is kept as ${path}${asideSuffix}; a new one was begun.`,
  );
  expect(await readFile(path + asideSuffix, 'utf8')).toBe(text);
  writer?.write(writtenRows([noteRow(1)]));
  expect(writer?.newestSeq).toBe(1);
});

test('a journal of a newer version is kept aside unharmed, with the rows that a crash has left in its companion', async () => {
  const folder = await temporaryFolder();
  const running = new DatabaseSync(join(folder, 'running'));
  running.exec('PRAGMA journal_mode = WAL; CREATE TABLE entries (text TEXT); PRAGMA user_version = 3');
  running.exec('INSERT INTO entries VALUES (1), (2)');
  const path = join(folder, 'journal.sqlite');
  for (const companion of ['', '-wal']) await copyFile(join(folder, `running${companion}`), path + companion);
  running.close();
  const { problem } = open(path);
  expect(problem).toContain('(the journal is of version 3; this console reads version 2). It is kept as');
  const aside = new DatabaseSync(path + asideSuffix);
  onTestFinished(() => aside.close());
  expect(aside.prepare('SELECT count(*) AS rows FROM entries').get()).toEqual({ rows: 2 });
});

test('a database with another table of the same name is kept aside', async () => {
  const path = join(await temporaryFolder(), 'journal.sqlite');
  const other = new DatabaseSync(path);
  other.exec('CREATE TABLE log (message TEXT)');
  other.close();
  const { writer, problem } = open(path);
  expect(problem).toContain('table log already exists');
  expect(writer?.newestSeq).toBe(0);
});

test('a folder in the place of the file stays where it is', async () => {
  const path = join(await temporaryFolder(), 'journal.sqlite');
  await mkdir(path);
  expect(open(path)).toEqual({
    writer: null,
    newestSeq: null,
    problem: 'The journal cannot be opened (unable to open database file). The log is kept in memory only.',
  });
  expect(await readdir(dirname(path))).toEqual(['journal.sqlite']);
});

test('what was kept aside before is not overwritten', async () => {
  const path = join(await temporaryFolder(), 'journal.sqlite');
  await writeFile(path + asideSuffix, 'an earlier one');
  await writeFile(path, 'this is not a database either');
  const { problem } = open(path);
  expect(await readFile(path + asideSuffix, 'utf8')).toBe('an earlier one');
  expect(problem).toContain(`It is kept as ${path}${asideSuffix}-2;`);
  expect(await readFile(`${path}${asideSuffix}-2`, 'utf8')).toBe('this is not a database either');
});

test('when there can be no file, the log is kept in memory, and that is said', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'profile'), 'a file where the folder should be');
  const { writer, problem } = open(join(folder, 'profile', 'journal.sqlite'));
  expect(writer).toBeNull();
  expect(problem).toMatch(/^The journal cannot be opened \(.*\)\. The log is kept in memory only\.$/);
});

test('a journal that is in use is not taken for a broken one, and its numbers are known', async () => {
  const path = join(await temporaryFolder(), 'journal.sqlite');
  const { writer } = openJournal(path, at);
  writer?.write(writtenRows([noteRow(7)]));
  writer?.close();
  const other = new DatabaseSync(path);
  onTestFinished(() => other.close());
  other.exec('BEGIN IMMEDIATE');
  expect(open(path)).toMatchObject({ writer: null, newestSeq: 7, reason: 'database is locked' });
  expect(await readdir(dirname(path))).not.toContain(`journal.sqlite${asideSuffix}`);
});

test('a journal in use that is no journal of this version can only be in memory', async () => {
  const path = join(await temporaryFolder(), 'journal.sqlite');
  const other = new DatabaseSync(path);
  onTestFinished(() => other.close());
  other.exec('BEGIN EXCLUSIVE');
  expect(open(path)).toEqual({
    writer: null,
    newestSeq: null,
    problem: 'The journal cannot be opened (database is locked). The log is kept in memory only.',
  });
});
