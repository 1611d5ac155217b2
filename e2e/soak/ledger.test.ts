import { expect, test } from 'vitest';
import { noteRow, notificationRow } from '../../electron/core/testing/journal-rows.ts';
import type { NotificationDetail } from '../../shared/contract/log.ts';
import { noTraffic, type Traffic } from '../../shared/contract/state.ts';
import { keyOf } from './key-of.ts';
import { Ledger } from './ledger.ts';
import type { Answer, Got } from './messages.ts';

const connection = (ordinal: number) => ({ localPort: 40_000, ordinal });
const row = (seq: number, said: Partial<NotificationDetail>) =>
  notificationRow(seq, { connection: connection(seq), ...said });
const got = (seq: number, answer: Answer): Got => ({
  key: keyOf(connection(seq), row(seq, {}).body),
  answer,
});
const counted = (said: Partial<Traffic>): Traffic => ({ ...noTraffic, ...said });

/** What is found wrong with these books. */
function faults(rows: readonly (NotificationDetail | ReturnType<typeof noteRow>)[], requests: Got[], traffic: Traffic) {
  const ledger = new Ledger();
  ledger.enterGot(requests.slice(0, 1));
  ledger.enterRows(rows);
  ledger.enterGot(requests.slice(1));
  return ledger.faults(traffic);
}

test('books that agree: each complete answer was given, what has failed was got or was not, the rest never left', () => {
  const rows = [
    row(1, { outcome: 'accepted' }),
    row(2, { outcome: 'rejected' }),
    noteRow(3),
    row(4, { outcome: 'failed' }),
    row(5, { outcome: 'failed' }),
    row(6, { outcome: 'dropped', connection: null }),
  ];
  const requests = [got(1, 'slow'), got(2, 503), got(4, 'silent')];
  expect(faults(rows, requests, counted({ sent: 4, accepted: 1, rejected: 1, failed: 2, dropped: 1 }))).toEqual([]);
});

const one = counted({ sent: 1, accepted: 1 });
test.each<[string, Parameters<typeof faults>, RegExp]>([
  [
    'lost on its way',
    [[row(1, { outcome: 'accepted' })], [], one],
    /row 1 is accepted, and the receiver has never got/,
  ],
  ['sent twice', [[row(1, { outcome: 'accepted' })], [got(1, 200), got(1, 200)], one], /no row says that .* was sent/],
  [
    'sent by nobody',
    [[row(1, { outcome: 'accepted' })], [got(1, 200), got(2, 200)], one],
    /no row says that .* was sent/,
  ],
  ['got twice before its row is there', [[], [got(1, 200), got(1, 200)], noTraffic], /has got .* twice/],
  [
    'answered otherwise',
    [[row(1, { outcome: 'accepted' })], [got(1, 503)], one],
    /is accepted, and the receiver did 503/,
  ],
  [
    'a row is missing',
    [[row(2, { outcome: 'accepted' })], [got(2, 200)], one],
    /after row 0 of the journal comes row 2/,
  ],
  ['counted otherwise', [[], [], one], /0 rows are accepted, and 1 were counted/],
  [
    'left though dropped',
    [[row(1, { outcome: 'dropped' })], [got(1, 200)], counted({ dropped: 1 })],
    /is dropped, and had a connection/,
  ],
  ['not over', [[], [], counted({ waiting: 1 })], /1 still wait/],
])('books that do not agree: %s', (_what, books, words) => {
  expect(faults(...books).join('\n')).toMatch(words);
});

test('rows are entered as far as every one has its outcome', () => {
  const ledger = new Ledger();
  const rows = [row(1, { outcome: 'accepted' }), row(2, { outcome: 'sending' }), row(3, { outcome: 'accepted' })];
  expect(ledger.enterRows(rows)).toBe(false);
  expect(ledger.newest).toBe(1);
});
