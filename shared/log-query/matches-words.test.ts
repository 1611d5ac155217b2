import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedWords, holdsPhrase } from './matches-words.ts';

test.each([
  ['GSW_DIAL_MODE":5', ' gsw dial mode 5'],
  ['Frühling', ' fruhling'],
  ['Fru\u0308hling', ' fruhling'],
  ['ΟΔΟΣ', ' οδοσ'],
  ['  ', ''],
  ['a\u0000b', ' a b'],
  ['日本 €5', ' 日本 5'],
])('the words of %j', (text, words) => {
  expect(foldedWords(text)).toBe(words);
});

const letters = fc.constantFrom('a', 'A', 'é', 'E\u0301', '1', ' ', '-', '\n', 'ς', 'Σ', 'ß', '€', '中');
const anyText = fc.array(letters, { maxLength: 12 }).map((parts) => parts.join(''));

test('a phrase is found exactly where its words follow one another', () => {
  fc.assert(
    fc.property(anyText, anyText, (text, phrase) => {
      const words = foldedWords(text).split(' ').slice(1);
      const wanted = foldedWords(phrase).split(' ').slice(1);
      const found = words.some((_, start) =>
        wanted.every((word, index) => {
          const there = words[start + index] ?? '';
          return index === wanted.length - 1 ? there.startsWith(word) : there === word;
        }),
      );
      expect(holdsPhrase(text, phrase)).toBe(wanted.length > 0 && found);
    }),
  );
});

test('words are the same once they are folded', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(foldedWords(foldedWords(text))).toBe(foldedWords(text));
    }),
  );
});
