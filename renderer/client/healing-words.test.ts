import { expect, test } from 'vitest';
import { healingPhrase, healingWords, verdictWords } from './healing-words.ts';

const now = Date.UTC(2026, 10, 24, 10, 42, 6);
const never = { kind: 'never', why: 'It is not loaded, so nothing more is sent of it.' } as const;

test('says when it heals, and by what', () => {
  expect(healingWords({ kind: 'periodic', at: now + 3_400 }, now)).toBe('heals in 4 s by the next 81001');
  expect(healingWords({ kind: 'periodic', at: now }, now)).toBe('heals now by the next 81001');
  expect(healingWords({ kind: 'change', at: null }, now)).toBe('heals when it is unloaded');
  expect(healingWords({ kind: 'change', at: now + 2_000 }, now)).toBe('heals when it is unloaded, in 2 s');
});

test('says that it will not, and why', () => {
  expect(healingPhrase(never, now)).toBe('will not heal');
  expect(healingWords(never, now)).toBe('will not heal: it is not loaded, so nothing more is sent of it');
});

test('what is in step needs no words', () => {
  expect(healingPhrase({ kind: 'none-needed' }, now)).toBe('');
  expect(healingWords({ kind: 'none-needed' }, now)).toBe('');
});

test.each([
  ['in-step', null, 'in step all along'],
  ['healed-after-interval', 57, 'healed after one interval at 10:42:05.001 by row 57'],
  ['healed-on-change', 58, 'healed on the next change at 10:42:05.001 by row 58'],
  ['healed-by-redelivery', 59, 'healed by a redelivery at 10:42:05.001 by row 59'],
] as const)('verdict %s', (verdict, healedBy, words) => {
  const healedAt = healedBy === null ? null : now - 999;
  expect(verdictWords({ verdict, healedBy, healedAt }, null, now, 'utc')).toBe(words);
});

test('an open verdict goes by what would heal it now', () => {
  const open = { verdict: 'open', healedBy: null, healedAt: null } as const;
  expect(verdictWords(open, { kind: 'periodic', at: now + 4_000 }, now, 'utc')).toBe('heals in 4 s by the next 81001');
  expect(verdictWords(open, { kind: 'none-needed' }, now, 'utc')).toBe('is about to heal');
  const lost = { verdict: 'never', healedBy: null, healedAt: null } as const;
  expect(verdictWords(lost, never, now, 'utc')).toBe(
    'will never heal: it is not loaded, so nothing more is sent of it',
  );
  expect(verdictWords(lost, null, now, 'utc')).toBe('will never heal by itself');
});
