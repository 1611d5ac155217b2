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
