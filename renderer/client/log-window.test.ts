import { expect, test } from 'vitest';
import type { LogEntry, NotificationEntry } from '../../shared/contract/log.ts';
import { untold } from '../../shared/contract/log.ts';
import type { Outcome } from '../../shared/reporting/outcome.ts';
import {
  emptyLog,
  follow,
  type LogWindow,
  leaveStretch,
  logCapacity,
  mergeBatch,
  refreshHeld,
  stopFollowing,
  takeNewest,
  takeOlder,
} from './log-window.ts';

function row(seq: number, outcome: Outcome = 'accepted'): NotificationEntry {
  return {
    ...untold,
    kind: 'notification',
    seq,
    at: seq,
    loggedAt: seq,
    id: 81000,
    dbid: '101',
    campaignGroup: 'Spring@Agents',
    uri: 'http://127.0.0.1:8080/ocs',
    action: 7,
    actor: 1,
    outcome,
    status: outcome === 'accepted' ? 200 : null,
    errorClass: null,
    dropReason: null,
    latencyMs: null,
  };
}
const rows = (from: number, to: number): LogEntry[] =>
  Array.from({ length: to - from + 1 }, (_, index) => row(from + index));
const merge = (window: LogWindow, ...entries: LogEntry[]) => mergeBatch(window, { entries, missed: 0 });
const seqs = (window: LogWindow) => window.entries.map((entry) => entry.seq);

test('new rows come in order of their number, whatever order they arrive in', () => {
  expect(seqs(merge(emptyLog, row(3), row(1), row(2)))).toEqual([1, 2, 3]);
});

test('a new row that comes twice at once is one row, as far as it has come', () => {
  const window = merge(emptyLog, row(1, 'accepted'), row(1, 'sending'), row(2, 'sending'), row(2, 'failed'));
  expect(window.entries).toMatchObject([
    { seq: 1, outcome: 'accepted' },
    { seq: 2, outcome: 'failed' },
  ]);
});

test('a row is replaced when its outcome comes, and the others stay the same objects', () => {
  const before = merge(emptyLog, row(1), row(2, 'sending'), row(3));
  const after = merge(before, row(2, 'accepted'));
  expect(after.entries[1]).toMatchObject({ seq: 2, outcome: 'accepted' });
  expect(after.entries[0]).toBe(before.entries[0]);
  expect(after.entries[2]).toBe(before.entries[2]);
});

test('a row never goes back to an earlier outcome', () => {
  const window = merge(merge(emptyLog, row(1, 'failed')), row(1, 'sending'));
  expect(window.entries[0]).toMatchObject({ outcome: 'failed' });
});

test('an update of a row that is no longer held adds nothing', () => {
  const window = { ...emptyLog, entries: rows(10, 12), newest: 12, hasOlder: true };
  expect(seqs(merge(window, row(4)))).toEqual([10, 11, 12]);
});

test('while it follows, the newest rows push the oldest out', () => {
  const window = merge(emptyLog, ...rows(1, logCapacity.following + 5));
  expect(window.entries).toHaveLength(logCapacity.following);
  expect(window.entries[0]?.seq).toBe(6);
  expect(window.hasOlder).toBe(true);
});

test('while someone reads, the first row stays the first and new rows are counted', () => {
  const reading = stopFollowing(merge(emptyLog, ...rows(1, logCapacity.following)));
  const later = merge(reading, ...rows(logCapacity.following + 1, logCapacity.following + 37));
  expect(later.entries[0]?.seq).toBe(1);
  expect(later.unseen).toBe(37);
  expect(later.hasNewer).toBe(false);
});

test('a full window takes in no more while someone reads, and never leaves a gap', () => {
  const reading = stopFollowing(merge(emptyLog, ...rows(1, 3)));
  const full = merge(reading, ...rows(4, logCapacity.reading + 10));
  expect(full.entries).toHaveLength(logCapacity.reading);
  expect(full.hasNewer).toBe(true);
  const later = merge(full, row(logCapacity.reading + 11));
  expect(later.entries).toHaveLength(logCapacity.reading);
  expect(later.unseen).toBe(logCapacity.reading + 11 - 3);
});

test('an update while reading is not counted as new', () => {
  const reading = stopFollowing(merge(emptyLog, row(1, 'sending')));
  expect(merge(reading, row(1, 'accepted')).unseen).toBe(0);
});

test('it follows again only when the end is here', () => {
  const reading = { ...stopFollowing(merge(emptyLog, ...rows(1, 5))), unseen: 4 };
  expect(follow(reading)).toMatchObject({ following: true, unseen: 0 });
  expect(follow({ ...reading, hasNewer: true }).following).toBe(false);
});

test('the newest page keeps rows that came after it', () => {
  const live = merge(emptyLog, ...rows(8, 12));
  const window = takeNewest(live, rows(1, 10), false);
  expect(seqs(window)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});

test('the newest page does not undo an outcome that came before it', () => {
  const live = merge(emptyLog, row(1, 'accepted'));
  expect(takeNewest(live, [row(1, 'sending')], false).entries[0]).toMatchObject({ outcome: 'accepted' });
});

test('the newest page closes the gap of a reader who was left behind', () => {
  const behind = { ...stopFollowing(merge(emptyLog, ...rows(1, 5))), hasNewer: true, newest: 900 };
  const meanwhile = merge(leaveStretch(behind), row(901));
  const window = takeNewest(meanwhile, rows(801, 900), true);
  expect(window.entries[0]?.seq).toBe(801);
  expect(window.entries.at(-1)?.seq).toBe(901);
  expect(window).toMatchObject({ following: true, hasOlder: true, hasNewer: false, newest: 901 });
});

test('older rows go in front; the far end makes room', () => {
  const window = merge(emptyLog, ...rows(1_001, 1_000 + logCapacity.following));
  const older = takeOlder(window, rows(1, 1_000), false);
  expect(older.entries).toHaveLength(logCapacity.reading);
  expect(older).toMatchObject({ following: false, hasOlder: false, hasNewer: false });
  const much = takeOlder(older, [], false);
  expect(much.entries[0]?.seq).toBe(1);
});

test('rows that were missed are refreshed in place', () => {
  const window = stopFollowing(merge(emptyLog, row(1, 'sending'), row(2, 'waiting')));
  const refreshed = refreshHeld(window, [row(1, 'accepted'), row(2, 'dropped')]);
  expect(refreshed.entries).toMatchObject([{ outcome: 'accepted' }, { outcome: 'dropped' }]);
  expect(refreshed.following).toBe(false);
});
