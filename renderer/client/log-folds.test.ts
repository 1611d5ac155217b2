import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NotificationEntry } from '../../shared/contract/log.ts';
import { logRow, periodicRow } from '../testing/log-row.ts';
import { foldGroups, foldLines, foldReceiver, foldTitle, foldWire } from './log-fold-words.ts';
import { type FoldRow, foldRows, rowsOf, type ShownRow } from './log-folds.ts';

const nothing: ReadonlySet<number> = new Set();
const fold = (rows: readonly NotificationEntry[], more: { kept?: number[]; unfolded?: number[] } = {}) =>
  foldRows(rows, { kept: new Set(more.kept), unfolded: new Set(more.unfolded) });
const told = (shown: readonly ShownRow[]) =>
  shown.map((row) => (row.kind === 'fold' ? `${row.isOpen ? 'open ' : ''}${row.rows.map(({ seq }) => seq)}` : row.seq));
const periodic = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => periodicRow(from + index));

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

test('consecutive periodic rows become one, of whatever groups; a change ends the run', () => {
  const rows = [logRow(1), ...periodic(2, 4), periodicRow(5, { dbid: '102' }), logRow(6), ...periodic(7, 8)];
  expect(told(fold(rows))).toEqual([1, '2,3,4,5', 6, '7,8']);
});

test('one alone is no run, and a note ends one', () => {
  const note = { kind: 'note', seq: 2, at: 0, level: 'info', text: 'x' } as const;
  expect(told(foldRows([periodicRow(1), note, periodicRow(3)], { kept: nothing, unfolded: nothing }))).toEqual([
    1, 2, 3,
  ]);
});

const got = { kind: 'got', number: 1, at: 0, verdict: 'understood', problems: 0, rule: null } as const;
const mark = { pinned: true, colour: null, note: '' };

test.each([
  ['rejected', { outcome: 'rejected', status: 503 }],
  ['failed', { outcome: 'failed', status: null }],
  ['lost', { outcome: 'lost', status: null }],
  ['with problems', { receipt: { ...got, verdict: 'problems', problems: 2 } }],
  ['turned away by the receiver', { receipt: { ...got, verdict: 'rejected' } }],
  ['unreadable', { receipt: { ...got, verdict: 'unreadable' } }],
  ['accepted and yet not received', { receipt: { kind: 'nothing' } }],
  ['touched by a fault', { fault: 'sent twice' }],
  ['a duplicate', { cause: { kind: 'duplicate', of: 1 } }],
  ['asked for', { cause: { kind: 'on-demand', number: 2, groups: 1, way: 'key' } }],
  ['sent again', { cause: { kind: 'redelivery', of: 1, edited: false } }],
  ['marked', { mark }],
] as const)('a row that is %s stands outside of the run', (_, more) => {
  const rows = [...periodic(1, 2), periodicRow(3, more), ...periodic(4, 5)];
  expect(told(fold(rows))).toEqual(['1,2', 3, '4,5']);
});

test.each(['waiting', 'sending', 'accepted', 'dropped', 'skipped'] as const)(
  'one that is %s may be in a run',
  (outcome) => {
    expect(told(fold([periodicRow(1), periodicRow(2, { outcome })]))).toEqual(['1,2']);
  },
);

test('a row that is inspected or selected stands outside', () => {
  expect(told(fold(periodic(1, 6), { kept: [4] }))).toEqual(['1,2,3', 4, '5,6']);
});

test('an open run shows its rows below it, and does not fall apart when one is inspected', () => {
  expect(told(fold(periodic(1, 3), { unfolded: [2], kept: [3] }))).toEqual(['open 1,2,3', 1, 2, 3]);
});

test('what has not changed is the same object', () => {
  const rows = periodic(1, 3);
  expect(fold(rows)[0]).toBe(fold([...rows])[0]);
  expect(fold([...rows, periodicRow(4)])[0]).not.toBe(fold(rows)[0]);
});

test('a row of long ago that somebody keeps does not keep the rows since', async () => {
  const rowsSince = () => {
    const [first, ...rows] = periodic(1, 20);
    const all = [first as NotificationEntry, ...rows];
    // As they come: each run begins with the row after the one that the run before began with, and is shown.
    for (let from = 0; from <= 15; from++) fold(all.slice(from, from + 5));
    return { first, last: new WeakRef(rows.at(-1) as NotificationEntry) };
  };
  const { first, last } = rowsSince();
  // A weak reference holds until the turn of the event loop in which it was looked at is over.
  await new Promise((resolve) => setTimeout(resolve));
  collectGarbage();
  expect(last.deref()).toBeUndefined();
  expect(first?.seq).toBe(1);
});

test('no row is lost, added or moved by folding', () => {
  const anyRow = fc.record({ isPeriodic: fc.boolean(), outcome: fc.constantFrom('accepted', 'failed', 'sending') });
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 40 }), fc.array(fc.nat({ max: 40 })), (made, kept) => {
      const rows = made.map(({ isPeriodic, outcome }, index) =>
        isPeriodic ? periodicRow(index + 1, { outcome }) : logRow(index + 1, { outcome }),
      );
      const shown = fold(rows, { kept });
      expect(shown.flatMap(rowsOf)).toEqual(rows);
      const hidden = shown.flatMap((row) => (row.kind === 'fold' ? row.rows : []));
      expect(hidden.filter(({ seq, outcome }) => kept.includes(seq) || outcome === 'failed')).toEqual([]);
    }),
  );
});

test('a run says how many there are and what they came to, in each column', () => {
  const run = (rows: readonly NotificationEntry[]) => fold(rows)[0] as FoldRow;
  const same = run(periodic(1, 36));
  expect([foldTitle(same), foldGroups(same), foldLines(same), foldWire(same), foldReceiver(same)]).toEqual([
    '▸ 81001 × 36',
    'Spring@Agents',
    '36 lines',
    'all 200',
    'all understood',
  ]);
  const mixed = run([
    ...periodic(1, 3),
    periodicRow(4, { campaignGroup: 'Renewals@Agents', status: 204, receipt: { kind: 'other' } }),
    periodicRow(5, { outcome: 'sending', status: null, receipt: { kind: 'pending' } }),
    periodicRow(6, { outcome: 'dropped', status: null, loggedAt: null, receipt: { kind: 'pending' } }),
  ]);
  expect(foldGroups(mixed)).toBe('2 Campaign Groups');
  expect(foldLines(mixed)).toBe('5 of 6 lines');
  expect(foldWire(mixed)).toBe('3 × 200, 1 × 204, 1 × on the wire, 1 × dropped');
  expect(foldReceiver(mixed)).toBe('3 × understood, 2 × –, 1 × another receiver');
});
