import { expect, test } from 'vitest';
import { humanStatistic, rawStatistic, size } from './format.ts';

test.each([
  ['busyFactor', 0.85, '85 %'],
  ['busyFactor', 0.904, '90 %'],
  ['overdialRate', 0.0312, '3.1 %'],
  ['overdialRate', 0, '0 %'],
  ['timeToComplete', 600, '10 min'],
  ['timeToComplete', 11_355, '3 h 9 min'],
  ['hitRatio', null, null],
] as const)('%s %j reads %j', (name, value, words) => {
  expect(humanStatistic(name, value)).toBe(words);
});

test.each([
  [0.85, '0.85'],
  [0.26549, '0.265'],
  [13_353.176, '13353'],
])('the raw value %d is shown as %s', (value, shown) => {
  expect(rawStatistic(value)).toBe(shown);
});

test.each([
  [0, '0 B'],
  [1_048_575, '1,024 KiB'],
  [3_250_585, '3.1 MiB'],
  [1_288_490_189, '1.2 GiB'],
])('%d bytes are shown as %s', (bytes, shown) => {
  expect(size(bytes)).toBe(shown);
});
