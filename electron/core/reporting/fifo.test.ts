import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Fifo } from './fifo.ts';

const action = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('push' as const), count: fc.integer({ min: 1, max: 700 }) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('shift' as const), count: fc.integer({ min: 1, max: 700 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), count: fc.integer({ min: 2, max: 5 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('putBack' as const), count: fc.integer({ min: 0, max: 700 }) }) },
);

test('it does what an array does', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 20, size: 'max' }), (actions) => {
      const fifo = new Fifo<number>();
      let array: number[] = [];
      let next = 0;
      const got: unknown[] = [];
      const expected: unknown[] = [];
      for (const { do: what, count } of actions) {
        if (what === 'remove') {
          const matches = (item: number) => item % count === 0;
          got.push(fifo.remove(matches));
          expected.push(array.filter(matches));
          array = array.filter((item) => !matches(item));
        }
        if (what === 'putBack') {
          const items = Array.from({ length: count }, () => next++);
          fifo.putBack(items);
          array.unshift(...items);
        }
        for (let turn = 0; what === 'shift' && turn < count; turn++) {
          got.push(fifo.shift());
          expected.push(array.shift());
        }
        for (let turn = 0; what === 'push' && turn < count; turn++) {
          fifo.push(next);
          array.push(next++);
        }
        got.push(fifo.size);
        expected.push(array.length);
      }
      expect(got).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});

test('undefined is an item like any other', () => {
  const fifo = new Fifo<number | undefined>();
  fifo.push(undefined);
  fifo.push(1);
  expect(fifo.size).toBe(2);
  fifo.shift();
  expect(fifo.shift()).toBe(1);
});
