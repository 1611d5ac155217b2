import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inShort, note, ServerByHand } from '../testing/sync-window.ts';
import type { LogBatch } from './log.ts';
import { LogBuffer } from './log-buffer.ts';
import { syncLimits } from './sync-protocol.ts';

const limit = syncLimits.logRowsPerFlush;
const hello = { type: 'hello', hidden: false } as const;

function greeted() {
  const hand = new ServerByHand();
  const window = hand.window();
  window.post(hello);
  window.take();
  return { hand, window };
}

test('rows come with the flush, each once, in its newest version', () => {
  const { hand, window } = greeted();
  for (const row of [note(1), note(2), note(1, 'changed')]) hand.server.publishLog(row);
  expect(window.take()).toEqual([]);
  hand.tick();
  expect(window.take()).toEqual([{ type: 'log', log: { entries: [note(1, 'changed'), note(2)], missed: 0 } }]);
  hand.tick();
  expect(window.take()).toEqual([]);
});

test('rows and the events of the same flush: the state comes first', () => {
  const { hand, window } = greeted();
  hand.server.publishLog(note(1));
  hand.publish(1);
  hand.tick();
  expect(inShort(window.take())).toEqual(['batch 0-1', 'log 1 missed 0']);
});

test('a hidden window gets its rows when it is seen again, the newest of them only', () => {
  const { hand, window } = greeted();
  window.post({ type: 'visibility', hidden: true });
  for (let seq = 1; seq <= limit + 5; seq += 1) hand.server.publishLog(note(seq));
  hand.tick();
  expect(window.take()).toEqual([]);
  window.post({ type: 'visibility', hidden: false });
  hand.tick();
  const [message] = window.take();
  if (message?.type !== 'log') throw new Error('no rows came');
  expect(message.log.missed).toBe(5);
  expect(message.log.entries).toHaveLength(limit);
  expect(message.log.entries[0]).toEqual(note(6));
  expect(message.log.entries.at(-1)).toEqual(note(limit + 5));
});

test('a window that is behind gets its rows after its snapshot', () => {
  const { hand, window } = greeted();
  hand.publish(3_000);
  hand.server.publishLog(note(1));
  hand.tick();
  expect(inShort(window.take())).not.toContain('log 1 missed 0');
  window.post({ type: 'ack', epoch: 'epoch-1', seq: 2_000 });
  window.post({ type: 'ack', epoch: 'epoch-1', seq: 3_000 });
  hand.tick();
  expect(inShort(window.take())).toEqual(['snapshot 3000', 'log 1 missed 0']);
});

test('hello begins anew: rows of before are asked for by query, not sent', () => {
  const { hand, window } = greeted();
  hand.server.publishLog(note(1));
  window.post(hello);
  hand.tick();
  expect(inShort(window.take())).toEqual(['snapshot 0']);
});

test('rows are kept for no one when no window is there', () => {
  const hand = new ServerByHand();
  hand.server.publishLog(note(1));
  expect(hand.timers).toBe(0);
});

test('a row that was left out is counted once, however often it changes', () => {
  const buffer = new LogBuffer();
  for (const round of ['waiting', 'sending', 'accepted'])
    for (let seq = 1; seq <= limit + 100; seq += 1) buffer.add(note(seq, round));
  const { entries, missed } = buffer.take();
  expect(missed).toBe(100);
  expect(entries.map((entry) => entry.seq)).toEqual(Array.from({ length: limit }, (_, index) => 101 + index));
  expect(new Set(entries.map((entry) => entry.kind === 'note' && entry.text))).toEqual(new Set(['accepted']));
});

test('after a flush a late change of any row comes through', () => {
  const buffer = new LogBuffer();
  for (let seq = 1; seq <= limit + 100; seq += 1) buffer.add(note(seq));
  buffer.take();
  buffer.add(note(50, 'late'));
  expect(buffer.take()).toEqual({ entries: [note(50, 'late')], missed: 0 });
  expect(buffer.isEmpty).toBe(true);
});

test('whatever comes: new rows are kept or counted, the newest are kept, and no version is old', () => {
  // New rows with growing numbers, and now and then a change of an earlier one.
  const course = fc.array(fc.option(fc.nat(), { freq: 2, nil: undefined }), { minLength: 100, maxLength: 800 });
  fc.assert(
    fc.property(course, fc.integer({ min: 1, max: 8 }), (steps, times) => {
      const buffer = new LogBuffer();
      const newest = new Map<number, string>();
      let version = 0;
      const add = (seq: number) => {
        version += 1;
        newest.set(seq, `version ${version}`);
        buffer.add(note(seq, `version ${version}`));
      };
      for (let time = 0; time < times; time += 1)
        for (const step of steps)
          add(step === undefined || newest.size === 0 ? newest.size + 1 : (step % newest.size) + 1);
      const batch: LogBatch = buffer.take();
      expect(batch.entries.length).toBeLessThanOrEqual(limit);
      expect(batch.entries.length + batch.missed).toBe(newest.size);
      expect(new Set(batch.entries.map((entry) => entry.seq)).size).toBe(batch.entries.length);
      for (const entry of batch.entries) expect(entry).toEqual(note(entry.seq, newest.get(entry.seq)));
      if (batch.missed > 0) expect(Math.min(...batch.entries.map((entry) => entry.seq))).toBe(batch.missed + 1);
    }),
    { numRuns: 40 },
  );
});
