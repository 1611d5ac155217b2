import { expect, test } from 'vitest';
import { consoleState, groupView } from '../testing/console-state.ts';
import { inShort, receivedEvent, ServerByHand } from '../testing/sync-window.ts';
import { SyncClient } from './sync-client.ts';
import { syncLimits } from './sync-protocol.ts';

const hello = { type: 'hello', hidden: false } as const;
const ack = (seq: number, epoch = 'epoch-1') => ({ type: 'ack', epoch, seq }) as const;

test('the limits are those of the design', () => {
  expect(syncLimits).toMatchObject({ flushEveryMs: 50, eventsPerBatch: 500 });
});

test('nothing is sent before hello, then a snapshot, then batches', () => {
  const hand = new ServerByHand();
  const window = hand.window();
  hand.publish(3);
  hand.tick();
  window.post({ type: 'resync' });
  window.post({ type: 'visibility', hidden: false });
  expect(window.take()).toEqual([]);
  window.post(hello);
  expect(window.take()).toEqual([
    { type: 'snapshot', snapshot: { epoch: 'epoch-1', seq: 3, state: hand.server.state } },
  ]);
  hand.publish(2);
  expect(window.take()).toEqual([]);
  hand.tick();
  expect(window.take()).toEqual([
    { type: 'batch', batch: { epoch: 'epoch-1', from: 3, to: 5, events: [receivedEvent(1), receivedEvent(2)] } },
  ]);
});

test('one timer of 50 ms is set, however much happens', () => {
  const hand = new ServerByHand();
  hand.window().post(hello);
  hand.publish(100);
  expect(hand.delays).toEqual([50]);
  hand.tick();
  expect(hand.timers).toBe(0);
  hand.publish(1);
  expect(hand.delays).toEqual([50, 50]);
});

test('a batch has at most 500 events', () => {
  const hand = new ServerByHand();
  const window = hand.window();
  window.post(hello);
  hand.publish(1_200);
  hand.tick();
  expect(inShort(window.take())).toEqual(['snapshot 0', 'batch 0-500', 'batch 500-1000', 'batch 1000-1200']);
});

test('a snapshot has all that was published before it, and no batch repeats that', () => {
  const hand = new ServerByHand();
  const window = hand.window();
  hand.publish(7);
  window.post(hello);
  hand.tick();
  expect(inShort(window.take())).toEqual(['snapshot 7']);
});

test('a hidden window gets nothing, and one snapshot when it is seen again', () => {
  const hand = new ServerByHand();
  const window = hand.window();
  window.post(hello);
  window.post(ack(0));
  window.post({ type: 'visibility', hidden: true });
  window.take();
  for (let round = 0; round < 10; round += 1) {
    hand.publish(700);
    hand.tick();
  }
  expect(window.take()).toEqual([]);
  window.post({ type: 'visibility', hidden: false });
  expect(inShort(window.take())).toEqual(['snapshot 7000']);
});

test('a window that missed nothing while it was hidden gets nothing when it is seen again', () => {
  const hand = new ServerByHand();
  const window = hand.window();
  window.post({ type: 'hello', hidden: true });
  expect(inShort(window.take())).toEqual(['snapshot 0']);
  window.post({ type: 'visibility', hidden: false });
  expect(window.take()).toEqual([]);
});

test('a window that does not acknowledge gets 2000 events at most, and one snapshot when it has caught up', () => {
  const hand = new ServerByHand();
  const window = hand.window();
  window.post(hello);
  hand.publish(2_000);
  hand.publish(3_000);
  hand.tick();
  expect(inShort(window.take())).toEqual([
    'snapshot 0',
    'batch 0-500',
    'batch 500-1000',
    'batch 1000-1500',
    'batch 1500-2000',
  ]);
  window.post(ack(0));
  window.post(ack(1_500));
  expect(window.take()).toEqual([]);
  window.post(ack(2_000));
  expect(inShort(window.take())).toEqual(['snapshot 5000']);
  window.post(ack(5_000));
  hand.publish(1);
  hand.tick();
  expect(inShort(window.take())).toEqual(['batch 5000-5001']);
});

test('a window with many Campaign Groups may be as many events behind, since its snapshot says more than those', () => {
  const many = Array.from({ length: 2_600 }, (_, index) => groupView(String(index + 1)));
  const hand = new ServerByHand('epoch-1', consoleState(...many));
  const window = hand.window();
  window.post(hello);
  hand.publish(2_500);
  hand.tick();
  expect(inShort(window.take()).at(-1)).toBe('batch 2000-2500');
  hand.publish(500);
  hand.tick();
  expect(window.take()).toEqual([]);
  window.post(ack(2_500));
  expect(inShort(window.take())).toEqual(['snapshot 3000']);
});

test('what is in a snapshot on its way is not counted as events on their way', () => {
  const hand = new ServerByHand();
  hand.publish(10_000);
  const window = hand.window();
  window.post(hello);
  hand.publish(1);
  hand.tick();
  expect(inShort(window.take())).toEqual(['snapshot 10000', 'batch 10000-10001']);
});

test('a window that asks again and again, and acknowledges nothing, gets 2000 events at most all the same', () => {
  const hand = new ServerByHand();
  const window = hand.window();
  window.post(hello);
  for (let round = 0; round < 5; round += 1) {
    hand.publish(1_500);
    hand.tick();
    window.post({ type: 'resync' });
  }
  const events = window.take().flatMap((message) => (message.type === 'batch' ? message.batch.events : []));
  expect(events).toHaveLength(2_000);
});

test('an acknowledgement of another epoch, or of what was never sent, frees nothing', () => {
  const hand = new ServerByHand();
  const window = hand.window();
  window.post(hello);
  hand.publish(1_900);
  hand.tick();
  window.take();
  window.post(ack(1_900, 'epoch-0'));
  hand.publish(400);
  hand.tick();
  expect(window.take()).toEqual([]);
  window.post(ack(1_000_000));
  expect(inShort(window.take())).toEqual(['snapshot 2300']);
  hand.publish(400);
  hand.tick();
  expect(inShort(window.take())).toEqual(['batch 2300-2700']);
});

test('resync brings one snapshot; a detached window gets nothing more', () => {
  const hand = new ServerByHand();
  const [one, other] = [hand.window(), hand.window()];
  one.post(hello);
  other.post(hello);
  hand.publish(1);
  one.post({ type: 'resync' });
  expect(inShort(one.take())).toEqual(['snapshot 0', 'batch 0-1', 'snapshot 1']);
  one.detach();
  hand.publish(1);
  hand.tick();
  expect(one.take()).toEqual([]);
  expect(inShort(other.take())).toEqual(['snapshot 0', 'batch 0-1', 'batch 1-2']);
});

// Without a border in between, a window's answer arrives while the server is still sending.
test('a window that answers at once, and a listener that publishes, keep every window in step', () => {
  const hand = new ServerByHand();
  const numbers: number[][] = [[], []];
  for (const seen of numbers) {
    const first = seen === numbers[0];
    const client: SyncClient = new SyncClient({
      post: (message) => peer.receive(message),
      onState: (_state, seq) => {
        const isNew = !seen.includes(seq);
        seen.push(seq);
        if (isNew && first && seq === 500) hand.publish(600);
        if (isNew && !first && seq === 1_000) peer.receive({ type: 'resync' });
      },
      onLog: () => {},
    });
    const peer = hand.server.attach((message) => client.receive(message));
    client.start(false);
  }
  hand.publish(900);
  hand.tick();
  expect(hand.server.state.receiver.received).toBe(900);
  expect(numbers).toEqual([
    [0, 500, 1_000, 1_100, 1_500],
    [0, 500, 1_000, 1_000, 1_100, 1_500],
  ]);
});

test('a window whose transport fails does not make events count twice', () => {
  const hand = new ServerByHand();
  const peer = hand.server.attach((message) => {
    if (message.type === 'batch') throw new Error('The window is gone.');
  });
  peer.receive(hello);
  hand.publish(3);
  expect(() => hand.tick()).toThrow('The window is gone.');
  peer.detach();
  const window = hand.window();
  window.post(hello);
  expect(inShort(window.take())).toEqual(['snapshot 3']);
});
