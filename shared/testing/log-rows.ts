import fc from 'fast-check';
import type { LogEntry, NoteEntry, NotificationDetail } from '../contract/log.ts';
import { untoldDetail } from '../contract/log.ts';
import { markColours } from '../contract/mark.ts';
import { type LogClause, type LogQuery, receiptWords } from '../log-query/log-query.ts';
import { causeKinds } from '../reporting/cause.ts';

/** Few different values, so that random queries find something in random rows. */
const names = ['Spring@Agents', 'Frühling "A"@Agents', 'spring_B@Places', 'ΟΔΟΣ@Übung'];
const words = ['alpha', 'Alphabet', 'ÉTÉ', 'ete', '81000', 'x-y', 'naïve', 'straße', '', '\u0000', '€', 'n\u0303o'];
const outcomes = ['accepted', 'rejected', 'failed', 'lost', 'dropped', 'skipped'] as const;
const openOutcomes = ['waiting', 'sending'] as const;
const errors = ['dns', 'refused', 'server-error'] as const;
const statuses = [200, 204, 404, 500];

const pick = <Value>(values: readonly Value[]) => fc.constantFrom(...values);
const text = fc.array(pick(words), { maxLength: 4 }).map((parts) => parts.join(' '));
const receipt = fc.oneof(
  pick(['pending', 'other', 'nothing'] as const).map((kind) => ({ kind })),
  pick(['understood', 'problems', 'rejected', 'unreadable'] as const).map(
    (verdict) => ({ kind: 'got', number: 1, at: 5, verdict, problems: 0, rule: null }) as const,
  ),
);
const cause = fc.oneof(
  fc.constant({ kind: 'interval', seconds: 10 } as const),
  fc.constant({ kind: 'unknown' } as const),
  fc.constant({ kind: 'on-demand', number: 2, groups: 1, way: 'key' } as const),
  fc.constant({ kind: 'redelivery', of: 1, edited: false } as const),
);
const anyMark = fc.record({ pinned: fc.boolean(), colour: fc.option(pick(markColours)), note: text });

const notification: fc.Arbitrary<NotificationDetail> = fc
  .record({
    at: fc.nat({ max: 40 }),
    id: pick([81000, 81001] as const),
    dbid: pick(['101', '102', '103']),
    campaignGroup: pick(names),
    uri: pick(['http://127.0.0.1:8080/ocs', 'https://alpha/']),
    action: pick([0, 7, 9] as const),
    actor: pick([0, 1, 2] as const),
    outcome: pick([...outcomes, ...openOutcomes]),
    status: fc.option(pick(statuses)),
    errorClass: fc.option(pick(errors)),
    dropReason: fc.option(pick(['held', 'closing'] as const)),
    latencyMs: fc.option(fc.double({ min: 0, max: 40, noNaN: true })),
    cause,
    fault: fc.option(text),
    receipt,
    mark: fc.option(anyMark),
    body: text,
    errorText: fc.option(text),
    headers: fc.dictionary(pick(['alpha', 'x-Ete']), text, { maxKeys: 2 }),
    answer: text,
  })
  .map(({ headers, answer, ...rest }) => ({
    ...untoldDetail,
    ...rest,
    kind: 'notification',
    seq: 0,
    loggedAt: rest.at + 0.25,
    requestHeaders: headers,
    response: { status: 200, headers: {}, body: answer, bodyBytes: 5, bodyCut: false },
  }));

const note: fc.Arbitrary<NoteEntry> = fc.record({
  kind: fc.constant('note' as const),
  seq: fc.constant(0),
  at: fc.nat({ max: 40 }),
  level: pick(['info', 'warning'] as const),
  text,
});

/** Random rows numbered from 1. */
export const anyRows: fc.Arbitrary<(NotificationDetail | NoteEntry)[]> = fc
  .array(fc.oneof({ weight: 4, arbitrary: notification }, note), { minLength: 1, maxLength: 30 })
  .map((rows) => rows.map((row, index) => ({ ...row, seq: index + 1 })));

const some = <Value>(values: readonly Value[]) => fc.array(pick(values), { minLength: 1, maxLength: 3 });
const ends = fc.record({ from: fc.option(fc.nat({ max: 40 })), to: fc.option(fc.nat({ max: 40 })) });
const negated = fc.boolean();
const clause: fc.Arbitrary<LogClause> = fc.oneof(
  fc.record({ field: fc.constant('text' as const), negated, phrase: fc.oneof(text, pick(['alph', 'stra', 'οδ'])) }),
  fc.record({ field: fc.constant('kind' as const), negated, values: some(['change', 'periodic', 'note'] as const) }),
  fc.record({ field: fc.constant('dbid' as const), negated, values: some(['101', '102', '999']) }),
  fc.record({
    field: fc.constant('group' as const),
    negated,
    values: some(['SPRING', 'frü', 'ing*agents', '*', 'σ@ü']),
  }),
  fc.record({ field: fc.constant('action' as const), negated, values: some([0, 7, 9, 12]) }),
  fc.record({ field: fc.constant('actor' as const), negated, values: some([0, 1, 2, 3]) }),
  fc.record({ field: fc.constant('outcome' as const), negated, values: some([...outcomes, ...openOutcomes]) }),
  fc.record({
    field: fc.constant('status' as const),
    negated,
    ranges: some([
      { from: 200, to: 299 },
      { from: 404, to: 404 },
      { from: 500, to: 599 },
    ]),
  }),
  fc.record({ field: fc.constant('error' as const), negated, values: some(errors) }),
  fc.record({ field: fc.constant('receiver' as const), negated, values: some(receiptWords) }),
  fc.record({ field: fc.constant('cause' as const), negated, values: some(causeKinds) }),
  ends.chain((bounds) =>
    fc.record({ field: pick(['latency', 'time', 'seq'] as const), negated, ...constants(bounds) }),
  ),
  fc.record({
    field: fc.constant('mark' as const),
    negated,
    values: some(['pinned', 'noted', ...markColours] as const),
  }),
  fc.record({ field: fc.constant('fault' as const), negated }),
);

/** Random queries that fit {@link anyRows}. */
export const anyQuery: fc.Arbitrary<LogQuery> = fc.record({ clauses: fc.array(clause, { maxLength: 4 }) });

/** The row as a window has it. */
export function shownOf(row: NotificationDetail | NoteEntry): LogEntry {
  if (row.kind === 'note') return row;
  const { body: _body, requestHeaders: _headers, response: _response, errorText: _error, ...entry } = row;
  return entry;
}

function constants({ from, to }: { from: number | null; to: number | null }) {
  return { from: fc.constant(from), to: fc.constant(to) };
}
