import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Fifo } from './fifo.ts';

const action = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('push' as const), count: fc.integer({ min: 1, max: 900 }) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('shift' as const), count: fc.integer({ min: 1, max: 900 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), count: fc.integer({ min: 2, max: 5 }) }) },
);

test('it does what an array does', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 25 }), (actions) => {
      const fifo = new Fifo<number>();
      let array: number[] = [];
      let next = 0;
      for (const { do: what, count } of actions) {
        if (what === 'remove') {
          const matches = (item: number) => item % count === 0;
          expect(fifo.remove(matches)).toEqual(array.filter(matches));
          array = array.filter((item) => !matches(item));
        } else
          for (let turn = 0; turn < count; turn++) {
            if (what === 'shift') expect(fifo.shift()).toBe(array.shift());
            else {
              fifo.push(next);
              array.push(next++);
            }
          }
        expect(fifo.size).toBe(array.length);
      }
      for (const item of array) expect(fifo.shift()).toBe(item);
      expect(fifo.shift()).toBeUndefined();
    }),
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
