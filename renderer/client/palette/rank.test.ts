import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rank, wordsOf } from './rank.ts';

const best = (query: string, ...texts: string[]) =>
  texts
    .flatMap((text) => {
      const score = rank(wordsOf(query), text.toLowerCase());
      return score === null ? [] : [{ text, score }];
    })
    .sort((one, other) => other.score - one.score)
    .map(({ text }) => text);

test('the beginning counts more than a word, a word more than its middle, that more than letters with gaps', () => {
  expect(best('load', 'Overloaded', 'Force unload …', 'Load', 'The load', 'Lots of odd')).toEqual(
    ['Load', 'The load', 'Overloaded', 'Force unload …', 'Lots of odd'].filter((text) => text !== 'Lots of odd'),
  );
  expect(best('sprag', 'Spring@Agents', 'Renewals@Agents')).toEqual(['Spring@Agents']);
  expect(best('agents', 'Spring@Agents')).toEqual(['Spring@Agents']);
});

test('every word must be there, in any order', () => {
  expect(best('agents spring', 'Spring@Agents', 'Spring@Others')).toEqual(['Spring@Agents']);
  expect(best('', 'B', 'A long one')).toEqual(['B', 'A long one']);
});

test('a text is found by itself, by each of its parts, and by its letters', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{2,12}( [a-z]{2,12}){0,3}$/), fc.nat(), fc.nat(), (text, one, other) => {
      const [from, to] = [one % text.length, other % text.length].sort((a, b) => a - b);
      for (const query of [text, text.slice(from, to), text.replace(/(.)./g, '$1')])
        for (const word of wordsOf(query)) if (word.length > 1) expect(rank([word], text)).not.toBeNull();
      expect(rank([`${text.replaceAll(' ', '')}0`], text)).toBeNull();
    }),
  );
});
