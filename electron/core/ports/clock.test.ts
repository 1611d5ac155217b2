import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { realClock, scaledClock } from './clock.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000, toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('the real clock runs once, and not before its time', () => {
  const run = vi.fn();
  realClock.after(100, run);
  vi.advanceTimersByTime(99);
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(run).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1_000);
  expect(run).toHaveBeenCalledTimes(1);
});

test.each([0, -5])('a delay of %i ms is the next turn, not this one', (delay) => {
  const run = vi.fn();
  realClock.after(delay, run);
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(run).toHaveBeenCalledTimes(1);
});

const longest = 2 ** 31 - 1;

test.each([longest, longest + 1, 2 ** 31, 3 * 2 ** 31 + 7, 40 * 86_400_000])('a delay of %i ms is kept', (delay) => {
  const run = vi.fn();
  realClock.after(delay, run);
  vi.advanceTimersByTime(delay - 1);
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(run).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
});

test('a long delay can be cancelled in its second piece', () => {
  const run = vi.fn();
  const cancel = realClock.after(2 ** 31 + 1_000, run);
  vi.advanceTimersByTime(2 ** 31);
  expect(vi.getTimerCount()).toBe(1);
  cancel();
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(10_000);
  expect(run).not.toHaveBeenCalled();
  cancel();
});

test('a scaled clock starts with the wall clock, and all of its times pass faster', () => {
  const clock = scaledClock(10);
  expect([clock.now(), clock.monotonic()]).toEqual([1_000_000, 0]);
  const run = vi.fn();
  clock.after(5_000, run);
  vi.advanceTimersByTime(499);
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(run).toHaveBeenCalledTimes(1);
  expect([clock.now(), clock.monotonic()]).toEqual([1_005_000, 5_000]);
});

test('a scaled clock may be slower than the real one', () => {
  const clock = scaledClock(0.5);
  const run = vi.fn();
  clock.after(1_000, run);
  vi.advanceTimersByTime(1_999);
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(run).toHaveBeenCalledTimes(1);
  expect(clock.monotonic()).toBe(1_000);
});

test('what a scaled clock schedules can be cancelled', () => {
  const run = vi.fn();
  scaledClock(10).after(5_000, run)();
  vi.advanceTimersByTime(10_000);
  expect(run).not.toHaveBeenCalled();
});
