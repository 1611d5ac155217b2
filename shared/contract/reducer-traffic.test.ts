import { expect, test } from 'vitest';
import type { Outcome } from '../reporting/outcome.ts';
import { consoleState, groupView } from '../testing/console-state.ts';
import type { NotificationMoved } from './events.ts';
import { reduce } from './reducer.ts';
import { noTraffic } from './state.ts';

const start = consoleState(groupView('101'));

function moved(seq: number, from: Outcome | null, to: Outcome, changed: Partial<NotificationMoved> = {}) {
  return {
    type: 'notification.moved',
    seq,
    dbid: '101',
    id: 81000,
    from,
    to,
    isHandedOver: to === 'sending',
    at: 1_000 + seq,
    status: null,
    errorClass: null,
    latencyMs: null,
    ...changed,
  } as const satisfies NotificationMoved;
}

/** The courses that one notification can take, and what they leave in the counts. */
const courses: readonly (readonly [course: Outcome[], counts: Partial<typeof noTraffic>])[] = [
  [['waiting'], { waiting: 1 }],
  [['waiting', 'sending'], { onWire: 1, sent: 1 }],
  [['waiting', 'sending', 'accepted'], { sent: 1, accepted: 1 }],
  [['waiting', 'sending', 'rejected'], { sent: 1, rejected: 1 }],
  [['waiting', 'sending', 'failed'], { sent: 1, failed: 1 }],
  [['waiting', 'dropped'], { dropped: 1 }],
  [['waiting', 'failed'], { failed: 1 }],
  [['sending'], { onWire: 1, sent: 1 }],
  [['dropped'], { dropped: 1 }],
  [['skipped'], { skipped: 1 }],
];

test.each(courses)('a notification that went %j counts as %j', (course, counts) => {
  const events = course.map((to, index) => moved(1, course[index - 1] ?? null, to));
  expect(reduce(start, events).traffic).toEqual({ ...noTraffic, ...counts });
});

test('counts are of all notifications together, and of groups that are gone', () => {
  const events = [
    moved(1, null, 'waiting'),
    moved(2, null, 'waiting', { dbid: '999' }),
    moved(1, 'waiting', 'sending'),
    moved(2, 'waiting', 'dropped', { dbid: '999' }),
    moved(3, null, 'skipped', { dbid: 'constructor' }),
    moved(1, 'sending', 'accepted'),
  ];
  const state = reduce(start, events);
  expect(state.traffic).toEqual({ ...noTraffic, sent: 1, accepted: 1, dropped: 1, skipped: 1 });
  expect(Object.keys(state.groups.byId)).toEqual(['101']);
});

test('the group shows its newest notification', () => {
  const answered = moved(1, 'sending', 'rejected', { status: 404, errorClass: 'client-error', latencyMs: 3.5 });
  expect(reduce(start, [moved(1, null, 'sending'), answered]).groups.byId['101']?.last).toEqual({
    seq: 1,
    id: 81000,
    outcome: 'rejected',
    at: 1_001,
    status: 404,
    errorClass: 'client-error',
    latencyMs: 3.5,
  });
});

test('the late outcome of an older notification does not hide a newer one', () => {
  const state = reduce(start, [
    moved(1, null, 'sending'),
    moved(2, null, 'sending', { id: 81001 }),
    moved(1, 'sending', 'failed'),
  ]);
  expect(state.groups.byId['101']?.last).toMatchObject({ seq: 2, id: 81001, outcome: 'sending' });
  expect(state.traffic).toEqual({ ...noTraffic, onWire: 1, sent: 2, failed: 1 });
});

test('failures in a row are one series from the first on, until one is accepted or the target is another one', () => {
  const refused = { errorClass: 'refused' } as const;
  const one = reduce(start, [moved(1, 'sending', 'failed', refused), moved(2, 'sending', 'failed', refused)]);
  expect(one.failing).toEqual({ count: 2, since: 1_001, errorClass: 'refused', status: null, isMixed: false });
  const more = reduce(one, [
    moved(3, 'waiting', 'dropped'),
    moved(4, 'sending', 'rejected', { errorClass: 'server-error', status: 503 }),
  ]);
  expect(more.failing).toEqual({ count: 3, since: 1_001, errorClass: 'server-error', status: 503, isMixed: true });
  expect(reduce(more, [moved(5, 'sending', 'accepted')]).failing).toBeNull();
  const options = (uri: string) => ({ type: 'options.changed', options: { 'campaigngroup-states-uri': uri } }) as const;
  const elsewhere = reduce(more, [options('http://127.0.0.1:1/a')]);
  expect(elsewhere.failing).toBeNull();
  const still = reduce(elsewhere, [moved(6, 'sending', 'failed', refused), options('http://127.0.0.1:1/a')]);
  expect(still.failing).toMatchObject({ count: 1 });
});
