import { expect, test } from 'vitest';
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
