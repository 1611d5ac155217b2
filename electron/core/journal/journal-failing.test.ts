import { expect, test } from 'vitest';
import { journalOn } from '../testing/journal-on.ts';
import { noteRow, notificationRow } from '../testing/journal-rows.ts';
import { MemoryStore } from '../testing/memory-store.ts';
import { rowsKeptInMemory } from './recent-rows.ts';
import { gatherMs, rowsWaitingAtMost } from './write-queue.ts';

const failing = `The journal cannot be written (disk I/O error). Sending goes on; the newest ${rowsKeptInMemory} rows are kept in memory.`;

test('while the disk fails, rows are shown at once and the newest kept; when it recovers, they are written', async () => {
  const store = new MemoryStore([noteRow(1)]);
  const { journal, health, putNotes, pass, seqs, shown, states } = journalOn(store);
  putNotes(1);
  await pass(gatherMs);
  store.isBroken = true;
  putNotes(3);
  expect(shown).toHaveLength(1);
  await pass(gatherMs);
  expect(shown.map(({ seq }) => seq)).toEqual([2, 3, 4, 5]);
  expect(health).toEqual([failing]);
  expect(states.at(-1)?.onDisk).toBe(false);
  expect(await seqs()).toEqual([2, 3, 4, 5]);
  expect(await journal.one(5)).toEqual(noteRow(5));
  putNotes(1);
  expect(shown.at(-1)?.seq).toBe(6);
  await journal.settled();
  await pass(4_000);
  store.isBroken = false;
  await pass(1_000);
  expect(health.at(-1)).toBeNull();
  expect(states.at(-1)?.onDisk).toBe(true);
  expect([...store.rows.keys()]).toEqual([1, 2, 3, 4, 5, 6]);
  expect(await seqs()).toHaveLength(6);
});

test('a row that changed while its batch failed is written as it is then', async () => {
  const store = new MemoryStore();
  const { journal, pass } = journalOn(store);
  journal.put(notificationRow(1, { outcome: 'sending' }));
  store.isBroken = true;
  const letGo = store.hold();
  await pass(gatherMs);
  journal.put(notificationRow(1));
  letGo();
  await pass(0);
  store.isBroken = false;
  await pass(5_000);
  expect(store.rows.get(1)).toMatchObject({ outcome: 'accepted' });
});

test('who waits for rows to be on disk does not wait for a disk that fails', async () => {
  const store = new MemoryStore();
  const { journal, pass, putNotes } = journalOn(store);
  store.isBroken = true;
  putNotes(1);
  const settled = journal.settled();
  await pass(gatherMs);
  await settled;
  putNotes(1);
  await journal.settled();
});

test('the disk is asked again now and then, not with every row', async () => {
  const store = new MemoryStore();
  const { health, putNotes, pass } = journalOn(store);
  store.isBroken = true;
  putNotes(1);
  await pass(100);
  for (let turn = 0; turn < 40; turn++) {
    putNotes(100);
    await pass(100);
  }
  expect(health).toEqual([failing]);
  await pass(1_000);
  expect(health).toEqual([failing, failing]);
});

test('memory is bounded while the disk fails, and what was lost is said', async () => {
  const store = new MemoryStore();
  const { health, putNotes, journal, pass } = journalOn(store);
  store.isBroken = true;
  putNotes(1);
  await pass(gatherMs);
  putNotes(rowsKeptInMemory + 999);
  await pass(5_000);
  store.isBroken = false;
  await pass(5_000);
  await pass(0);
  expect([...store.rows.keys()]).toEqual(Array.from({ length: rowsKeptInMemory }, (_, index) => index + 1_001));
  expect(health.at(-1)).toBe('1000 rows of the journal were lost while it could not be written.');
  expect(await journal.one(1_000)).toBeUndefined();
  expect(await journal.one(1_001)).toEqual(noteRow(1_001));
});

test('memory is bounded while the disk takes its time; rows that it never gets are shown all the same', async () => {
  const store = new MemoryStore();
  const { putNotes, pass, shown } = journalOn(store);
  const letGo = store.hold();
  putNotes(500 + rowsWaitingAtMost + 3);
  expect(shown.map(({ seq }) => seq)).toEqual([501, 502, 503]);
  letGo();
  await pass(0);
  await pass(gatherMs);
  expect(store.rows.size).toBe(500 + rowsWaitingAtMost);
  expect(shown).toHaveLength(500 + rowsWaitingAtMost + 3);
});

test('a disk that cannot be read does not lose what is written meanwhile', async () => {
  const store = new MemoryStore([noteRow(1)]);
  const { journal, health, putNotes, pass, seqs } = journalOn(store);
  store.isBroken = true;
  expect(await journal.one(1)).toBeUndefined();
  expect(health).toEqual([failing.replace('written', 'read')]);
  store.isBroken = false;
  putNotes(1);
  await pass(5_000);
  expect(await seqs()).toEqual([1, 2]);
  expect(health.at(-1)).toBeNull();
});

test('a disk that could not be read once is well again without a new row', async () => {
  const store = new MemoryStore([noteRow(1)]);
  const { journal, health, pass } = journalOn(store);
  store.isBroken = true;
  await journal.one(1);
  store.isBroken = false;
  await pass(5_000);
  expect(await journal.one(1)).toEqual(noteRow(1));
  expect(health.at(-1)).toBeNull();
});

test('a mark that cannot be kept is refused', async () => {
  const store = new MemoryStore([notificationRow(1)]);
  const { journal, putNotes, pass } = journalOn(store);
  store.isBroken = true;
  putNotes(1);
  await pass(gatherMs);
  await expect(journal.mark([1], { pinned: true })).rejects.toThrow('The journal cannot be written at present.');
});

test('a disk that cannot be written from the start is asked again; numbers go on where it ends', async () => {
  const store = new MemoryStore([noteRow(41)], 'database is locked');
  const { journal, health, states, shown, pass } = journalOn(store);
  expect(health).toEqual([failing.replace('disk I/O error', 'database is locked')]);
  expect(states.at(-1)?.onDisk).toBe(false);
  const row = noteRow(journal.nextSeq());
  journal.put(row);
  expect(shown).toEqual([noteRow(42)]);
  await pass(5_000);
  expect([...store.rows.keys()]).toEqual([41, 42]);
  expect(health.at(-1)).toBeNull();
});
