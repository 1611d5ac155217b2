import { expect, test } from 'vitest';
import { answerWords, matchWords, responseWords, selectionWords } from './response-words.ts';

test('a match in words', () => {
  expect(matchWords({})).toBe('all requests');
  expect(matchWords({ kind: 'change', fields: [{ field: 'GSW_CAMPAIGN_GROUP_ACTION', is: 8 }] })).toBe(
    'all changes with GSW_CAMPAIGN_GROUP_ACTION = 8',
  );
  expect(
    matchWords({
      kind: 'periodic',
      fields: [{ field: 'A', is: 'x*' }],
      path: '/ocs',
      header: { name: 'Host', is: 'h' },
    }),
  ).toBe('all periodic notifications with A = “x*” and path /ocs and Host: h');
});

test.each([
  [{ kind: 'all' }, ''],
  [{ kind: 'nth', n: 2 }, 'of these the 2nd'],
  [{ kind: 'every', n: 11 }, 'of these every 11th'],
  [{ kind: 'percent', percent: 20, seed: 1 }, 'of these 20 %'],
  [{ kind: 'window', fromSeconds: 0, seconds: 30 }, 'for 30 s after it was switched on'],
  [{ kind: 'window', fromSeconds: 10, seconds: 30 }, 'from 10 s to 40 s after it was switched on'],
] as const)('selection %j', (select, words) => {
  expect(selectionWords(select)).toBe(words);
});

test.each([
  [{ kind: 'answer', status: 503, delay: { kind: 'fixed', ms: 250 } }, '503 after 250 ms'],
  [{ kind: 'answer', status: 200, slowBodyMs: 3_000 }, '200, its body over 3 s'],
  [{ kind: 'answer', status: 200, delay: { kind: 'uniform', fromMs: 100, toMs: 500 } }, '200 after 100 ms to 500 ms'],
  [
    { kind: 'close', delay: { kind: 'normal', meanMs: 100, deviationMs: 20 } },
    'closes the connection after 100 ms ± 20 ms',
  ],
  [{ kind: 'reset', delay: { kind: 'exponential', meanMs: 100 } }, 'resets the connection after 100 ms on average'],
  [{ kind: 'never' }, 'never answers'],
  [{ kind: 'malformed' }, 'answers what is no HTTP'],
] as const)('response %j', (response, words) => {
  expect(responseWords(response)).toBe(words);
});

test('several responses in turn', () => {
  const respond = [{ kind: 'answer', status: 500 } as const, { kind: 'answer', status: 200 } as const];
  expect(answerWords({ respond, repeat: true })).toBe('500, then 200, and again from the first');
  expect(answerWords({ respond, repeat: false })).toBe('500, then 200, and stays with the last');
});
