import { expect, test } from 'vitest';
import { parseQuery } from './parse.ts';
import { queryKeys } from './parse-keys.ts';

const now = Date.UTC(2026, 10, 24, 10, 42, 7, 500);
const clock = { now, zone: 'utc' } as const;
const clauses = (text: string) => {
  const { query, faults } = parseQuery(text, clock);
  expect(faults).toEqual([]);
  return query.clauses;
};
const at = (hour: number, minute = 0, second = 0, ms = 0) => Date.UTC(2026, 10, 24, hour, minute, second, ms);

test.each([
  ['', []],
  ['   ', []],
  ['spring', [{ field: 'text', phrase: 'spring', negated: false }]],
  ['"two words"', [{ field: 'text', phrase: 'two words', negated: false }]],
  ['-"group:x"', [{ field: 'text', phrase: 'group:x', negated: true }]],
  ['"a \\"quoted\\" \\\\ word"', [{ field: 'text', phrase: 'a "quoted" \\ word', negated: false }]],
  ['a,b', [{ field: 'text', phrase: 'a,b', negated: false }]],
  ['10:42', [{ field: 'text', phrase: '10:42', negated: false }]],
  [
    '- x',
    [
      { field: 'text', phrase: '-', negated: false },
      { field: 'text', phrase: 'x', negated: false },
    ],
  ],
  ['group:Spring', [{ field: 'group', values: ['Spring'], negated: false }]],
  ['GROUP:"Spring Offer",Win*', [{ field: 'group', values: ['Spring Offer', 'Win*'], negated: false }]],
  ['group:"a,b"', [{ field: 'group', values: ['a,b'], negated: false }]],
  ['dbid:101,102', [{ field: 'dbid', values: ['101', '102'], negated: false }]],
  ['kind:change', [{ field: 'kind', values: ['change'], negated: false }]],
  ['kind:81001,note', [{ field: 'kind', values: ['periodic', 'note'], negated: false }]],
  ['-action:load', [{ field: 'action', values: [7], negated: true }]],
  ['action:Start,11,99', [{ field: 'action', values: [9, 11, 99], negated: false }]],
  ['actor:client,schedule,internal,unknown', [{ field: 'actor', values: [1, 2, 3, 0], negated: false }]],
  ['outcome:failed,lost', [{ field: 'outcome', values: ['failed', 'lost'], negated: false }]],
  ['error:response-timeout', [{ field: 'error', values: ['response-timeout'], negated: false }]],
  ['receiver:nothing', [{ field: 'receiver', values: ['nothing'], negated: false }]],
  ['cause:redelivery', [{ field: 'cause', values: ['redelivery'], negated: false }]],
  ['mark:pinned,yellow', [{ field: 'mark', values: ['pinned', 'yellow'], negated: false }]],
  ['is:fault', [{ field: 'fault', negated: false }]],
  ['-is:fault', [{ field: 'fault', negated: true }]],
])('%s', (text, expected) => {
  expect(clauses(text)).toEqual(expected);
});

test.each([
  ['200', [{ from: 200, to: 200 }]],
  ['5xx', [{ from: 500, to: 599 }]],
  [
    '400-499,503',
    [
      { from: 400, to: 499 },
      { from: 503, to: 503 },
    ],
  ],
])('status:%s', (text, ranges) => {
  expect(clauses(`status:${text}`)).toEqual([{ field: 'status', ranges, negated: false }]);
});

test.each([
  ['latency:>500ms', { from: 500, to: null }],
  ['latency:>=1.5s', { from: 1_500, to: null }],
  ['latency:<2s', { from: null, to: 2_000 }],
  ['latency:10ms-50ms', { from: 10, to: 50 }],
  ['latency:1-2s', { from: 1_000, to: 2_000 }],
  ['latency:>3', { from: 3, to: null }],
  ['latency:*', { from: null, to: null }],
  ['row:12', { from: 12, to: 12 }],
  ['row:10-20', { from: 10, to: 20 }],
  ['row:>10', { from: 10, to: null }],
  ['since:10:42', { from: at(10, 42), to: null }],
  ['since:9:05', { from: at(9, 5), to: null }],
  ['until:10:42:07.5', { from: null, to: at(10, 42, 7, 500) }],
  ['since:2026-11-23', { from: Date.UTC(2026, 10, 23), to: null }],
  ['since:2026-11-23T10:42', { from: Date.UTC(2026, 10, 23, 10, 42), to: null }],
  ['since:-5m', { from: now - 300_000, to: null }],
  ['since:-1.5h', { from: now - 5_400_000, to: null }],
  ['time:10:42..10:45', { from: at(10, 42), to: at(10, 45) }],
])('%s', (text, range) => {
  const [clause] = clauses(text);
  expect(clause).toMatchObject(range);
});

test('times are read in the zone of the window; Z is UTC in any', () => {
  const read = (text: string) => parseQuery(text, { now, zone: 'local' }).query.clauses[0];
  expect(read('since:2026-07-01T10:42')).toMatchObject({ from: new Date(2026, 6, 1, 10, 42).getTime() });
  expect(read('since:2026-07-01T10:42Z')).toMatchObject({ from: Date.UTC(2026, 6, 1, 10, 42) });
});

test.each([
  ['grup:x', 0, 6, /no key grup.*group, outcome/],
  ['x outcome:fialed', 10, 16, /“fialed” is not understood.*accepted, rejected, failed/],
  ['outcome:failed,oops', 15, 19, /“oops”/],
  ['action:jump', 7, 11, /load, unload, start, stop, mode, or the number/],
  ['group:', 0, 6, /value is missing.*group:Spring/],
  ['group:a,', 0, 8, /value is missing/],
  ['x "open', 2, 7, /quote is not closed/],
  ['""', 0, 2, /text to look for is missing/],
  ['status:abc', 7, 10, /404, 5xx or 400-499/],
  ['status:499-400', 7, 14, /404, 5xx or 400-499/],
  ['latency:10ms', 8, 12, />500ms, <2s or 10ms-50ms/],
  ['latency:>1,>2', 11, 13, /Only one can be given/],
  ['row:x', 4, 5, /12, 10-20/],
  ['since:25:00', 6, 11, /10:42, 10:42:07.5/],
  ['since:2026-02-30', 6, 16, /A time is/],
  ['since:', 0, 6, /since:-5m/],
  ['time:10:42', 5, 10, /time:10:42..10:45/],
  ['time:a..b..c', 5, 12, /time:10:42..10:45/],
  ['is:pinned', 3, 9, /is:fault/],
  ['mark:red', 5, 8, /pinned, noted, yellow/],
])('%s has a fault from %i to %i', (text, from, to, message) => {
  const { faults } = parseQuery(text, clock);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatchObject({ from, to });
  expect(faults[0]?.message).toMatch(message);
});

test('what is too long or too much is a fault, and the rest is read all the same', () => {
  expect(parseQuery(`x ${'y'.repeat(201)}`, clock)).toMatchObject({
    query: { clauses: [{ phrase: 'x' }] },
    faults: [{ from: 2, message: expect.stringContaining('200 characters') }],
  });
  const many = parseQuery(Array.from({ length: 32 }, (_, index) => `w${index}`).join(' '), clock);
  expect(many.query.clauses).toHaveLength(30);
  expect(many.faults).toHaveLength(2);
});

test.each(queryKeys)('the example of $name is right', ({ name, example, field }) => {
  expect(clauses(`${name}:${example}`)).toMatchObject([{ field }]);
});
