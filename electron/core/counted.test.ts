import { expect, test } from 'vitest';
import { counted } from './counted.ts';

test.each([
  [0, '0 rows were'],
  [1, '1 row was'],
  [2, '2 rows were'],
])('%i', (count, words) => {
  expect(counted(count, 'row')).toBe(words);
});
