import { expect, test } from 'vitest';
import { restWords, timingParts } from './timing-parts.ts';

test('the parts add up to the time in the queue and on the wire', () => {
  const parts = timingParts({ queuedMs: 10, connectMs: 5, tlsMs: 15, firstByteMs: 20, totalMs: 90 });
  expect(parts.map(({ name, ms }) => [name, ms])).toEqual([
    ['queued', 10],
    ['connect', 5],
    ['tls', 15],
    ['firstByte', 20],
    ['rest', 50],
  ]);
  expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
});

test('on a connection that was there, nothing was spent on making one; without an answer, the rest is waiting', () => {
  const parts = timingParts({ queuedMs: 0, connectMs: null, tlsMs: null, firstByteMs: null, totalMs: 30 });
  expect(parts.map(({ name, ms }) => [name, ms])).toEqual([
    ['queued', 0],
    ['rest', 30],
  ]);
});

test('parts that were measured apart may exceed the whole by a little: the rest is never negative', () => {
  expect(timingParts({ queuedMs: 0, connectMs: 3, tlsMs: null, firstByteMs: 3, totalMs: 5 }).at(-1)?.ms).toBe(0);
  expect(timingParts({ queuedMs: 0, connectMs: null, tlsMs: null, firstByteMs: null, totalMs: 0 })[0]?.share).toBe(0);
});

test('the last part is named by what it was spent on', () => {
  const timing = { queuedMs: 0, connectMs: null, tlsMs: null, firstByteMs: null, totalMs: 5 };
  const connection = { localPort: 40_001, ordinal: 1 };
  expect(restWords(timing, null)).toBe('until it failed');
  expect(restWords(timing, connection)).toMatch(/never began/);
  expect(restWords({ ...timing, firstByteMs: 1 }, connection)).toMatch(/^reading/);
});
