import { expect, test } from 'vitest';
import { en } from './en.ts';
import { inBrackets } from './in-brackets.ts';
import { localeFor } from './locale.ts';
import { t } from './t.ts';

test('a text comes with its numbers as the locale writes them', () => {
  expect(t('groups.bulk.selected', { count: 10_000 })).toBe('10,000 selected');
});

test.each([
  ['en-US', 'en-US'],
  ['de-DE', 'en-DE'],
  ['de', 'en-DE'],
  ['ja', 'en-JP'],
  ['sr-Latn-RS', 'en-RS'],
  ['en-XA', 'en-US'],
])('the words are English; with the language %s, numbers and dates are written as in %s', (tag, locale) => {
  expect(localeFor(tag)).toBe(locale);
});

test('in brackets, every text is marked and still takes its arguments', () => {
  expect(inBrackets(en).groups.bulk.selected).toBe('⟦{count, number} selected⟧');
});
