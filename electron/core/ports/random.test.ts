import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { seededRandom, systemRandom } from './random.ts';

const uuid = z.uuidv4();
const take = (count: number, seed: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => random.uuid());
};

test('the same seed gives the same UUIDs, on every machine', () => {
  expect(take(3, 7)).toEqual(take(3, 7));
  expect(take(1, 0)).toEqual(['62370804-d431-4fe6-812a-c6054307eea6']);
});

test('all are valid UUIDs of version 4, and none comes twice', () => {
  fc.assert(
    fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (seed) => {
      const taken = take(50, seed);
      for (const one of taken) expect(uuid.safeParse(one).success).toBe(true);
      expect(new Set(taken).size).toBe(50);
    }),
  );
});

test('neighbouring seeds share nothing', () => {
  const first = new Set(Array.from({ length: 2_000 }, (_, seed) => take(1, seed)[0]));
  expect(first.size).toBe(2_000);
});

test('a seed above 32 bits counts in full', () => {
  expect(take(1, 2 ** 32 + 5)).not.toEqual(take(1, 5));
});

test("the machine's own chance", () => {
  expect(uuid.safeParse(systemRandom.uuid()).success).toBe(true);
  expect(systemRandom.uuid()).not.toBe(systemRandom.uuid());
});
