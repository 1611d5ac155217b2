import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesPattern } from './pattern.ts';

test.each([
  ['Spring', 'Spring', true],
  ['Spring', 'spring', false],
  ['Spring', 'Spring@Agents', false],
  ['Spring*', 'Spring@Agents', true],
  ['*@Agents', 'Spring@Agents', true],
  ['S*g@A*s', 'Spring@Agents', true],
  ['*ring*gent*', 'Spring@Agents', true],
  ['*gent*ring*', 'Spring@Agents', false],
  ['ab*ba', 'aba', false],
  ['a*b*a', 'aa', false],
  ['*', '', true],
  ['**', 'anything', true],
  ['', '', true],
  ['', 'a', false],
  ['a.c', 'abc', false],
  ['a*c', 'a\nb\nc', true],
])('%s for %s: %s', (pattern, text, matches) => {
  expect(matchesPattern(pattern, text)).toBe(matches);
});

test('it finds what a regular expression finds', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 12 });
  const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*'), maxLength: 8 });
  fc.assert(
    fc.property(pattern, text, (wanted, given) => {
      const expression = new RegExp(`^${wanted.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
      expect(matchesPattern(wanted, given)).toBe(expression.test(given));
    }),
  );
});
