import { expect, test } from 'vitest';
import { type ResponseRule, responseRuleSchema } from './response-rule.ts';
import { RuleBook } from './rule-book.ts';

/** Chance in hand: what it gives next, by purpose. */
function bookWith(chances: Record<string, number[]> = {}) {
  return new RuleBook((_seed, purpose) => () => chances[purpose]?.shift() ?? 0.5);
}

const rule = (id: string, said: object = {}): ResponseRule =>
  responseRuleSchema.parse({ id, name: `Rule ${id}`, respond: [{ kind: 'answer', status: 503 }], ...said });

const request = { path: '/ocs', headers: {}, body: { GSW_CAMPAIGN_GROUP_ACTION: 7 } };

/** The ids of the rules that answer so many equal requests, `-` where none does. */
function answersOf(book: RuleBook, count: number, now = 0): string[] {
  return Array.from({ length: count }, () => book.answer(request, now)?.rule.id ?? '-');
}

test('without rules nothing answers', () => {
  expect(answersOf(bookWith(), 2)).toEqual(['-', '-']);
});

test('the first that matches answers; one that is off or does not match does not', () => {
  const book = bookWith();
  book.set([rule('off', { on: false }), rule('periodic', { match: { kind: 'periodic' } }), rule('a'), rule('b')], 0);
  expect(answersOf(book, 2)).toEqual(['a', 'a']);
  expect(book.hits()).toEqual({ off: 0, periodic: 0, a: 2, b: 0 });
});

test('the nth, every nth, and a next rule for what they leave', () => {
  const book = bookWith();
  book.set([rule('second', { select: { kind: 'nth', n: 2 } }), rule('third', { select: { kind: 'every', n: 3 } })], 0);
  // The second request is not counted by the rule behind.
  expect(answersOf(book, 8)).toEqual(['-', 'second', '-', 'third', '-', '-', 'third', '-']);
});

test('a percentage is drawn for each request', () => {
  const book = bookWith({ 'select a': [0.1, 0.19, 0.2, 0.9] });
  book.set([rule('a', { select: { kind: 'percent', percent: 20 } })], 0);
  expect(answersOf(book, 4)).toEqual(['a', 'a', '-', '-']);
});

test('100 % is all, 0 % is none', () => {
  const book = bookWith({ 'select all': [0, 0.999_999], 'select none': [0, 0] });
  book.set(
    [
      rule('none', { select: { kind: 'percent', percent: 0 } }),
      rule('all', { select: { kind: 'percent', percent: 100 } }),
    ],
    0,
  );
  expect(answersOf(book, 2)).toEqual(['all', 'all']);
});

test('a window begins some seconds after the rule was set, and ends', () => {
  const book = bookWith();
  book.set([rule('a', { select: { kind: 'window', fromSeconds: 2, seconds: 3 } })], 10_000);
  const at = (now: number) => answersOf(book, 1, now)[0];
  expect([11_999, 12_000, 14_999, 15_000].map(at)).toEqual(['-', 'a', 'a', '-']);
});

test.each([
  [true, [500, 502, 500, 502]],
  [false, [500, 502, 502, 502]],
])('a sequence goes on from request to request; repeat %s', (repeat, statuses) => {
  const book = bookWith();
  const respond = [500, 502].map((status) => ({ kind: 'answer', status }));
  book.set([rule('a', { respond, repeat })], 0);
  expect(statuses.map(() => book.answer(request, 0)?.response)).toMatchObject(statuses.map((status) => ({ status })));
});

test('the delay is drawn from the chance of its own', () => {
  const book = bookWith({ 'delay a': [0.25, 0.75] });
  const delay = { kind: 'uniform', fromMs: 100, toMs: 200 };
  book.set([rule('a', { respond: [{ kind: 'answer', status: 200, delay }, { kind: 'never' }] })], 0);
  expect([1, 2, 3].map(() => book.answer(request, 0)?.delayMs)).toEqual([125, 0, 175]);
});

test('a rule that is set again as it was goes on counting; one that was changed begins anew', () => {
  const book = bookWith();
  const [a, b] = [rule('a', { match: { path: '/a' }, select: { kind: 'nth', n: 2 } }), rule('b')];
  book.set([a, b], 0);
  const toA = { ...request, path: '/a' };
  expect(book.answer(toA, 0)?.rule.id).toBe('b');
  book.set([structuredClone(a), { ...b, name: 'Changed' }, rule('c')], 0);
  expect(book.hits()).toEqual({ a: 0, b: 0, c: 0 });
  expect(book.answer(toA, 0)?.rule.id).toBe('a');
  book.set([], 0);
  expect(book.hits()).toEqual({});
});
