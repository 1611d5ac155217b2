import { expect, test } from 'vitest';
import { fillIn, isNumbered, letterOf, patternFault } from './pattern.ts';

test.each([
  ['Spring', 'Spring'],
  ['Spring_{n}', 'Spring_7'],
  ['Spring_{n:4}', 'Spring_0007'],
  ['{n}/{n:2}', '7/07'],
  ['{campaign}_{list}', 'Spring_A'],
  ['{other}', '{other}'],
])('%s', (pattern, text) => {
  expect(fillIn(pattern, { n: 7, campaign: 'Spring', list: 'A' })).toBe(text);
});

test('a number with more digits than asked for keeps them all', () => {
  expect(fillIn('{n:2}', { n: 1234 })).toBe('1234');
});

test('only a number makes names differ', () => {
  expect(['a{n}', '{n:3}', 'a', '{campaign}'].map(isNumbered)).toEqual([true, true, false, false]);
});

test.each([
  ['a{n}b{n:4}', null],
  ['{x}', '{x} is not known. {n} is the number, {n:4} the number with four digits.'],
  ['{}', '{} is not known. {n} is the number, {n:4} the number with four digits.'],
  ['{n', 'A brace is not closed, or has no beginning.'],
  ['n}', 'A brace is not closed, or has no beginning.'],
])('%s: %s', (pattern, fault) => {
  expect(patternFault(pattern)).toBe(fault);
});

test('what else is known is allowed, and named', () => {
  expect(patternFault('{campaign}_{n}', ['campaign', 'list'])).toBeNull();
  expect(patternFault('{x}', ['campaign', 'list'])).toMatch(/four digits, \{campaign\}, \{list\}\.$/);
});

test('places of Calling Lists are named as columns of a spreadsheet', () => {
  expect([0, 1, 25, 26, 27, 51, 52, 701, 702].map(letterOf)).toEqual([
    'A',
    'B',
    'Z',
    'AA',
    'AB',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ]);
});
