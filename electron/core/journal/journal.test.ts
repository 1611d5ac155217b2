import { expect, test } from 'vitest';
import { usualRetention } from '../../../shared/contract/state.ts';
import { journalOn } from '../testing/journal-on.ts';
import { noteRow, notificationRow } from '../testing/journal-rows.ts';
import { MemoryStore } from '../testing/memory-store.ts';
import { entryOf } from './journal-row.ts';
import { gatherMs } from './write-queue.ts';

test('rows are written in one batch, shortly after the first of them, and shown only then', async () => {
  const store = new MemoryStore();
  const { clock, putNotes, pass, health, shown } = journalOn(store);
  putNotes(2);
  await pass(gatherMs - 5);
  putNotes(1);
  await pass(4);
  expect([store.batches, shown]).toEqual([[], []]);
  await pass(1);
  expect(store.batches).toEqual([[1, 2, 3]]);
  expect(shown).toEqual([noteRow(1), noteRow(2), noteRow(3)]);
  expect(clock.nextDue()).toBeUndefined();
  expect(health).toEqual([]);
});

test('many rows do not wait for the timer; one batch is on its way at a time', async () => {
  const store = new MemoryStore();
  const { putNotes, pass, shown } = journalOn(store);
  const letGo = store.hold();
  putNotes(1_300);
  await pass(100);
  expect([store.batches, shown]).toEqual([[], []]);
  letGo();
  await pass(0);
  expect(store.batches.map((batch) => batch.length)).toEqual([500, 500, 300]);
  expect(shown).toHaveLength(1_300);
});

test('a row that changes before it is written is written and shown once, as it is then', async () => {
  const store = new MemoryStore();
  const { journal, pass, shown } = journalOn(store);
  journal.put(notificationRow(1, { outcome: 'waiting' }));
  journal.put(notificationRow(1, { outcome: 'sending' }));
  expect(await journal.one(1)).toMatchObject({ outcome: 'sending' });
  const letGo = store.hold();
  await pass(gatherMs);
  journal.put(notificationRow(1));
  await pass(gatherMs);
  expect(await journal.one(1)).toMatchObject({ outcome: 'accepted' });
  letGo();
  await pass(gatherMs);
  expect(store.batches).toEqual([[1], [1]]);
  expect(shown).toMatchObject([{ outcome: 'sending' }, { outcome: 'accepted' }]);
  expect(store.rows.get(1)).toMatchObject({ outcome: 'accepted' });
});

test('what is asked to be settled is what was put before', async () => {
  const store = new MemoryStore();
  const { journal, pass, putNotes } = journalOn(store);
  const told: string[] = [];
  await journal.settled();
  const letGo = store.hold();
  putNotes(1);
  void journal.settled().then(() => told.push('first'));
  putNotes(1);
  void journal.settled().then(() => told.push('second'));
  await pass(0);
  expect(told).toEqual([]);
  letGo();
  await pass(0);
  expect(told).toEqual(['first', 'second']);
  expect(store.batches).toEqual([[1], [2]]);
});

test('what somebody waits for is written at once, and does not wait for others', async () => {
  const store = new MemoryStore();
  const { journal, clock, putNotes } = journalOn(store);
  putNotes(2);
  await journal.settled();
  expect(store.batches).toEqual([[1, 2]]);
  expect(clock.nextDue()).toBeUndefined();
});

test('numbers go on where the last run ended', () => {
  const { journal } = journalOn(new MemoryStore([noteRow(41)]));
  expect([journal.nextSeq(), journal.nextSeq()]).toEqual([42, 43]);
});

test.each([
  ['on disk', () => new MemoryStore()],
  ['in memory only', () => null],
])('a page %s has what was put before it was asked for, and what a query finds of it', async (_where, store) => {
  const { journal, clock, putNotes } = journalOn(store());
  putNotes(3);
  journal.put(notificationRow(4, { dbid: '101' }));
  journal.put(notificationRow(5, { dbid: '102' }));
  const dbid = { field: 'dbid', negated: false, values: ['102'] } as const;
  const pages = [
    journal.page({ limit: 3 }),
    journal.page({ limit: 1, after: 1 }),
    journal.page({ query: { clauses: [{ ...dbid, values: ['102'] }] }, limit: 9 }),
  ];
  clock.advance(gatherMs);
  expect(await Promise.all(pages)).toEqual([
    { rows: [noteRow(3), entryOf(notificationRow(4)), entryOf(notificationRow(5, { dbid: '102' }))], more: true },
    { rows: [noteRow(2)], more: true },
    { rows: [entryOf(notificationRow(5, { dbid: '102' }))], more: false },
  ]);
});

test('an old row that has changed late keeps its place in a page', async () => {
  const { journal, putNotes, seqs } = journalOn(null);
  journal.put(notificationRow(journal.nextSeq(), { outcome: 'sending' }));
  putNotes(3);
  journal.put(notificationRow(1));
  expect(await seqs()).toEqual([1, 2, 3, 4]);
});

test.each([
  ['on disk', () => new MemoryStore()],
  ['in memory only', () => null],
])('a mark %s is shown, and stays on the row when more is known of it', async (_where, store) => {
  const { journal, clock, shown, pass } = journalOn(store());
  journal.put(notificationRow(journal.nextSeq(), { outcome: 'sending' }));
  journal.put(noteRow(journal.nextSeq()));
  const marking = journal.mark([1, 2, 3], { pinned: true });
  clock.advance(gatherMs);
  expect(await marking).toBe(1);
  const mark = { pinned: true, colour: null, note: '' };
  expect(shown.at(-1)).toMatchObject({ seq: 1, outcome: 'sending', mark });
  journal.put(notificationRow(1));
  await pass(gatherMs);
  expect(shown.at(-1)).toMatchObject({ seq: 1, outcome: 'accepted', mark });
  expect(await journal.one(1)).toMatchObject({ outcome: 'accepted', mark });
  await journal.mark([1], { pinned: false });
  expect(await journal.one(1)).toMatchObject({ mark: null });
});

test('what the file holds is told, and how long it is kept', () => {
  const store = new MemoryStore();
  const { journal, states } = journalOn(store);
  expect(journal.state).toEqual({ rows: 0, bytes: 0, oldestAt: null, onDisk: true, retention: usualRetention });
  store.tell({ rows: 3, bytes: 4_096, oldestAt: 5 });
  store.tell({ rows: 3, bytes: 4_096, oldestAt: 5 });
  journal.retain({ days: 1, mebibytes: 16 });
  expect(states).toEqual([
    { rows: 3, bytes: 4_096, oldestAt: 5, onDisk: true, retention: usualRetention },
    { rows: 3, bytes: 4_096, oldestAt: 5, onDisk: true, retention: { days: 1, mebibytes: 16 } },
  ]);
});

test('what memory holds is told once a second', () => {
  const { putNotes, states, clock } = journalOn(null);
  putNotes(2);
  expect(states).toEqual([]);
  clock.advance(1_000);
  expect(states).toEqual([{ rows: 2, bytes: 0, oldestAt: 1_001, onDisk: false, retention: usualRetention }]);
  expect(clock.nextDue()).toBeUndefined();
});

test('closing writes what is left, in several batches, and leaves no timer', async () => {
  const store = new MemoryStore();
  const { clock, journal, putNotes, shown } = journalOn(store);
  const letGo = store.hold();
  putNotes(1_200);
  const closing = journal.close();
  letGo();
  await closing;
  expect(store.rows.size).toBe(1_200);
  expect(shown).toHaveLength(1_200);
  expect(store.isClosed).toBe(true);
  expect(clock.nextDue()).toBeUndefined();
});

test('closing ends when the disk fails', async () => {
  const store = new MemoryStore();
  const { clock, journal, putNotes } = journalOn(store);
  store.isBroken = true;
  putNotes(2);
  await journal.close();
  expect(store.isClosed).toBe(true);
  expect(clock.nextDue()).toBeUndefined();
});

test('a row that comes after the end is let go', async () => {
  const { clock, journal, putNotes, health } = journalOn(new MemoryStore());
  await journal.close();
  putNotes(1);
  await journal.settled();
  expect(clock.nextDue()).toBeUndefined();
  expect(health).toEqual([]);
});

test('the log shows a notification without bodies, headers and timing, and a note as it is', () => {
  const entry = entryOf(notificationRow(1));
  for (const key of ['body', 'requestHeaders', 'response', 'errorText', 'intendedBody', 'timing', 'connection'])
    expect(entry).not.toHaveProperty(key);
  expect(notificationRow(1)).toMatchObject(entry);
  expect(entryOf(noteRow(2))).toEqual(noteRow(2));
});
