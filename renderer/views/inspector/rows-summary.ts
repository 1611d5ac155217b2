import type { LogEntry, NotificationEntry } from '../../../shared/contract/log.ts';

/** How many rows say the same, most first. */
export type Counts = readonly { readonly word: string; readonly count: number }[];

/** What several rows come to. */
export interface RowsSummary {
  readonly notifications: number;
  readonly notes: number;
  readonly outcomes: Counts;
  readonly kinds: Counts;
  readonly groups: Counts;
  readonly receipts: Counts;
  /** Null when none of them has a latency. */
  readonly latency: LatencySummary | null;
  /** From the first to the last, ms since 1970; null without rows. */
  readonly span: { readonly from: number; readonly to: number } | null;
}

/** Milliseconds, by the nearest rank: each is the latency of one of the `n` notifications that have one. */
export interface LatencySummary {
  readonly n: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

export function summaryOf(entries: readonly LogEntry[]): RowsSummary {
  const rows = entries.filter((entry) => entry.kind === 'notification');
  const times = entries.map(({ at }) => at);
  return {
    notifications: rows.length,
    notes: entries.length - rows.length,
    outcomes: countsOf(rows, ({ outcome }) => outcome),
    kinds: countsOf(rows, ({ id }) => (id === 81001 ? '81001 periodic' : '81000 change')),
    groups: countsOf(rows, ({ campaignGroup }) => campaignGroup),
    receipts: countsOf(rows, ({ receipt }) => (receipt.kind === 'got' ? receipt.verdict : receipt.kind)),
    latency: latencyOf(rows),
    span:
      times.length === 0
        ? null
        : {
            from: times.reduce((one, other) => Math.min(one, other)),
            to: times.reduce((one, other) => Math.max(one, other)),
          },
  };
}

function countsOf(rows: readonly NotificationEntry[], wordOf: (row: NotificationEntry) => string): Counts {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(wordOf(row), (counts.get(wordOf(row)) ?? 0) + 1);
  return [...counts].map(([word, count]) => ({ word, count })).sort((one, other) => other.count - one.count);
}

function latencyOf(rows: readonly NotificationEntry[]): LatencySummary | null {
  const sorted = rows.flatMap(({ latencyMs }) => latencyMs ?? []).sort((one, other) => one - other);
  const max = sorted.at(-1);
  if (max === undefined) return null;
  return { n: sorted.length, p50: nearestRank(sorted, 50), p95: nearestRank(sorted, 95), max };
}

/** The smallest value that at least `percent` of all are not above; `sorted` ascending and not empty. */
export function nearestRank(sorted: readonly number[], percent: number): number {
  const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}
