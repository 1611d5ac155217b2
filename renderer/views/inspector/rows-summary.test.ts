import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detailOf, noteOf } from '../../../shared/testing/rows.ts';
import { nearestRank, summaryOf } from './rows-summary.ts';

test('rows are counted by outcome, kind, Campaign Group and what the receiver made of them', () => {
  const failed = { outcome: 'failed', status: null, latencyMs: null, receipt: { kind: 'nothing' } } as const;
  const rows = [detailOf({ at: 5 }), detailOf({ at: 9, id: 81001 }), detailOf({ at: 2, ...failed }), noteOf({ at: 7 })];
  expect(summaryOf(rows)).toEqual({
    notifications: 3,
    notes: 1,
    outcomes: [
      { word: 'accepted', count: 2 },
      { word: 'failed', count: 1 },
    ],
    kinds: [
      { word: '81000 change', count: 2 },
      { word: '81001 periodic', count: 1 },
    ],
    groups: [{ word: 'Spring@Agents', count: 3 }],
    receipts: [
      { word: 'understood', count: 2 },
      { word: 'nothing', count: 1 },
    ],
    latency: { n: 2, p50: 23.5, p95: 23.5, max: 23.5 },
    span: { from: 2, to: 9 },
  });
});

test('without a latency, and without rows, there is nothing to say', () => {
  expect(summaryOf([noteOf()])).toMatchObject({ latency: null, notifications: 0 });
  expect(summaryOf([])).toMatchObject({ span: null });
});

test.each([
  [[15, 20, 35, 40, 50], 5, 15],
  [[15, 20, 35, 40, 50], 30, 20],
  [[15, 20, 35, 40, 50], 40, 20],
  [[15, 20, 35, 40, 50], 50, 35],
  [[15, 20, 35, 40, 50], 100, 50],
  [[7], 95, 7],
])('of %j, the nearest rank of %d %% is %d', (sorted, percent, value) => {
  expect(nearestRank(sorted, percent)).toBe(value);
});

test('at least so many are not above it, and it is one of them', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1 }), fc.integer({ min: 1, max: 100 }), (values, percent) => {
      const sorted = [...values].sort((one, other) => one - other);
      const value = nearestRank(sorted, percent);
      expect(sorted).toContain(value);
      expect(sorted.filter((other) => other <= value).length).toBeGreaterThanOrEqual((percent / 100) * sorted.length);
    }),
  );
});
