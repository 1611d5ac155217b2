import { expect, test } from 'vitest';
import { relativeTime } from './relative-time.ts';

test.each([
  [0, 'now'],
  [400, 'now'],
  [5_000, 'in 5 s'],
  [-5_000, '5 s ago'],
  [90 * 60_000, 'in 1 h 30 min'],
  [-26 * 3_600_000, '1 d 2 h ago'],
  [9.4 * 86_400_000, 'in 9 d'],
])('%d ms from now is %s', (ahead, words) => {
  expect(relativeTime(1_000_000_000 + ahead, 1_000_000_000)).toBe(words);
});
