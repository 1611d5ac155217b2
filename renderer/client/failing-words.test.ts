import { expect, test } from 'vitest';
import { failingWords, isNobodyThere, isWorthSaying } from './failing-words.ts';

const series = { count: 12, since: 0, errorClass: 'refused', status: null, isMixed: false } as const;
const target = { kind: 'loopback', uri: 'http://127.0.0.1:8080/ocs', host: '127.0.0.1:8080' } as const;

test('a series says who, how many, since when and why', () => {
  const words = (changed: object) => failingWords({ ...series, ...changed }, target, '10:42:07');
  expect(words({})).toBe('127.0.0.1:8080 refused 12 notifications in a row since 10:42:07.');
  expect(words({ errorClass: 'server-error', status: 503 })).toBe(
    '127.0.0.1:8080 accepted none of 12 notifications in a row since 10:42:07: status 503.',
  );
  expect(words({ errorClass: 'response-timeout', isMixed: true })).toBe(
    '127.0.0.1:8080 accepted none of 12 notifications in a row since 10:42:07; the newest: timeout.',
  );
});

test('one or two are not said over the window; another receiver is offered where nobody is there', () => {
  expect([null, { ...series, count: 2 }, { ...series, count: 3 }].map(isWorthSaying)).toEqual([false, false, true]);
  expect(isNobodyThere(series)).toBe(true);
  expect(isNobodyThere({ ...series, errorClass: 'server-error', status: 500 })).toBe(false);
});
