import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quoted, readTerms } from './terms.ts';

const short = (text: string) =>
  readTerms(text).terms.map(
    ({ negated, key, values }) =>
      `${negated ? '-' : ''}${key === null ? '' : `${key}:`}${values.map((value) => value.text).join('|')}`,
  );

test.each([
  ['', []],
  ['   ', []],
  ['collections', ['collections']],
  ['state:running mode:predictive', ['state:running', 'mode:predictive']],
  ['State:Running,Active', ['state:Running|Active']],
  ['-group:Retention  spring', ['-group:Retention', 'spring']],
  ['group:"Early Stage",Agents', ['group:Early Stage|Agents']],
  ['"two words" -"not these"', ['two words', '-not these']],
  [String.raw`name:"a \"b\" \\ c"`, [String.raw`name:a "b" \ c`]],
  ['a,b', ['a,b']],
  ['state:', ['state:']],
  ['state:,running,', ['state:running']],
  ['state:""', ['state:']],
  ['- a', ['-', 'a']],
  ['--a', ['--a']],
  ['option:campaigngroup-states-uri=http://x/y', ['option:campaigngroup-states-uri=http://x/y']],
])('%s', (text, terms) => {
  expect(short(text)).toEqual(terms);
  expect(readTerms(text).faults).toEqual([]);
});

test('terms and values know their places', () => {
  const text = ' -state:running,"not loaded" x';
  const [state, word] = readTerms(text).terms;
  expect(text.slice(state?.from, state?.to)).toBe('-state:running,"not loaded"');
  expect(state?.values.map(({ from, to }) => text.slice(from, to))).toEqual(['running', '"not loaded"']);
  expect(word).toMatchObject({ from: text.length - 1, to: text.length });
});

test('a quotation mark that is not closed reaches to the end, and is a fault with its place', () => {
  const { terms, faults } = readTerms('a group:"Early Sta');
  expect(terms[1]?.values).toEqual([{ text: 'Early Sta', quoted: true, from: 8, to: 18 }]);
  expect(faults).toEqual([{ message: 'This quotation mark is not closed.', from: 8, to: 18 }]);
});

test('every text can be read, and no character is read twice or lost between terms', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ':', ',', '"', '\\', '-', ' ', '*', 'é') }), (text) => {
      let end = 0;
      for (const { from, to } of readTerms(text).terms) {
        expect(text.slice(end, from).trim()).toBe('');
        expect(to).toBeGreaterThan(from);
        end = to;
      }
      expect(text.slice(end).trim()).toBe('');
    }),
  );
});

test('what is quoted reads as one value again, as a bare word and behind a key', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      expect(readTerms(quoted(text)).terms).toMatchObject([{ negated: false, key: null, values: [{ text }] }]);
      expect(readTerms(`-key:${quoted(text)},x`)).toMatchObject({
        terms: [{ negated: true, key: 'key', values: [{ text }, { text: 'x' }] }],
        faults: [],
      });
    }),
  );
});
