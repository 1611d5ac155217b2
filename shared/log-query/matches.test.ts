import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type NoteEntry, type NotificationDetail, untoldDetail } from '../contract/log.ts';
import { anyQuery, anyRows, shownOf } from '../testing/log-rows.ts';
import type { LogClause } from './log-query.ts';
import { isPartOfName, matches } from './matches.ts';
import { searchText } from './matches-text.ts';

const row: NotificationDetail = {
  ...untoldDetail,
  kind: 'notification',
  seq: 7,
  at: 1_000,
  loggedAt: 1_001,
  id: 81001,
  dbid: '101',
  campaignGroup: 'Frühling "A"@Agents',
  uri: 'http://127.0.0.1:8080/ocs',
  action: 0,
  actor: 0,
  outcome: 'rejected',
  status: 503,
  errorClass: 'server-error',
  latencyMs: 12.5,
  cause: { kind: 'interval', seconds: 10 },
  receipt: { kind: 'got', number: 3, at: 1_002, verdict: 'problems', problems: 1, rule: null },
  mark: { pinned: true, colour: 'blue', note: 'ask Émile' },
  body: '{"GSW_QUEUE_NAME":"8001"}',
  requestHeaders: { 'content-type': 'application/json' },
  response: { status: 503, headers: { server: 'nginx' }, body: 'Try later', bodyBytes: 9, bodyCut: false },
  errorText: 'UND_ERR',
};
const note: NoteEntry = { kind: 'note', seq: 8, at: 1_000, level: 'info', text: 'Sending is held.' };

type Plain<Clause> = Clause extends LogClause ? Omit<Clause, 'negated'> : never;
type Asked = Plain<LogClause>;

const asks = (clause: Asked, of: NotificationDetail | NoteEntry = row, text?: string | null) => {
  const plain = matches(shownOf(of), { clauses: [{ ...clause, negated: false } as LogClause] }, text);
  const negated = matches(shownOf(of), { clauses: [{ ...clause, negated: true } as LogClause] }, text);
  return [plain, negated];
};
const yes = [true, false];
const no = [false, true];
const unknown = ['unknown', 'unknown'];
/** What a note answers when it is asked for what it does not have. */
const never = [false, false];

test.each<[Asked, Asked]>([
  [
    { field: 'kind', values: ['periodic'] },
    { field: 'kind', values: ['change', 'note'] },
  ],
  [
    { field: 'dbid', values: ['9', '101'] },
    { field: 'dbid', values: ['10'] },
  ],
  [
    { field: 'group', values: ['x', 'FRÜH'] },
    { field: 'group', values: ['agents*frühling'] },
  ],
  [
    { field: 'action', values: [0] },
    { field: 'action', values: [7] },
  ],
  [
    { field: 'actor', values: [0] },
    { field: 'actor', values: [1] },
  ],
  [
    { field: 'outcome', values: ['rejected'] },
    { field: 'outcome', values: ['failed'] },
  ],
  [
    { field: 'status', ranges: [{ from: 500, to: 599 }] },
    { field: 'status', ranges: [{ from: 1, to: 502 }] },
  ],
  [
    { field: 'error', values: ['server-error'] },
    { field: 'error', values: ['dns'] },
  ],
  [
    { field: 'receiver', values: ['problems'] },
    { field: 'receiver', values: ['pending'] },
  ],
  [
    { field: 'cause', values: ['interval'] },
    { field: 'cause', values: ['request'] },
  ],
  [
    { field: 'latency', from: 12.5, to: null },
    { field: 'latency', from: null, to: 12.4 },
  ],
  [
    { field: 'time', from: 1_000, to: 1_000 },
    { field: 'time', from: 1_001, to: null },
  ],
  [
    { field: 'seq', from: null, to: 7 },
    { field: 'seq', from: 8, to: null },
  ],
  [
    { field: 'mark', values: ['noted'] },
    { field: 'mark', values: ['green'] },
  ],
  [{ field: 'mark', values: ['grey', 'pinned'] }, { field: 'fault' }],
])('%j holds for the row, %j does not', (holds, holdsNot) => {
  expect(asks(holds)).toEqual(yes);
  expect(asks(holdsNot)).toEqual(no);
});

test('a field that is null is in no range and among no values', () => {
  const waiting = { ...row, outcome: 'waiting', status: null, errorClass: null, latencyMs: null, mark: null } as const;
  expect(asks({ field: 'status', ranges: [{ from: -1, to: 999 }] }, waiting)).toEqual(no);
  expect(asks({ field: 'latency', from: null, to: null }, waiting)).toEqual(no);
  expect(asks({ field: 'error', values: ['dns'] }, waiting)).toEqual(no);
  expect(asks({ field: 'mark', values: ['pinned', 'noted', 'blue'] }, waiting)).toEqual(no);
});

test('a note answers only for what it has, also when the question is turned round', () => {
  expect(asks({ field: 'kind', values: ['note'] }, note)).toEqual(yes);
  expect(asks({ field: 'kind', values: ['change'] }, note)).toEqual(no);
  expect(asks({ field: 'time', from: 999, to: null }, note)).toEqual(yes);
  expect(asks({ field: 'mark', values: ['pinned'] }, note)).toEqual(no);
  expect(asks({ field: 'text', phrase: 'IS hel' }, note)).toEqual(yes);
  expect(asks({ field: 'text', phrase: 'held sending' }, note)).toEqual(no);
  const ofNotifications: Asked[] = [
    { field: 'outcome', values: ['failed'] },
    { field: 'fault' },
    { field: 'group', values: ['*'] },
  ];
  for (const clause of ofNotifications) expect(asks(clause, note)).toEqual(never);
});

test('text that the entry has decides; otherwise its detail is needed', () => {
  for (const phrase of ['fruhling', '127 0 0', 'ask emil', 'server error', 'agents http'])
    expect(asks({ field: 'text', phrase })).toEqual(yes);
  expect(asks({ field: 'text', phrase: 'gsw queue name 80' })).toEqual(unknown);
  const text = searchText(row);
  for (const phrase of ['gsw queue name 80', 'GSW_QUEUE_NAME', 'content-type: app', 'nginx', 'try later', 'und_err'])
    expect(asks({ field: 'text', phrase }, row, text)).toEqual(yes);
  for (const phrase of ['queue_gsw', 'ry later', 'try lat er', '---'])
    expect(asks({ field: 'text', phrase }, row, text)).toEqual(no);
});

test('a clause that does not hold decides, whatever is unknown', () => {
  const text = { field: 'text', negated: false, phrase: 'elsewhere' } as const;
  const other: LogClause = { field: 'dbid', negated: false, values: ['999'] };
  const given = { field: 'text', negated: true, phrase: 'ocs' } as const;
  expect(matches(row, { clauses: [text, other] })).toBe(false);
  expect(matches(row, { clauses: [text, given] })).toBe(false);
  expect(matches(row, { clauses: [text] })).toBe('unknown');
  expect(matches(row, { clauses: [] })).toBe(true);
});

test('a name is found by its parts in order', () => {
  expect(isPartOfName('Spring@Agents', 'spr*gent')).toBe(true);
  expect(isPartOfName('Spring@Agents', '*@a*')).toBe(true);
  expect(isPartOfName('Spring@Agents', 'agents*spring')).toBe(false);
  expect(isPartOfName('aba', 'ab*ba')).toBe(false);
});

test('what is known without the detail stays true with it; all clauses hold exactly when each does', () => {
  fc.assert(
    fc.property(anyRows, anyQuery, (rows, query) => {
      for (const row of rows) {
        const full = matches(row, query, searchText(row));
        const known = matches(shownOf(row), query);
        expect(full).not.toBe('unknown');
        if (known !== 'unknown') expect(known).toBe(full);
        expect(full).toBe(query.clauses.every((one) => matches(row, { clauses: [one] }, searchText(row)) === true));
      }
    }),
  );
});
