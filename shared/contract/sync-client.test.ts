import { expect, test } from 'vitest';
import { consoleState } from '../testing/console-state.ts';
import { inShort, note } from '../testing/sync-window.ts';
import type { DomainEvent } from './events.ts';
import { noTraffic } from './state.ts';
import { SyncClient } from './sync-client.ts';
import type { ClientMessage, ServerMessage } from './sync-protocol.ts';

/** Every event counts one skipped notification, so that an event that is lost or applied twice shows. */
const skipped = {
  ...{
    type: 'notification.moved',
    seq: 1,
    dbid: '101',
    id: 81001,
    from: null,
    to: 'skipped',
    isHandedOver: false,
    at: 1,
  },
  ...{ status: null, errorClass: null, latencyMs: null },
} as const satisfies DomainEvent;
const stateAt = (seq: number) => ({ ...consoleState(), traffic: { ...noTraffic, skipped: seq } });
const snapshot = (seq: number, epoch = 'one'): ServerMessage => ({
  type: 'snapshot',
  snapshot: { epoch, seq, state: stateAt(seq) },
});
const batch = (from: number, to: number, epoch = 'one'): ServerMessage => ({
  type: 'batch',
  batch: { epoch, from, to, events: Array.from({ length: to - from }, () => skipped) },
});

function client() {
  const posted: ClientMessage[] = [];
  const states: (readonly [seq: number, events: number])[] = [];
  const logs: string[] = [];
  const sync = new SyncClient({
    post: (message) => posted.push(message),
    onState: (state, seq) => states.push([seq, state.traffic.skipped]),
    onLog: (log) => logs.push(...inShort([{ type: 'log', log }])),
  });
  const receive = (...messages: ServerMessage[]) => {
    for (const message of messages) sync.receive(message);
  };
  return { sync, receive, logs, posted: () => posted.splice(0), states: () => states.splice(0) };
}

function started() {
  const window = client();
  window.sync.start(false);
  window.receive(snapshot(5));
  window.posted();
  window.states();
  return window;
}

test('it says hello, takes the snapshot, and acknowledges it', () => {
  const { sync, receive, posted, states } = client();
  sync.start(true);
  expect(posted()).toEqual([{ type: 'hello', hidden: true }]);
  receive(snapshot(5));
  expect(states()).toEqual([[5, 5]]);
  expect(posted()).toEqual([{ type: 'ack', epoch: 'one', seq: 5 }]);
});

test('batches that follow are applied and acknowledged', () => {
  const { receive, posted, states } = started();
  receive(batch(5, 7), batch(7, 8));
  expect(states()).toEqual([
    [7, 7],
    [8, 8],
  ]);
  expect(posted()).toEqual([
    { type: 'ack', epoch: 'one', seq: 7 },
    { type: 'ack', epoch: 'one', seq: 8 },
  ]);
});

test('what comes before the snapshot waits for it; only what is newer is applied', () => {
  const { sync, receive, posted, states } = client();
  sync.start(false);
  receive(batch(1, 3), batch(3, 6), batch(6, 9));
  expect(states()).toEqual([]);
  expect(posted()).toEqual([{ type: 'hello', hidden: false }]);
  receive(snapshot(5));
  expect(states()).toEqual([
    [5, 5],
    [6, 6],
    [9, 9],
  ]);
});

test('what was applied already is ignored', () => {
  const { receive, posted, states } = started();
  receive(batch(2, 5), batch(0, 1));
  expect(states()).toEqual([]);
  expect(posted()).toEqual([]);
});

test('a gap asks for one snapshot; what came after the gap is applied to it', () => {
  const { receive, posted, states } = started();
  receive(batch(7, 8), batch(8, 9));
  expect(states()).toEqual([]);
  expect(posted()).toEqual([{ type: 'resync' }]);
  receive(snapshot(7));
  expect(states()).toEqual([
    [7, 7],
    [8, 8],
    [9, 9],
  ]);
  receive(batch(10, 11));
  expect(posted().at(-1)).toEqual({ type: 'resync' });
});

test('a batch of another epoch asks for a snapshot, and one of another epoch replaces everything', () => {
  const { receive, posted, states } = started();
  receive(batch(1, 2, 'two'));
  expect(posted()).toEqual([{ type: 'resync' }]);
  receive(snapshot(2, 'two'), batch(2, 3, 'two'));
  expect(states()).toEqual([
    [2, 2],
    [3, 3],
  ]);
  expect(posted()).toEqual([
    { type: 'ack', epoch: 'two', seq: 2 },
    { type: 'ack', epoch: 'two', seq: 3 },
  ]);
});

test('a snapshot that is older than what is known is ignored', () => {
  const { receive, states } = started();
  receive(snapshot(4));
  expect(states()).toEqual([]);
});

test('after the connection was lost it begins anew and trusts nothing of before', () => {
  const { sync, receive, posted, states } = started();
  receive(batch(8, 9));
  posted();
  sync.start(false);
  expect(posted()).toEqual([{ type: 'hello', hidden: false }]);
  receive(batch(5, 6));
  expect(states()).toEqual([]);
  receive(snapshot(3));
  expect(states()).toEqual([[3, 3]]);
  expect(posted()).toEqual([{ type: 'ack', epoch: 'one', seq: 3 }, { type: 'resync' }]);
});

test('log rows go straight to the window; visibility goes straight to the engine', () => {
  const { sync, receive, posted, logs } = client();
  receive({ type: 'log', log: { entries: [note(1)], missed: 4 } }, { type: 'menu', command: 'help.about' });
  expect(logs).toEqual(['log 1 missed 4']);
  sync.setHidden(true);
  expect(posted()).toEqual([{ type: 'visibility', hidden: true }]);
});
