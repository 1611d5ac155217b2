import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { paced } from './pace.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the first call runs at once; what follows waits for the pause and is one call', () => {
  const flush = vi.fn();
  const ask = paced(flush, 100);
  ask();
  expect(flush).toHaveBeenCalledTimes(1);
  ask();
  ask();
  expect(flush).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(100);
  expect(flush).toHaveBeenCalledTimes(2);
});

test('after a rest, the next call runs at once again', () => {
  const flush = vi.fn();
  const ask = paced(flush, 100);
  ask();
  vi.advanceTimersByTime(100);
  ask();
  expect(flush).toHaveBeenCalledTimes(2);
});

test('under a steady stream the last call is never lost', () => {
  const flush = vi.fn();
  const ask = paced(flush, 100);
  for (let step = 0; step < 50; step += 1) {
    ask();
    vi.advanceTimersByTime(10);
  }
  const sofar = flush.mock.calls.length;
  ask();
  vi.advanceTimersByTime(100);
  expect(flush.mock.calls.length).toBe(sofar + 1);
  expect(sofar).toBeLessThanOrEqual(6);
});
