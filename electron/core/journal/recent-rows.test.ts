import { expect, test } from 'vitest';
import { notificationRow } from '../testing/journal-rows.ts';
import { RecentRows, rowsKeptInMemory } from './recent-rows.ts';

function full(): RecentRows {
  const recent = new RecentRows();
  for (let seq = 1; seq <= rowsKeptInMemory; seq++) recent.put(notificationRow(seq));
  return recent;
}

test('the oldest row is let go for each new one', () => {
  const recent = full();
  recent.put(notificationRow(rowsKeptInMemory + 1));
  recent.put(notificationRow(rowsKeptInMemory + 2));
  expect(recent.size).toBe(rowsKeptInMemory);
  expect([1, 2, 3].map((seq) => recent.get(seq)?.seq)).toEqual([undefined, undefined, 3]);
  expect(recent.oldestAt).toBe(notificationRow(3).at);
});

test('a row that changes lets none go, and is kept as it is now', () => {
  const recent = full();
  recent.put(notificationRow(1, { outcome: 'failed' }));
  expect(recent.size).toBe(rowsKeptInMemory);
  expect(recent.get(1)).toMatchObject({ outcome: 'failed' });
});

test('a row that was let go comes back when it changes, and is among the newest then', () => {
  const recent = full();
  recent.put(notificationRow(rowsKeptInMemory + 1));
  recent.put(notificationRow(1, { outcome: 'failed' }));
  for (let more = 2; more < rowsKeptInMemory; more++) recent.put(notificationRow(rowsKeptInMemory + more));
  expect(recent.get(1)).toMatchObject({ outcome: 'failed' });
  expect(recent.size).toBe(rowsKeptInMemory);
});

test('rows that were written are the same to whoever asks, and one that has changed since is not what was written', () => {
  const recent = new RecentRows();
  const rows = [1, 2, 3].map((seq) => notificationRow(seq, { outcome: 'sending' }));
  for (const row of rows) recent.put(row);
  recent.put(notificationRow(2, { outcome: 'failed' }));
  recent.mark(3, { pinned: true });
  recent.pack(
    rows,
    rows.map((row) => JSON.stringify(row)),
  );
  const mark = { pinned: true, colour: null, note: '' };
  const expected = [rows[0], notificationRow(2, { outcome: 'failed' }), { ...rows[2], mark }];
  expect([...recent.all()]).toEqual(expected);
  expect([1, 2, 3].map((seq) => recent.get(seq))).toEqual(expected);
  expect(recent.mark(1, { note: 'seen' })).toMatchObject({ seq: 1, outcome: 'sending', mark: { note: 'seen' } });
  expect(recent.oldestAt).toBe(rows[0]?.at);
});
