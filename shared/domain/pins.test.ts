import { describe, expect, test } from 'vitest';
import { isMoving, type Pin, pinAt, pinInputSchema, pinnedValue, withPins } from './pins.ts';
import { parseSeries } from './series-csv.ts';
import { unknownStatistics } from './statistics.ts';

const later = (pin: Pin, seconds: number) => pinnedValue(pin, 1_000_000 + seconds * 1000);

test('a value stays; null is a value', () => {
  expect([later(0.85, 500), later(null, 500)]).toEqual([0.85, null]);
  expect([isMoving(0.85), isMoving(null), isMoving(undefined)]).toEqual([false, false, false]);
});

test('a ramp goes from one value to the other and stays there', () => {
  const ramp = pinAt({ kind: 'ramp', from: 0.2, to: 0.8, seconds: 60 }, 1_000_000);
  expect([-5, 0, 30, 60, 600].map((seconds) => later(ramp, seconds))).toEqual([0.2, 0.2, 0.5, 0.8, 0.8]);
  expect(isMoving(ramp)).toBe(true);
});

test('in a series each value counts from its second on, the first also before', () => {
  const points: [number, number | null][] = [
    [10, 1],
    [20, null],
    [30.5, 3],
  ];
  const series = pinAt({ kind: 'series', points }, 1_000_000);
  expect([0, 10, 19.9, 20, 30, 30.5, 1e6].map((seconds) => later(series, seconds))).toEqual([
    1,
    1,
    1,
    null,
    null,
    3,
    3,
  ]);
});

test('pinned statistics take the place of the others, and only those', () => {
  const pinned = withPins(
    { ...unknownStatistics, hitRatio: 0.3, busyFactor: 0.7 },
    { busyFactor: null, timeToComplete: 600 },
    0,
  );
  expect(pinned).toEqual({ busyFactor: null, hitRatio: 0.3, overdialRate: null, timeToComplete: 600 });
});

test.each([
  -1,
  Number.NaN,
  '0.5',
  { kind: 'ramp', from: 0, to: 1, seconds: 0 },
  { kind: 'series', points: [] },
  {
    kind: 'series',
    points: [
      [5, 1],
      [5, 2],
    ],
  },
])('%o cannot be pinned', (input) => {
  expect(pinInputSchema.safeParse(input).success).toBe(false);
});

describe('values by time from CSV', () => {
  test('headings, comments, empty lines, other separators and null are read', () => {
    const text = '\uFEFFtime,value\r\n# morning\r\n0,0.5\r\n\r\n60;0.75\n"120"\tnull\n';
    expect(parseSeries(text)).toEqual({
      points: [
        [0, 0.5],
        [60, 0.75],
        [120, null],
      ],
    });
  });

  test.each([
    ['', 'there is no line'],
    ['0,0.5\n10', 'line 2: must be a time and a value'],
    ['0,0.5\nten,0.6', 'line 2: ten is not a number of seconds'],
    ['0,-1', 'line 1: -1 is neither'],
    ['0,1\n60,2\n60,3', 'line 3: times must grow'],
    ['0,1,2', 'line 1: must be a time and a value'],
  ])('%j says %s', (text, fault) => {
    expect(parseSeries(text)).toEqual({ fault: expect.stringContaining(fault) });
  });
});
