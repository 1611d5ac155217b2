import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ListDialing } from './list-dialing.ts';
import { ListTurns } from './list-turns.ts';

function list(dbid: string, records: number, weight?: number): ListDialing {
  const base = { dbid, name: `List ${dbid}`, records, hitRatio: 0.3 };
  return new ListDialing(weight === undefined ? base : { ...base, weight });
}

const dialed = (lists: readonly ListDialing[]) => lists.map(({ ringing }) => ringing.count);

test('lists are dialed by their weights, also in calls of one', () => {
  const lists = [list('1', 10_000, 10), list('2', 10_000, 30), list('3', 10_000, 60)];
  const turns = new ListTurns(lists);
  for (let call = 0; call < 1_000; call++) expect(turns.dial(1)).toBe(1);
  expect(dialed(lists)).toEqual([100, 300, 600]);
});

test('a list without a weight counts as 10', () => {
  const lists = [list('1', 1_000), list('2', 1_000, 30)];
  new ListTurns(lists).dial(400);
  expect(dialed(lists)).toEqual([100, 300]);
});

test('what an exhausted list cannot take goes to the others', () => {
  const lists = [list('1', 5, 50), list('2', 1_000, 50)];
  expect(new ListTurns(lists).dial(100)).toBe(100);
  expect(dialed(lists)).toEqual([5, 95]);
});

test('never more is dialed than there are records, and all of them in the end', () => {
  const listing = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 100 }));
  fc.assert(
    fc.property(
      fc.array(listing, { maxLength: 6 }),
      fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 60 }),
      (given, wishes) => {
        const lists = given.map(([records, weight], index) => list(String(index), records, weight));
        const turns = new ListTurns(lists);
        const total = turns.ready;
        let made = 0;
        for (const wish of wishes) {
          const calls = turns.dial(wish);
          expect(calls).toBe(Math.min(wish, total - made));
          made += calls;
        }
        made += turns.dial(total);
        expect(made).toBe(total);
        expect(dialed(lists)).toEqual(given.map(([records]) => records));
      },
    ),
  );
});
