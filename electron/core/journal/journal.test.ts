import { expect, test } from 'vitest';
import { HandClock } from '../testing/hand-clock.ts';
import { noteRow, notificationRow } from '../testing/journal-rows.ts';
import { entryOf, Journal, type JournalRow, type JournalStore, rowsKeptInMemory } from './journal.ts';

/** A disk that a test can break; it keeps what was written. */
class Disk implements JournalStore {
  readonly rows = new Map<number, JournalRow>();
  readonly batches: number[][] = [];
  broken = false;
  closed = false;

  constructor(rows: readonly JournalRow[] = []) {
    for (const row of rows) this.rows.set(row.seq, row);
  }

  newestSeq(): number {
    return Math.max(0, ...this.rows.keys());
  }

  write(rows: readonly JournalRow[]): void {
    this.#check();
    this.batches.push(rows.map(({ seq }) => seq));
    for (const row of rows) this.rows.set(row.seq, row);
  }

  one(seq: number): JournalRow | undefined {
    this.#check();
    return this.rows.get(seq);
  }

  page(before: number, limit: number, dbid: string | undefined): JournalRow[] {
    this.#check();
    return [...this.rows.values()]
      .filter((row) => row.seq < before && (dbid === undefined || (row.kind === 'notification' && row.dbid === dbid)))
      .sort((one, other) => other.seq - one.seq)
      .slice(0, limit);
  }

  close(): void {
    this.closed = true;
  }

  #check(): void {
    if (this.broken) throw new Error('disk I/O error');
  }
}

function journalOn(disk: Disk | null) {
  const clock = new HandClock();
  const health: (string | null)[] = [];
  const journal = new Journal(disk, clock, (problem) => health.push(problem));
  const putNotes = (count: number) => {
    for (let turn = 0; turn < count; turn++) journal.put(noteRow(journal.nextSeq()));
  };
  return { clock, journal, health, putNotes };
}

const failing = `The journal cannot be written (disk I/O error). Sending goes on; the newest ${rowsKeptInMemory} rows are kept in memory.`;

test('rows are written in one batch, shortly after the first of them', () => {
  const disk = new Disk();
  const { clock, putNotes, health } = journalOn(disk);
  putNotes(2);
  clock.advance(60);
  putNotes(1);
  expect(disk.batches).toEqual([]);
  clock.advance(40);
  expect(disk.batches).toEqual([[1, 2, 3]]);
  expect(clock.nextDue()).toBeUndefined();
  expect(health).toEqual([]);
});

test('many rows do not wait for the timer', () => {
  const disk = new Disk();
  const { putNotes } = journalOn(disk);
  putNotes(2_500);
  expect(disk.batches.map((batch) => batch.length)).toEqual([1_000, 1_000]);
});

test('a row that changes before it is written is written once, as it is now', () => {
  const disk = new Disk();
  const { clock, journal } = journalOn(disk);
  journal.put(notificationRow(1, { outcome: 'waiting' }));
  journal.put(notificationRow(1, { outcome: 'sending' }));
  expect(journal.one(1)).toMatchObject({ outcome: 'sending' });
  clock.advance(100);
  expect(disk.batches).toEqual([[1]]);
  journal.put(notificationRow(1, { outcome: 'accepted' }));
  expect(journal.one(1)).toMatchObject({ outcome: 'accepted' });
  clock.advance(100);
  expect(disk.rows.get(1)).toMatchObject({ outcome: 'accepted' });
});

test('numbers go on where the last run ended', () => {
  const { journal } = journalOn(new Disk([noteRow(41)]));
  expect([journal.nextSeq(), journal.nextSeq()]).toEqual([42, 43]);
});

test.each([
  ['on disk', new Disk()],
  ['in memory only', null],
])('pages %s: the newest before a number, newest last, and whether there are older ones', (_where, disk) => {
  const { journal, putNotes } = journalOn(disk);
  putNotes(10);
  const page = (query: Parameters<Journal['page']>[0]) => {
    const { rows, more } = journal.page(query);
    return [rows.map(({ seq }) => seq), more];
  };
  expect(page({ limit: 3 })).toEqual([[8, 9, 10], true]);
  expect(page({ limit: 3, before: 8 })).toEqual([[5, 6, 7], true]);
  expect(page({ limit: 4, before: 5 })).toEqual([[1, 2, 3, 4], false]);
  expect(page({ limit: 5, before: 5 })).toEqual([[1, 2, 3, 4], false]);
  expect(page({ limit: 5, before: 1 })).toEqual([[], false]);
  journal.put(notificationRow(11, { dbid: '101' }));
  journal.put(notificationRow(12, { dbid: '102' }));
  journal.put(notificationRow(13, { dbid: '101' }));
  expect(page({ limit: 1, dbid: '101' })).toEqual([[13], true]);
  expect(page({ limit: 2, dbid: '101' })).toEqual([[11, 13], false]);
  expect(page({ limit: 2, dbid: '999' })).toEqual([[], false]);
});

test('an old row that has changed late keeps its place in a page', () => {
  const { journal, putNotes } = journalOn(null);
  journal.put(notificationRow(journal.nextSeq(), { outcome: 'sending' }));
  putNotes(3);
  journal.put(notificationRow(1));
  expect(journal.page({ limit: 9 }).rows.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
});

test('while the disk fails, the newest rows are kept and shown; when it recovers, they are written', () => {
  const disk = new Disk([noteRow(1)]);
  const { clock, journal, health, putNotes } = journalOn(disk);
  putNotes(1);
  clock.advance(100);
  disk.broken = true;
  putNotes(3);
  clock.advance(100);
  expect(health).toEqual([failing]);
  expect(journal.page({ limit: 9 }).rows.map(({ seq }) => seq)).toEqual([2, 3, 4, 5]);
  expect(journal.one(5)).toEqual(noteRow(5));
  putNotes(1);
  clock.advance(4_000);
  disk.broken = false;
  clock.advance(1_000);
  expect(health.at(-1)).toBeNull();
  expect([...disk.rows.keys()]).toEqual([1, 2, 3, 4, 5, 6]);
  expect(journal.page({ limit: 9 }).rows).toHaveLength(6);
});

test('the disk is asked again now and then, not with every row', () => {
  const disk = new Disk();
  const { clock, health, putNotes } = journalOn(disk);
  disk.broken = true;
  putNotes(1);
  clock.advance(100);
  for (let turn = 0; turn < 40; turn++) {
    putNotes(100);
    clock.advance(100);
  }
  expect(health).toEqual([failing]);
  clock.advance(1_000);
  expect(health).toEqual([failing, failing]);
});

test('memory is bounded while the disk fails, and what was lost is said', () => {
  const disk = new Disk();
  const { clock, health, putNotes, journal } = journalOn(disk);
  disk.broken = true;
  putNotes(rowsKeptInMemory + 1_000);
  clock.advance(5_000);
  disk.broken = false;
  clock.advance(5_000);
  expect([...disk.rows.keys()]).toEqual(Array.from({ length: rowsKeptInMemory }, (_, index) => index + 1_001));
  expect(health.at(-1)).toBe('1000 rows of the journal were lost while it could not be written.');
  expect(journal.one(1_000)).toBeUndefined();
  expect(journal.one(1_001)).toEqual(noteRow(1_001));
});

test('a disk that cannot be read does not lose what is written meanwhile', () => {
  const disk = new Disk([noteRow(1)]);
  const { clock, journal, health, putNotes } = journalOn(disk);
  disk.broken = true;
  expect(journal.one(1)).toBeUndefined();
  expect(health).toEqual([failing.replace('written', 'read')]);
  disk.broken = false;
  putNotes(1);
  clock.advance(5_000);
  expect(journal.page({ limit: 9 }).rows.map(({ seq }) => seq)).toEqual([1, 2]);
  expect(health.at(-1)).toBeNull();
});

test('a disk that could not be read once is well again without a new row', () => {
  const disk = new Disk([noteRow(1)]);
  const { clock, journal, health } = journalOn(disk);
  disk.broken = true;
  journal.one(1);
  disk.broken = false;
  clock.advance(5_000);
  expect(journal.one(1)).toEqual(noteRow(1));
  expect(health.at(-1)).toBeNull();
});

test('closing writes what is left, and leaves no timer', () => {
  const disk = new Disk();
  const { clock, journal, putNotes } = journalOn(disk);
  putNotes(2);
  journal.close();
  expect(disk.batches).toEqual([[1, 2]]);
  expect(disk.closed).toBe(true);
  expect(clock.nextDue()).toBeUndefined();
});

test('closing ends when the disk fails', () => {
  const disk = new Disk();
  const { clock, journal, putNotes } = journalOn(disk);
  disk.broken = true;
  putNotes(2);
  journal.close();
  expect(disk.closed).toBe(true);
  expect(clock.nextDue()).toBeUndefined();
});

test('a row that comes after the end is let go', () => {
  const { clock, journal, putNotes, health } = journalOn(new Disk());
  journal.close();
  putNotes(1);
  expect(clock.nextDue()).toBeUndefined();
  expect(health).toEqual([]);
});

test('the log shows a notification without bodies and headers, and a note as it is', () => {
  const entry = entryOf(notificationRow(1));
  for (const key of ['body', 'requestHeaders', 'response', 'errorText']) expect(entry).not.toHaveProperty(key);
  expect(notificationRow(1)).toMatchObject(entry);
  expect(entryOf(noteRow(2))).toEqual(noteRow(2));
});
