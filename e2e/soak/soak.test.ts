import { expect, test } from 'vitest';
import { plotSoak } from './plot-soak.ts';
import { runSoak } from './run-soak.ts';

/** The journal keeps its newest 5,000 rows in memory: only with more of them can memory be flat. */
const notifications = 12_000;

test('a short soak at a faulty receiver: nothing is lost, nothing is sent twice, and nothing grows', {
  timeout: 600_000,
}, async () => {
  const settings = { groups: 200, intervalSeconds: 1, groupsAtOnce: 20, restMs: 0, journalMebibytes: 16 };
  const sampling = { unit: 'notifications', length: notifications, sampleEvery: notifications / 30 } as const;
  const { samples, traffic, received, findings } = await runSoak({ ...settings, ...sampling }, () => undefined);
  expect(findings.filter(({ holds }) => !holds)).toEqual([]);
  expect(findings).toHaveLength(5);
  const { accepted, rejected, failed, dropped, skipped } = traffic;
  expect(accepted + rejected + failed + dropped + skipped).toBeGreaterThanOrEqual(notifications);
  // Every kind of end has come about, and what has failed is both: got by the receiver, and not.
  for (const count of [accepted, rejected, failed, dropped]) expect(count).toBeGreaterThan(0);
  expect(received).toBeGreaterThan(accepted + rejected);
  expect(received).toBeLessThan(accepted + rejected + failed);
  expect(plotSoak(samples)).toMatch(/^<svg [\s\S]*Soak: \d+ minutes[\s\S]*<\/svg>\n$/);
});
