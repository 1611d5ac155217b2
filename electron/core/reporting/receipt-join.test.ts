import { expect, test } from 'vitest';
import { ReceiptJoin } from './receipt-join.ts';

const on = (localPort: number, ordinal: number) => ({ localPort, ordinal });

/** A join whose receiver tells that it has told everything when `drain` is called. */
function stage() {
  const never: number[] = [];
  const asked: (() => void)[] = [];
  const join = new ReceiptJoin(
    () => new Promise<void>((resolve) => asked.push(resolve)),
    (seq) => never.push(seq),
  );
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  return { join, never, asked, turn };
}

test('a request is joined by port and ordinal, once', () => {
  const { join } = stage();
  join.writing(1, on(40_000, 1));
  join.writing(2, on(40_000, 2));
  join.writing(3, on(40_001, 1));
  expect(join.take(on(40_000, 2))).toBe(2);
  expect(join.take(on(40_000, 2))).toBeUndefined();
  expect(join.take(on(40_001, 1))).toBe(3);
  expect(join.take(on(40_001, 2))).toBeUndefined();
});

test('what is over is nothing once the receiver has told all; those of one turn are asked for at once', async () => {
  const { join, never, asked, turn } = stage();
  for (const seq of [1, 2, 3]) {
    join.writing(seq, on(40_000 + seq, 1));
    join.over(seq, on(40_000 + seq, 1));
  }
  await turn();
  expect(asked).toHaveLength(1);
  expect(join.take(on(40_002, 1))).toBe(2);
  // It ended after the question: it has to be asked again.
  join.writing(4, on(40_004, 1));
  join.over(4, on(40_004, 1));
  asked[0]?.();
  await turn();
  expect(never).toEqual([1, 3]);
  expect(asked).toHaveLength(2);
  asked[1]?.();
  await join.idle();
  expect(never).toEqual([1, 3, 4]);
  await join.idle();
});

test('a port that is used again belongs to the new one', async () => {
  const { join, never, asked, turn } = stage();
  join.writing(1, on(40_000, 1));
  join.over(1, on(40_000, 1));
  await turn();
  join.writing(2, on(40_000, 1));
  asked[0]?.();
  await join.idle();
  expect(never).toEqual([1]);
  expect(join.take(on(40_000, 1))).toBe(2);
});
