import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ConsoleState, GroupView } from '../contract/state.ts';
import type { OptionSettings } from '../reporting/options.ts';
import { consoleState, groupView } from '../testing/console-state.ts';
import { capacityOf, summarizeLatency } from './capacity.ts';

const on = { 'send-campaigngroup-states': true, 'campaigngroup-states-uri': 'http://127.0.0.1:8080/ocs' };

function views(count: number, options: OptionSettings = {}, first = 101): GroupView[] {
  return Array.from({ length: count }, (_, index) => {
    const view = groupView(String(first + index), { condition: { state: 4 } });
    return { ...view, configuration: { ...view.configuration, options: options as never } };
  });
}

function reporting(groups: readonly GroupView[], options: OptionSettings = {}): ConsoleState {
  return { ...consoleState(...groups), options: { ...on, ...options } };
}

const took = (ms: number, slow = ms) => ({ p50: ms, p95: slow, count: 20 });

test('200 groups every 10 s, answered after 2 s, need about 40 connections', () => {
  expect(capacityOf(reporting(views(200)), took(2_000))).toEqual({
    verdict: 'short',
    needed: 40,
    pool: 10,
    groups: 200,
    perSecond: expect.closeTo(20),
    sentence:
      '200 groups / 10 s x 2 s latency need about 40 connections; the pool has 10, so periodic notifications will queue or be skipped.',
  });
});

test('enough, and not enough for slow times', () => {
  const state = reporting(views(50));
  expect(capacityOf(state, took(4))).toMatchObject({
    verdict: 'enough',
    sentence: '50 groups / 10 s x 0.004 s latency need about 1 connection; the pool has 10, which is enough.',
  });
  expect(capacityOf(state, took(1_000, 3_000))).toMatchObject({
    verdict: 'tight',
    needed: 5,
    sentence:
      '50 groups / 10 s x 1 s latency need about 5 connections; the pool has 10, which is not enough for the 15 of slow times (95th percentile 3 s).',
  });
  expect(capacityOf(reporting(views(50), { 'http-connection-pool-size': 15 }), took(1_000, 3_000)).verdict).toBe(
    'enough',
  );
});

test('intervals of single Campaign Groups count as they are, and each receiver has its own pool', () => {
  const mixed = reporting([...views(10), ...views(10, { 'campaigngroup-states-interval': 5 }, 201)]);
  expect(capacityOf(mixed, took(4_000))).toMatchObject({
    needed: 12,
    sentence: expect.stringMatching(
      /^20 groups every 5 to 10 s \(3 a second\) x 4 s latency need about 12 connections/,
    ),
  });
  const apart = reporting([...views(10), ...views(10, { 'campaigngroup-states-uri': 'http://other:8080/' }, 201)]);
  expect(capacityOf(apart, took(4_000))).toMatchObject({ needed: 4, groups: 20, perSecond: expect.closeTo(2) });
});

test('an answer that takes longer than the interval skips beats whatever the pool', () => {
  expect(capacityOf(reporting(views(1)), took(12_000)).sentence).toMatch(/longer than the shortest interval of 10 s/);
});

test.each([
  ['held', { ...reporting(views(3)), sending: { held: true, reason: 'operator' } as const }],
  ['off', { ...reporting(views(3)), options: {} }],
  ['interval 0', reporting(views(3), { 'campaigngroup-states-interval': 0 })],
  ['not loaded', reporting([groupView('101')])],
])('nothing periodic (%s) needs no connection', (_, state) => {
  expect(capacityOf(state, took(2_000))).toMatchObject({ verdict: 'idle', needed: null, groups: 0, perSecond: 0 });
});

test('virtual time makes as many notifications more as it is faster, and none while it stands still', () => {
  const at = (speed: number) => ({
    ...reporting(views(50)),
    clock: { mode: { kind: 'virtual', speed }, wall: 0, machine: 0 } as const,
  });
  expect(capacityOf(at(60), took(100))).toMatchObject({
    needed: 30,
    perSecond: expect.closeTo(300),
    sentence: expect.stringMatching(/^50 groups \/ 10 s at ×60 x 0.1 s latency need about 30 connections/),
  });
  expect(capacityOf(at(60), took(200)).sentence).toMatch(/longer than the shortest interval of 10 s/);
  expect(capacityOf(at(0), took(100)).verdict).toBe('idle');
});

test('a machine that cannot carry the load is named first, with its figures', () => {
  const strained = { ...reporting(views(10_000)), strain: { busy: 0.974, lateMs: 340 } };
  expect(capacityOf(strained, took(1))).toMatchObject({
    verdict: 'machine',
    sentence:
      'This machine is the limit: 1,000 periodic notifications a second are asked for, the thread that sends was busy 97.4 % of the last five seconds, and they leave up to 0.34 s late. What cannot leave before the next is due is skipped and counted. 10,000 groups / 10 s x 0.001 s latency need about 1 connection; the pool has 10, which is enough.',
  });
  expect(capacityOf({ ...strained, sending: { held: true, reason: 'operator' } }, took(1)).verdict).toBe('idle');
});

test('without an answer yet, it says so', () => {
  expect(capacityOf(reporting(views(3)), null)).toMatchObject({
    verdict: 'unknown',
    sentence:
      '3 groups / 10 s; how many connections that needs is not known before the first answer. The pool has 10 connections.',
  });
});

test('percentiles are values that were there, and the slow end is never below the middle', () => {
  expect(summarizeLatency([])).toBeNull();
  expect(summarizeLatency([5])).toEqual({ p50: 5, p95: 5, count: 1 });
  expect(summarizeLatency(Array.from({ length: 100 }, (_, index) => 100 - index))).toEqual({
    p50: 50,
    p95: 95,
    count: 100,
  });
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 }), (latencies) => {
      const summary = summarizeLatency(latencies);
      expect(latencies).toContain(summary?.p50);
      expect(latencies).toContain(summary?.p95);
      expect(summary?.p95).toBeGreaterThanOrEqual(summary?.p50 ?? Number.NaN);
    }),
  );
});

test('more groups, a longer latency or a shorter interval never need fewer connections', () => {
  const size = fc.integer({ min: 1, max: 30 });
  fc.assert(
    fc.property(
      size,
      size,
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 20_000 }),
      (few, more, interval, ms) => {
        const needed = (count: number, every: number, latency: number) =>
          capacityOf(reporting(views(count), { 'campaigngroup-states-interval': every }), took(latency)).needed ?? 0;
        const base = needed(few, interval, ms);
        expect(needed(few + more, interval, ms)).toBeGreaterThanOrEqual(base);
        expect(needed(few, interval, ms * 2)).toBeGreaterThanOrEqual(base);
        expect(needed(few, interval + 1, ms)).toBeLessThanOrEqual(base);
      },
    ),
  );
});
