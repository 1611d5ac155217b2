import { expect, test } from 'vitest';
import { dateWords, weekday, weekdays } from './local-dates.ts';
import { zoneTime, zoneWords } from './zone-time.ts';

test('days of the week are counted as cron does', () => {
  expect([0, 1, 2, 3, 4, 5, 6].map((day) => weekday(day, 'short'))).toEqual([
    'Sun',
    'Mon',
    'Tue',
    'Wed',
    'Thu',
    'Fri',
    'Sat',
  ]);
  expect(weekday(0, 'long')).toBe('Sunday');
  expect(weekdays([0, 1, 5])).toBe('Sun, Mon, Fri');
});

test('a date has its month as a word', () => {
  expect(dateWords('2026-12-04')).toBe('Dec 4, 2026');
});

test('a moment reads by the clocks of its time zone, with seconds where they matter', () => {
  const at = Date.UTC(2026, 10, 22, 23, 5);
  expect(zoneWords(at, 'UTC')).toBe('Sun, Nov 22, 2026, 23:05');
  expect(zoneWords(at, 'Europe/Berlin')).toBe('Mon, Nov 23, 2026, 00:05');
  expect(zoneWords(at + 7_000, 'UTC')).toBe('Sun, Nov 22, 2026, 23:05:07');
});

test('values of the form are the same in any language', () => {
  expect(zoneTime(Date.UTC(2026, 10, 22, 23, 5, 7), 'Europe/Berlin')).toEqual({ date: '2026-11-23', time: '00:05:07' });
});
