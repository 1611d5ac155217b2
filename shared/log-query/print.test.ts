import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markColours } from '../contract/mark.ts';
import { causeKinds } from '../reporting/cause.ts';
import { type LogClause, type LogQuery, logQuerySchema, receiptWords } from './log-query.ts';
import { parseQuery } from './parse.ts';
import { printQuery, withField } from './print.ts';

const utc = { now: Date.UTC(2026, 10, 24, 10, 42), zone: 'utc' } as const;
const print = (...clauses: LogClause[]) => printQuery({ clauses }, utc);

const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
const some = <Value>(values: fc.Arbitrary<Value>) => fc.array(values, { minLength: 1, maxLength: 4 });
const pick = <Value>(values: readonly Value[]) => fc.constantFrom(...values);
const range = (bound: fc.Arbitrary<number>) =>
  fc
    .tuple(fc.option(bound), fc.option(bound))
    .map(([from, to]) => (from !== null && to !== null && from > to ? { from: to, to: from } : { from, to }));
const status = fc
  .tuple(fc.integer({ min: 100, max: 999 }), fc.integer({ min: 100, max: 999 }))
  .map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }));
const moment = fc.integer({ min: Date.UTC(1970, 0, 2), max: Date.UTC(2100, 0) });

const fields = fc.oneof(
  fc.record({ field: fc.constant('text'), phrase: names }),
  fc.record({ field: pick(['group', 'dbid']), values: some(fc.string({ minLength: 1, maxLength: 32 })) }),
  fc.record({ field: fc.constant('kind'), values: some(pick(['change', 'periodic', 'note'])) }),
  fc.record({ field: pick(['action', 'actor']), values: some(fc.integer({ min: -9, max: 999_999 })) }),
  fc.record({ field: fc.constant('outcome'), values: some(pick(['accepted', 'lost', 'sending', 'failed'])) }),
  fc.record({ field: fc.constant('status'), ranges: some(status) }),
  fc.record({ field: fc.constant('error'), values: some(pick(['dns', 'response-timeout', 'internal'])) }),
  fc.record({ field: fc.constant('receiver'), values: some(pick(receiptWords)) }),
  fc.record({ field: fc.constant('cause'), values: some(pick(causeKinds)) }),
  fc.record({ field: fc.constant('mark'), values: some(pick(['pinned', 'noted', ...markColours])) }),
  fc.record({ field: fc.constant('fault') }),
  range(fc.double({ min: 0, max: 1e9, noNaN: true })).map((bounds) => ({ field: 'latency', ...bounds })),
  range(fc.nat()).map((bounds) => ({ field: 'seq', ...bounds })),
  range(moment).map((bounds) => ({ field: 'time', ...bounds })),
);
const anyQuery: fc.Arbitrary<LogQuery> = fc
  .array(
    fc.tuple(fields, fc.boolean()).map(([clause, negated]) => ({ ...clause, negated })),
    { maxLength: 8 },
  )
  .map((clauses) => logQuerySchema.parse({ clauses }));

test.each(['utc', 'local'] as const)('a query that is printed and read again is the same, in %s', (zone) => {
  const clock = { now: utc.now, zone };
  fc.assert(
    fc.property(anyQuery, (query) => {
      expect(parseQuery(printQuery(query, clock), clock)).toEqual({ query, faults: [] });
    }),
  );
});

test('a query is printed as a person would type it', () => {
  expect(
    print(
      { field: 'group', values: ['Spring', 'Win Back'], negated: false },
      { field: 'outcome', values: ['failed'], negated: true },
      { field: 'action', values: [7, 99], negated: false },
      { field: 'status', ranges: [{ from: 500, to: 599 }], negated: false },
      { field: 'latency', from: 2_000, to: null, negated: false },
      { field: 'time', from: Date.UTC(2026, 10, 24, 10, 42, 7, 500), to: null, negated: false },
      { field: 'text', phrase: 'a "word"', negated: false },
    ),
  ).toBe(
    'group:Spring,"Win Back" -outcome:failed action:load,99 status:5xx latency:>2s since:2026-11-24T10:42:07.500 "a \\"word\\""',
  );
});

const failed: LogClause = { field: 'outcome', values: ['failed'], negated: false };

test.each([
  ['', 'outcome:failed'],
  ['spring', 'spring outcome:failed'],
  ['outcome:accepted  since:-5m "a  b"', 'since:-5m "a  b" outcome:failed'],
  ['-OUTCOME:lost grup:x', 'grup:x outcome:failed'],
])('what “%s” says of outcomes is replaced, and the rest stays as typed', (text, expected) => {
  expect(withField(text, 'outcome', [failed], utc)).toBe(expected);
});

test('a field is taken away, whatever key it was asked by', () => {
  expect(withField('since:-5m x until:10:42', 'time', [], utc)).toBe('x');
});
