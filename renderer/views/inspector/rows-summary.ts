import type { LogEntry, NotificationEntry } from '../../../shared/contract/log.ts';
import { t } from '../../../shared/strings/t.ts';

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
    outcomes: countsOf(
      rows,
      ({ outcome }) => outcome,
      (outcome) => t(`inspector.several.outcomes.${outcome}`),
    ),
    kinds: countsOf(
      rows,
      ({ id }) => (id === 81001 ? 'periodic' : 'change'),
      (kind) => t(`inspector.several.kinds.${kind}`),
    ),
    groups: countsOf(
      rows,
      ({ campaignGroup }) => campaignGroup,
      (name) => name,
    ),
    receipts: countsOf(
      rows,
      ({ receipt }) => (receipt.kind === 'got' ? receipt.verdict : receipt.kind),
      (kind) => t(`inspector.several.receipts.${kind}`),
    ),
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

function countsOf<Kind extends string>(
  rows: readonly NotificationEntry[],
  kindOf: (row: NotificationEntry) => Kind,
  wordOf: (kind: Kind) => string,
): Counts {
  const counts = new Map<Kind, number>();
  for (const row of rows) counts.set(kindOf(row), (counts.get(kindOf(row)) ?? 0) + 1);
  return [...counts]
    .map(([kind, count]) => ({ word: wordOf(kind), count }))
    .sort((one, other) => other.count - one.count);
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
