import type { LogEntry } from '../../shared/contract/log.ts';
import type { Outcome } from '../../shared/reporting/outcome.ts';

/** Rows by number, ascending, each once. */
export type Rows = readonly LogEntry[];

const progress: Readonly<Record<Outcome, number>> = {
  waiting: 0,
  sending: 1,
  accepted: 2,
  rejected: 2,
  failed: 2,
  lost: 2,
  dropped: 2,
  skipped: 2,
};

/** How far a row has come: to an outcome, and then to what the receiver made of it. Marks do not count. */
function stageOf(entry: LogEntry): number {
  if (entry.kind === 'note') return 0;
  return progress[entry.outcome] * 2 + (entry.receipt.kind === 'pending' ? 0 : 1);
}

/** Whether `entry` is an earlier version of the row than `known`. */
export function isBehind(entry: LogEntry, known: LogEntry): boolean {
  return stageOf(entry) < stageOf(known);
}

/** Each row once, as far as it has come and as it was heard last, by number. */
export function inOrder(entries: readonly LogEntry[]): LogEntry[] {
  const bySeq = new Map<number, LogEntry>();
  for (const entry of entries) {
    const known = bySeq.get(entry.seq);
    if (known === undefined || !isBehind(entry, known)) bySeq.set(entry.seq, entry);
  }
  return [...bySeq.values()].sort((one, other) => one.seq - other.seq);
}

/**
 * `rows` with those replaced that are among `news`; the same array when none is. On a tie the newcomer stands when it is
 * `fresher`.
 */
export function replaceKnown(rows: Rows, news: readonly LogEntry[], isFresher: boolean): Rows {
  let copy: LogEntry[] | null = null;
  for (const entry of news) {
    const index = indexOfSeq(rows, entry.seq);
    const known = (copy ?? rows)[index];
    if (known === undefined || known === entry || entry.kind === 'note') continue;
    if (isFresher ? isBehind(entry, known) : !isBehind(known, entry)) continue;
    copy ??= [...rows];
    copy[index] = entry;
  }
  return copy ?? rows;
}

/** Both in one; neither has a row of the other. */
export function mergeRows(rows: Rows, others: Rows): Rows {
  const [last, first] = [rows.at(-1), others[0]];
  if (first === undefined) return rows;
  if (last === undefined || last.seq < first.seq) return [...rows, ...others];
  return [...rows, ...others].sort((one, other) => one.seq - other.seq);
}

/** Where a row stands; -1 when it is not there. */
export function indexOfSeq(rows: Rows, seq: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const here = rows[middle]?.seq ?? 0;
    if (here === seq) return middle;
    if (here < seq) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
