import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Bridge } from '../../shared/contract/bridge.ts';
import { ok, type Result } from '../../shared/contract/result.ts';
import type { ServerMessage } from '../../shared/contract/sync-protocol.ts';
import { SyncServer } from '../../shared/contract/sync-server.ts';
import { consoleState, groupView } from '../../shared/testing/console-state.ts';
import { periodicRow } from '../testing/log-row.ts';
import { stopFollowingLog } from './commands/log.ts';
import { logCapacity } from './log-window.ts';
import { StatisticsHistory } from './statistics-history.ts';
import { connect } from './sync.ts';
import { createWindowStore } from './window-state.ts';
import { memoryStorage } from './window-storage.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const seconds = 110;
const perFlush = 50;
const moves = [
  [null, 'waiting'],
  ['waiting', 'sending'],
  ['sending', 'accepted'],
] as const;
const moved = {
  type: 'notification.moved',
  id: 81001,
  dbid: '101',
  at: 1_000,
  status: null,
  errorClass: null,
  latencyMs: null,
} as const;

/** A window of an engine that sends 1,000 notifications a second, each of which has three events. */
async function busyWindow() {
  const server = new SyncServer(consoleState(groupView('101')), {
    epoch: 'epoch-1',
    schedule: (run, delayMs) => setTimeout(run, delayMs),
  });
  let listener: (message: ServerMessage) => void = () => {};
  const messages: Record<ServerMessage['type'], number> = { snapshot: 0, batch: 0, log: 0, menu: 0 };
  const peer = server.attach((message) => {
    messages[message.type] += 1;
    listener(message);
  });
  const bridge: Bridge = {
    call: () => Promise.resolve(ok({ entries: [], more: false }) as Result<never>),
    post: (message) => peer.receive(message),
    listen: (told) => {
      listener = told;
      return () => {};
    },
    onConnection: (watcher) => {
      watcher(true);
      return () => {};
    },
  };
  const store = createWindowStore();
  const console = { bridge, store, history: new StatisticsHistory(), storage: memoryStorage() };
  const close = connect(console, { isHidden: () => false, onChange: () => () => {} });
  await vi.advanceTimersByTimeAsync(1_000);
  let changes = 0;
  store.subscribe(() => {
    changes += 1;
  });
  let seq = 0;
  const second = async () => {
    for (let flush = 0; flush < 20; flush += 1) {
      for (let row = 0; row < perFlush; row += 1) {
        seq += 1;
        for (const [from, to] of moves) server.publish({ ...moved, seq, from, to, isHandedOver: to === 'sending' });
        server.publishLog(periodicRow(seq));
      }
      await vi.advanceTimersByTimeAsync(50);
    }
  };
  return { console, messages, second, close, state: store.getState, changes: () => changes, newest: () => seq };
}

test('of 110,000 rows at 1,000 a second the window holds the newest, and changes with batches, not with events', async () => {
  const window = await busyWindow();
  for (let turn = 0; turn < seconds; turn += 1) await window.second();
  await vi.advanceTimersByTimeAsync(1_000);
  const { log, engine } = window.state();
  expect(window.newest()).toBe(110_000);
  expect(engine?.traffic.accepted).toBe(110_000);
  expect(log.entries).toHaveLength(logCapacity.following);
  expect(log.entries.at(-1)?.seq).toBe(110_000);
  expect(log).toMatchObject({ following: true, hasOlder: true, hasNewer: false });
  // Ten drawings a second; of 330,000 events and 110,000 rows, at most one message of each kind in a flush.
  expect(window.changes()).toBeLessThanOrEqual(10 * seconds + 20);
  expect(window.messages).toMatchObject({ snapshot: 1, batch: 20 * seconds, log: 20 * seconds });
  window.close();
});

test('who reads keeps his rows while 100,000 come in, and no more are held', async () => {
  const window = await busyWindow();
  for (let turn = 0; turn < 5; turn += 1) await window.second();
  stopFollowingLog(window.console);
  const [first] = window.state().log.entries;
  for (let turn = 0; turn < 100; turn += 1) await window.second();
  await vi.advanceTimersByTimeAsync(1_000);
  const { log } = window.state();
  expect(log.entries).toHaveLength(logCapacity.reading);
  expect(log.entries[0]).toBe(first);
  expect(log).toMatchObject({ following: false, hasNewer: true, newest: 105_000 });
  expect(log.unseen).toBeGreaterThan(99_000);
  window.close();
});
