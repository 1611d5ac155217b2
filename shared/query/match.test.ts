import { expect, test } from 'vitest';
import { numberTest, textTest } from './match.ts';

test.each([
  ['ring', 'Spring@Agents', true],
  ['SPRING@', 'Spring@Agents', true],
  ['agent', 'Spring@Agents', true],
  ['winter', 'Spring@Agents', false],
  ['spring*', 'Spring@Agents', true],
  ['sp*@ag', 'Spring@Agents', true],
  ['ag*sp', 'Spring@Agents', false],
  ['s*@*s', 'Spring@Agents', true],
  ['s*@@*s', 'Spring@Agents', false],
  ['*', '', true],
  ['**a**', 'a', true],
  ['ab*ba', 'aba', false],
  ['a.c', 'abc', false],
])('%s in %s: %s', (pattern, text, is) => {
  expect(textTest(pattern)(text)).toBe(is);
});

test.each([
  ['20', [20]],
  ['=20', [20]],
  ['>20', [21]],
  ['>=20', [20, 21]],
  ['<20', [19]],
  ['<=20', [19, 20]],
  ['20..21', [20, 21]],
  ['19.5..20.5', [20]],
])('%s of 19, 20 and 21', (text, values) => {
  expect([19, 20, 21].filter((value) => numberTest(text)?.(value))).toEqual(values);
});

test.each(['', 'x', '>', '20..', '1e3', '> 20', '1..2..3'])('"%s" is no number', (text) => {
  expect(numberTest(text)).toBeNull();
});
