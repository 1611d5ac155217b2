import { expect, test } from 'vitest';
import { addDays, dayLabel, midnight, timelineRange } from './timeline-range.ts';

const at = Date.UTC(2026, 10, 23, 14, 20, 55);

test('a day begins at midnight and has a tick every two hours', () => {
  const { from, until, ticks } = timelineRange(midnight(at, 'utc'), 1, 'utc');
  expect(from).toBe(Date.UTC(2026, 10, 23));
  expect(until).toBe(Date.UTC(2026, 10, 24));
  expect(ticks.map(({ label }) => label)).toEqual(
    Array.from({ length: 12 }, (_, index) => `${String(index * 2).padStart(2, '0')}:00`),
  );
});

test('a week has a tick for each of its days, over the end of a month', () => {
  const { until, ticks } = timelineRange(Date.UTC(2026, 10, 27), 7, 'utc');
  expect(until).toBe(Date.UTC(2026, 11, 4));
  expect(ticks).toHaveLength(7);
  expect(ticks[0]?.label).toBe(dayLabel(Date.UTC(2026, 10, 27), 'utc'));
  expect(ticks.at(-1)?.at).toBe(Date.UTC(2026, 11, 3));
});

test('days are counted by the calendar, in both readings', () => {
  expect(addDays(Date.UTC(2026, 11, 31), 1, 'utc')).toBe(Date.UTC(2027, 0, 1));
  const local = midnight(at, 'local');
  expect(new Date(local).getHours()).toBe(0);
  expect(new Date(addDays(local, 1, 'local')).getDate()).toBe(new Date(local).getDate() + 1);
});
