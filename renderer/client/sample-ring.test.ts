import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SampleRing } from './sample-ring.ts';

const size = fc.integer({ min: 1, max: 70 });

test('it keeps the newest rows in order, whatever its size', () => {
  fc.assert(
    fc.property(size, fc.integer({ min: 0, max: 200 }), size, (capacity, pushes, room) => {
      const ring = new SampleRing(2, capacity);
      const rows = Array.from({ length: pushes }, (_, index) => [index, index * 10]);
      for (const row of rows) ring.push(row);
      const kept = rows.slice(-capacity);
      expect(ring.column(0)).toEqual(kept.map(([time]) => time));
      expect(ring.column(1)).toEqual(kept.map(([, value]) => value));
      expect(ring.length).toBe(kept.length);
      expect(ring.last(1)).toBe(kept.at(-1)?.[1] ?? Number.NEGATIVE_INFINITY);
      expect(ring.has(0, kept[0]?.[0] ?? 0)).toBe(kept.length > 0);
      expect(ring.has(0, pushes - capacity - 1)).toBe(false);
      const resized = ring.resized(room);
      expect(resized.column(0)).toEqual(kept.slice(-room).map(([time]) => time));
      expect(resized.column(1)).toEqual(kept.slice(-room).map(([, value]) => value));
      ring.drop();
      expect(ring.column(0)).toEqual(kept.slice(0, -1).map(([time]) => time));
      ring.push([-1, -2]);
      expect(ring.column(1)).toEqual([...kept.slice(0, -1).map(([, value]) => value), -2]);
    }),
  );
});

test('a number that is not known stays so', () => {
  const ring = new SampleRing(2, 4);
  ring.push([1, Number.NaN]);
  expect(ring.column(1)).toEqual([Number.NaN]);
});
