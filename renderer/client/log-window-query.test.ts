import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LogEntry, NotificationEntry } from '../../shared/contract/log.ts';
import type { LogQuery } from '../../shared/log-query/log-query.ts';
import { matches } from '../../shared/log-query/matches.ts';
import { logRow } from '../testing/log-row.ts';
import {
  emptyLog,
  follow,
  type LogWindow,
  mergeBatch,
  refreshHeld,
  settle,
  stopFollowing,
  takeNewest,
  takeOlder,
  takeStretch,
} from './log-window.ts';

const failures: LogQuery = { clauses: [{ field: 'outcome', negated: false, values: ['failed'] }] };
const failed = (seq: number) => logRow(seq, { outcome: 'failed', status: null });
const sending = (seq: number) => logRow(seq, { outcome: 'sending', status: null });
const merge = (window: LogWindow, ...entries: LogEntry[]) => mergeBatch(window, { entries, missed: 0 }, failures);
const seqs = (window: LogWindow) => window.entries.map(({ seq }) => seq);

test('of new rows, those that the query finds come in', () => {
  const window = merge(emptyLog, logRow(1), failed(2), sending(3));
  expect(seqs(window)).toEqual([2]);
  expect(window.newest).toBe(3);
});

test('a row that is found once it has changed comes in where it belongs', () => {
  const window = merge(emptyLog, sending(1), failed(2), sending(3), failed(4));
  expect(seqs(merge(window, failed(3), failed(1)))).toEqual([1, 2, 3, 4]);
});

test('a row that is not found any more leaves', () => {
  const onTheWire: LogQuery = { clauses: [{ field: 'outcome', negated: false, values: ['sending'] }] };
  const window = mergeBatch(emptyLog, { entries: [sending(1), sending(2)], missed: 0 }, onTheWire);
  expect(seqs(mergeBatch(window, { entries: [logRow(1)], missed: 0 }, onTheWire))).toEqual([2]);
});

test('an earlier version of a row neither comes in nor makes it leave', () => {
  const window = merge(emptyLog, failed(1));
  expect(merge(window, sending(1)).entries).toBe(window.entries);
});

test('a row outside of the stretch that is held does not come in', () => {
  const window = { ...emptyLog, entries: [failed(10), failed(12)], newest: 12, hasOlder: true };
  expect(seqs(merge(window, failed(4), failed(11)))).toEqual([10, 11, 12]);
  const reading = { ...window, following: false, hasNewer: true, newest: 40 };
  expect(seqs(merge(reading, failed(20)))).toEqual([10, 12]);
});

test('while someone reads, only rows that are found count as new', () => {
  const reading = stopFollowing(merge(emptyLog, failed(1)));
  const later = merge(reading, logRow(2), failed(3), sending(4));
  expect(later.unseen).toBe(1);
});

test('a mark is taken over, and so is what the receiver made of a row', () => {
  const pending = logRow(1, { receipt: { kind: 'pending' } });
  const window = mergeBatch(emptyLog, { entries: [pending], missed: 0 });
  const told = mergeBatch(window, { entries: [logRow(1)], missed: 0 });
  expect(told.entries[0]).toMatchObject({ receipt: { kind: 'got' } });
  expect(mergeBatch(told, { entries: [pending], missed: 0 }).entries[0]).toMatchObject({ receipt: { kind: 'got' } });
  const mark = { pinned: true, colour: null, note: '' };
  const marked = mergeBatch(told, { entries: [logRow(1, { mark })], missed: 0 });
  expect(marked.entries[0]).toMatchObject({ mark });
  expect(mergeBatch(marked, { entries: [logRow(1)], missed: 0 }).entries[0]).toMatchObject({ mark: null });
});

const text: LogQuery = { clauses: [{ field: 'text', negated: false, phrase: 'needle' }] };
const mergeText = (window: LogWindow, ...entries: LogEntry[]) => mergeBatch(window, { entries, missed: 0 }, text);

test('what only the engine can decide waits, and comes in once it has', () => {
  const window = mergeText(emptyLog, logRow(1), logRow(2), logRow(3, { campaignGroup: 'needle@Agents' }));
  expect(seqs(window)).toEqual([3]);
  expect([...window.undecided]).toEqual([1, 2]);
  const settled = settle(window, [1, 2], [logRow(2), logRow(3)], Number.POSITIVE_INFINITY);
  expect(seqs(settled)).toEqual([2, 3]);
  expect(settled.undecided.size).toBe(0);
});

test('an answer that ends early leaves the rest undecided', () => {
  const window = mergeText(emptyLog, logRow(1), logRow(2), logRow(3));
  const settled = settle(window, [1, 2, 3], [logRow(2)], 2);
  expect(seqs(settled)).toEqual([2]);
  expect([...settled.undecided]).toEqual([3]);
});

test('a row that is held and changes stays until the engine says that it is not found', () => {
  const held = takeNewest(emptyLog, [sending(1)], false);
  const changed = mergeText(held, logRow(1));
  expect(changed.entries[0]).toMatchObject({ outcome: 'accepted' });
  expect(seqs(settle(changed, [1], [], Number.POSITIVE_INFINITY))).toEqual([]);
});

test('rows that were decided late count as new for a reader', () => {
  const reading = stopFollowing(takeNewest(emptyLog, [logRow(1)], false));
  const later = mergeText(reading, logRow(2), logRow(3));
  expect(later.unseen).toBe(0);
  expect(settle(later, [2, 3], [logRow(3)], Number.POSITIVE_INFINITY)).toMatchObject({ unseen: 1, newest: 3 });
});

test('a page decides what was undecided when it was asked for', () => {
  const window = mergeText(emptyLog, logRow(1), logRow(2));
  const asked = window.undecided;
  const meanwhile = mergeText(window, logRow(3));
  expect([...takeNewest(meanwhile, [logRow(1)], false, asked).undecided]).toEqual([3]);
});

test('rows that were missed come in and leave when the stretch is asked for anew', () => {
  const window = { ...emptyLog, entries: [failed(2), failed(4), failed(6)], newest: 6, hasOlder: true };
  const mark = { pinned: true, colour: null, note: '' };
  const fresh = refreshHeld(window, [failed(3), { ...failed(4), mark }]);
  expect(seqs(fresh)).toEqual([2, 3, 4]);
  expect(fresh.entries[2]).toMatchObject({ mark });
});

test('a stretch somewhere in the log is read, not followed', () => {
  const window = takeStretch({ ...emptyLog, newest: 90 }, [failed(10), failed(11)], {
    hasOlder: true,
    hasNewer: false,
  });
  expect(window).toMatchObject({ following: false, hasOlder: true, hasNewer: true });
});

/** What the engine has: rows in any state, which go on only. */
type Step =
  | { readonly do: 'make' }
  | { readonly do: 'end'; readonly which: number; readonly outcome: 'failed' | 'accepted' }
  | { readonly do: 'stop' | 'follow' | 'older' | 'newest' };
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ do: 'make' } as const) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('end' as const),
      which: fc.nat({ max: 30 }),
      outcome: fc.constantFrom('failed' as const, 'accepted' as const),
    }),
  },
  fc
    .constantFrom('stop' as const, 'follow' as const, 'older' as const, 'newest' as const)
    .map((step) => ({ do: step })),
);

test('whatever happens, what is held is all that the query finds between its ends', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 80 }), (steps) => {
      const rows: NotificationEntry[] = [];
      let window: LogWindow = { ...emptyLog, hasOlder: true };
      window = takeNewest(window, [], false);
      const found = () => rows.filter((row) => matches(row, failures) === true);
      for (const step of steps) {
        if (step.do === 'make') {
          rows.push(sending(rows.length + 1));
          window = merge(window, ...rows.slice(-1));
        }
        if (step.do === 'end') {
          const row = rows[step.which];
          if (row?.outcome !== 'sending') continue;
          rows[step.which] = logRow(row.seq, { outcome: step.outcome });
          window = merge(window, ...rows.slice(step.which, step.which + 1));
        }
        if (step.do === 'stop') window = stopFollowing(window);
        if (step.do === 'follow') window = follow(window);
        if (step.do === 'newest') window = takeNewest(window, found().slice(-3), found().length > 3);
        if (step.do === 'older') {
          const before = found().filter(({ seq }) => seq < (window.entries[0]?.seq ?? Number.POSITIVE_INFINITY));
          window = takeOlder(window, before.slice(-2), before.length > 2);
        }
        const [first, last] = [window.entries[0]?.seq ?? rows.length + 1, window.entries.at(-1)?.seq ?? 0];
        const between = found().filter(
          ({ seq }) => (!window.hasOlder || seq >= first) && (!window.hasNewer || seq <= last),
        );
        expect(seqs(window)).toEqual(between.map(({ seq }) => seq));
      }
    }),
    { numRuns: 300 },
  );
});
