import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { HandClock } from '../testing/hand-clock.ts';
import { JournalFile } from '../testing/journal-file.ts';
import { noteRow } from '../testing/journal-rows.ts';
import { Upkeep } from './upkeep.ts';

const dayMs = 86_400_000;

/** A journal with three rows of the last days, at its upkeep. */
async function kept() {
  const clock = new HandClock();
  const file = await JournalFile.open();
  const put = (seq: number) => file.write([{ ...noteRow(seq), at: clock.now() }]);
  for (const seq of [1, 2, 3]) {
    put(seq);
    clock.stall(dayMs);
  }
  const upkeep = new Upkeep(clock, { size: () => undefined, damaged: () => undefined });
  upkeep.start(file.writer);
  return { clock, put, seqs: () => file.all().map(({ seq }) => seq) };
}

/** A journal in which rows arrive, so many a second for so many seconds; how many of them are in the full-text index. */
async function filling() {
  const clock = new HandClock();
  const file = await JournalFile.open();
  const upkeep = new Upkeep(clock, { size: () => undefined, damaged: () => undefined });
  upkeep.start(file.writer);
  let seq = 0;
  const arrive = (perSecond: number, seconds: number) => {
    for (let turn = 0; turn < seconds * 10; turn++) {
      const rows = Array.from({ length: perSecond / 10 }, () => noteRow(++seq));
      file.write(rows);
      upkeep.wrote(rows.length);
      clock.advance(100);
    }
  };
  const database = new DatabaseSync(file.path);
  onTestFinished(() => database.close());
  const indexed = () => Number(database.prepare('SELECT count(*) AS rows FROM log WHERE searchable = 2').get()?.rows);
  return { clock, file, upkeep, arrive, indexed };
}

test('rows that arrive slowly are in the full-text index soon', async () => {
  const { arrive, clock, indexed } = await filling();
  arrive(100, 10);
  clock.advance(1_000);
  expect(indexed()).toBe(1_000);
});

test('while many rows arrive the full-text index waits; it has them all when that is over', async () => {
  const { arrive, clock, indexed } = await filling();
  arrive(1_000, 10);
  const before = indexed();
  arrive(1_000, 10);
  expect(indexed()).toBe(before);
  clock.advance(30_000);
  expect(indexed()).toBe(20_000);
});

test('whoever looks for text has many rows indexed as well, and for minutes from then on', async () => {
  const { arrive, clock, file, indexed, upkeep } = await filling();
  arrive(1_000, 10);
  upkeep.searched();
  arrive(1_000, 1);
  expect(indexed()).toBeGreaterThan(10_000);
  clock.advance(290_000);
  arrive(1_000, 5);
  expect(indexed()).toBeGreaterThan(15_000);
  arrive(1_000, 10);
  const after = indexed();
  arrive(1_000, 10);
  expect(indexed()).toBe(after);
  const query = { clauses: [{ field: 'text' as const, negated: false, phrase: 'Note 3' }] };
  expect(file.reader.rows({ query, limit: 1 }).rows).toEqual([noteRow(36_000)]);
});

test('rows that have become too old are deleted', async () => {
  const { clock, put, seqs } = await kept();
  clock.stall(28.5 * dayMs);
  put(4);
  clock.advance(1_000);
  expect(seqs()).toEqual([3, 4]);
});

test('a clock that is set forward by months makes no row old, also when it is set back', async () => {
  const { clock, put, seqs } = await kept();
  clock.moveWall(90 * dayMs);
  put(4);
  clock.stall(dayMs);
  expect(seqs()).toEqual([1, 2, 3, 4]);
  clock.moveWall(-90 * dayMs);
  put(5);
  clock.stall(dayMs);
  expect(seqs()).toEqual([1, 2, 3, 4, 5]);
});

test('a clock that is set back deletes nothing', async () => {
  const { clock, put, seqs } = await kept();
  clock.moveWall(-400 * dayMs);
  put(4);
  clock.stall(dayMs);
  expect(seqs()).toEqual([1, 2, 3, 4]);
});
