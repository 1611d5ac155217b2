import { expect, test } from 'vitest';
import { layOut } from './sparkline.ts';

const nan = Number.NaN;

test('a series is drawn over its time, from low to high', () => {
  const spark = layOut('busyFactor', { times: [0, 50, 100], values: [0.8, 0.9, 0.85] }, [], 100, 40);
  expect(spark?.low).toBe(0.8);
  expect(spark?.high).toBe(0.9);
  expect(spark?.line).toBe('M0 40L50 0L100 20');
  expect(spark?.area).toBe('M0 40L0 40L50 0L100 20L100 40Z');
  expect(spark?.end).toEqual({ x: 100, y: 20 });
});

test('a value that was null interrupts the line', () => {
  const spark = layOut('hitRatio', { times: [0, 1, 2, 3], values: [0.3, nan, 0.3, nan] }, [], 30, 10);
  expect(spark?.line.match(/M/g)).toHaveLength(2);
  expect(spark?.line).not.toContain('NaN');
  expect(spark?.end).toBeNull();
});

test('one point alone, or none, is nothing to draw', () => {
  expect(layOut('hitRatio', { times: [], values: [] }, [], 10, 10)).toBeNull();
  expect(layOut('hitRatio', { times: [5], values: [0.3] }, [], 10, 10)).toBeNull();
  expect(layOut('hitRatio', { times: [5, 5], values: [0.3, 0.3] }, [], 10, 10)).toBeNull();
});

test('a value that never changes, and one that was never known, have a scale all the same', () => {
  for (const value of [0, 0.05, 0.3, 1, nan]) {
    const spark = layOut('hitRatio', { times: [0, 1], values: [value, value] }, [], 10, 10);
    expect(spark?.high).toBeGreaterThan(spark?.low ?? 0);
    expect(spark?.line).not.toContain('NaN');
  }
});

test('times begin at 0, so that their size can be seen', () => {
  const spark = layOut('timeToComplete', { times: [0, 1], values: [900, 600] }, [], 10, 10);
  expect([spark?.low, spark?.high]).toEqual([0, 900]);
});

test('notifications are marked where they were sent; those outside of the time shown are left out', () => {
  const marks = [
    { seq: 1, at: 50, isChange: true },
    { seq: 2, at: 150, isChange: false },
    { seq: 3, at: 201, isChange: false },
  ];
  const spark = layOut('busyFactor', { times: [100, 200], values: [0.1, 0.1] }, marks, 100, 10);
  expect(spark?.marks).toEqual([{ seq: 2, x: 50, isChange: false }]);
});
