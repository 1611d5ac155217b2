import { expect, test } from 'vitest';
import { type NotificationEntry, untold } from '../../shared/contract/log.ts';
import { noFlow, skippedPerMinute, takeFlow } from './flow.ts';

const row = (seq: number, latencyMs: number | null): NotificationEntry => ({
  ...untold,
  kind: 'notification',
  seq,
  at: 0,
  loggedAt: 0,
  id: 81001,
  dbid: '101',
  campaignGroup: 'A@B',
  uri: '',
  action: 0,
  actor: 0,
  outcome: latencyMs === null ? 'sending' : 'accepted',
  latencyMs,
});

test('outcomes are remembered once each, the newest five hundred', () => {
  let flow = takeFlow(noFlow, [row(1, null), row(2, 5)], 0, 0);
  expect(flow.latencies).toEqual([{ seq: 2, ms: 5 }]);
  flow = takeFlow(flow, [row(1, 7), row(2, 5)], 0, 0);
  expect(flow.latencies).toEqual([
    { seq: 1, ms: 7 },
    { seq: 2, ms: 5 },
  ]);
  for (let seq = 3; seq <= 700; seq++) flow = takeFlow(flow, [row(seq, seq)], 0, 0);
  expect(flow.latencies).toHaveLength(500);
  expect(flow.latencies[0]?.seq).toBe(201);
});

test('what was skipped in the last minute is told from what was skipped before', () => {
  let flow = takeFlow(noFlow, [], 100, 0);
  expect(skippedPerMinute(flow)).toBe(0);
  for (let second = 1; second <= 200; second++) flow = takeFlow(flow, [], 100 + second, second * 1_000);
  expect(skippedPerMinute(flow)).toBe(60);
  expect(flow.skipped.length).toBeLessThanOrEqual(62);
  flow = takeFlow(flow, [], 300, 200_500);
  expect(skippedPerMinute(flow)).toBe(60);
});

test('within a second the newest count counts; an engine that is new begins anew', () => {
  let flow = takeFlow(noFlow, [], 0, 0);
  flow = takeFlow(flow, [], 0, 1_000);
  flow = takeFlow(flow, [], 4, 1_200);
  expect(skippedPerMinute(flow)).toBe(4);
  flow = takeFlow(flow, [], 1, 2_500);
  expect(skippedPerMinute(flow)).toBe(0);
});
