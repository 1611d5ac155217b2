import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quoted } from './quote.ts';
import { termsOf } from './terms.ts';

test('what is quoted reads as one value again, as a bare word and behind a key', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      expect(termsOf(quoted(text))).toMatchObject([{ negated: false, key: null, values: [{ text }] }]);
      expect(termsOf(`-key:${quoted(text)},x`)).toMatchObject([
        { negated: true, key: 'key', isClosed: true, values: [{ text }, { text: 'x' }] },
      ]);
    }),
  );
});
