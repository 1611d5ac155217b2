import type { LogEntry } from '../../shared/contract/log.ts';

/** What the window remembers of notifications of late: how long answers took, and how many were skipped. */
export interface Flow {
  /** Of the newest outcomes, oldest first. */
  readonly latencies: readonly { readonly seq: number; readonly ms: number }[];
  /** The count of skipped notifications, at most once a second, of the last minute. */
  readonly skipped: readonly { readonly at: number; readonly count: number }[];
}

export const noFlow: Flow = { latencies: [], skipped: [] };

const mostLatencies = 500;
const minute = 60_000;

/** Adds rows of the log that are new or have changed, and the count of skipped ones at `at` (the machine's time, ms). */
export function takeFlow(flow: Flow, entries: readonly LogEntry[], skipped: number, at: number): Flow {
  return { latencies: withLatencies(flow.latencies, entries), skipped: withSkipped(flow.skipped, skipped, at) };
}

/** How many periodic notifications were skipped in the last minute, or since the window has been open. */
export function skippedPerMinute({ skipped }: Flow): number {
  return (skipped.at(-1)?.count ?? 0) - (skipped[0]?.count ?? 0);
}

function withLatencies(before: Flow['latencies'], entries: readonly LogEntry[]): Flow['latencies'] {
  const fresh = entries.flatMap((entry) =>
    entry.kind === 'notification' && entry.latencyMs !== null ? [{ seq: entry.seq, ms: entry.latencyMs }] : [],
  );
  if (fresh.length === 0) return before;
  // A row that was marked comes again.
  const again = new Set(fresh.map(({ seq }) => seq));
  return [...before.filter(({ seq }) => !again.has(seq)), ...fresh].slice(-mostLatencies);
}

function withSkipped(before: Flow['skipped'], count: number, at: number): Flow['skipped'] {
  const last = before.at(-1);
  // An engine that was started anew counts from nothing.
  if (last && count < last.count) return [{ at, count }];
  if (last && at - last.at < 1_000)
    return count === last.count ? before : [...before.slice(0, -1), { at: last.at, count }];
  return [...before.filter((one) => at - one.at <= minute), { at, count }];
}
