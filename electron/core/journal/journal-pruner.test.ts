import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { JournalFile } from '../testing/journal-file.ts';
import { noteRow, notificationRow } from '../testing/journal-rows.ts';

const day = 86_400_000;
const now = Date.parse('2026-01-05T08:00:00Z');
const seqs = (file: JournalFile) => file.all().map(({ seq }) => seq);
const pruneAll = (file: JournalFile) => {
  while (file.writer.prune(now));
};

test('rows that are too old are deleted with all that belongs to them, but not those that somebody has marked', async () => {
  const file = await JournalFile.open();
  file.writer.pruner.retention = { days: 2, mebibytes: 16 };
  const ages = [3, 2.5, 2.1, 2, 1, 0];
  file.write(ages.map((age, index) => notificationRow(index + 1, { at: now - age * day, body: 'apple' })));
  file.indexAll();
  file.writer.mark([2], { pinned: true });
  expect(file.writer.size()).toMatchObject({ rows: 6, oldestAt: now - 3 * day });
  pruneAll(file);
  expect(seqs(file)).toEqual([2, 4, 5, 6]);
  const query = { clauses: [{ field: 'text' as const, negated: false, phrase: 'apple' }] };
  expect(file.reader.rows({ query, limit: 9 }).rows.map(({ seq }) => seq)).toEqual([2, 4, 5, 6]);
  expect(file.writer.size()).toMatchObject({ rows: 4, oldestAt: now - 2.5 * day });
  expect(file.writer.newestSeq).toBe(6);
});

test('rows that never came into the full-text index are deleted as well, and what is left is found', async () => {
  const file = await JournalFile.open();
  file.writer.pruner.retention = { days: 2, mebibytes: 16 };
  const ages = [3, 2.5, 1, 0];
  file.write(ages.map((age, index) => notificationRow(index + 1, { at: now - age * day, body: 'apple' })));
  file.writer.indexer.index(1);
  pruneAll(file);
  const query = { clauses: [{ field: 'text' as const, negated: false, phrase: 'apple' }] };
  const find = () => file.reader.rows({ query, limit: 9 }).rows.map(({ seq }) => seq);
  expect(find()).toEqual([3, 4]);
  file.indexAll();
  expect(find()).toEqual([3, 4]);
});

test('age is counted from the newest row when time stood still', async () => {
  const file = await JournalFile.open();
  file.writer.pruner.retention = { days: 1, mebibytes: 16 };
  const past = now - 300 * day;
  file.write([2, 0.5, 0].map((age, index) => ({ ...noteRow(index + 1), at: past - age * day })));
  pruneAll(file);
  expect(seqs(file)).toEqual([2, 3]);
});

test('of a file that is too large the oldest rows are deleted, and the disk has its room back', async () => {
  const file = await JournalFile.open();
  const body = 'x'.repeat(20_000);
  for (let start = 0; start < 2_000; start += 200)
    file.write(Array.from({ length: 200 }, (_, index) => notificationRow(start + index + 1, { at: now, body })));
  expect(file.writer.size().bytes).toBeGreaterThan(40_000_000);
  file.writer.pruner.retention = { days: 2, mebibytes: 16 };
  pruneAll(file);
  for (let turn = 0; turn < 20; turn++) file.writer.prune(now);
  const left = seqs(file);
  expect(left.at(-1)).toBe(2_000);
  expect(left).toHaveLength(2_000 - (left[0] ?? 0) + 1);
  expect(left.length).toBeGreaterThanOrEqual(400);
  const { bytes } = file.writer.size();
  expect(bytes).toBeLessThan(20_000_000);
  file.close();
  expect(statSync(file.path).size).toBe(bytes);
});
