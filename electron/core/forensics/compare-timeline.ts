import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ComparisonTotals } from '../../../shared/contract/forensics.ts';
import {
  type ComparedLine,
  type Comparison,
  compareLog,
  type Difference,
  type DifferenceKind,
  differenceKinds,
  type MissingReason,
  momentOf,
} from '../../../shared/forensics/compare.ts';
import { type ReceivedFile, type ReceivedNotification, readReceived } from '../../../shared/forensics/received.ts';
import { bodyCheck, verdictOf } from '../../../shared/receiver/check-body.ts';
import type { Receipt } from '../../../shared/receiver/receipt.ts';
import type { Release } from '../../../shared/reporting/wire-profile.ts';
import type { Timeline } from './timeline.ts';
import type { Asks } from './worker-messages.ts';

/** A receiver's record is read as a whole. */
const largestRecord = 256 * 1024 * 1024;
/** More lines of the log are not compared at once. */
const mostLines = 500_000;
/** Lines so long before and after what the receiver has are compared as well. */
const aroundMs = 3_600_000;

/** Why a comparison cannot be made: a sentence. */
class NotComparable extends Error {}

export interface Compared {
  readonly totals: ComparisonTotals;
  readonly differences: readonly Difference[];
}

/**
 * Compares the timeline with a receiver's file, and puts into each row what the receiver made of it.
 *
 * @throws NotComparable with a sentence
 */
export async function compareTimeline(timeline: Timeline, asked: Asks['compare']['with']): Promise<Compared> {
  const record = await readRecord(asked.path);
  const { received } = record;
  const settings = { toleranceMs: asked.toleranceMs, shiftMs: asked.shiftMs };
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const one of received) {
    from = Math.min(from, momentOf(one, settings) - aroundMs);
    to = Math.max(to, momentOf(one, settings) + aroundMs);
  }
  const lines: ComparedLine[] = [];
  if (received.length > 0)
    for (const { seq, at, campaignGroup, id, uri, body } of timeline.notifications(from, to)) {
      lines.push({ seq, at, campaignGroup, periodic: id === 81001, uri, body: body === '' ? null : body });
      if (lines.length > mostLines)
        throw new NotComparable(`The log has more than ${mostLines} notifications in the time that the record covers.`);
    }
  const comparison = compareLog(lines, received, settings);
  tellRows(timeline, receiptsOf(lines, received, comparison, asked.release), from, to);
  const totals = totalsOf(basename(asked.path), record, lines.length, comparison);
  return { totals, differences: comparison.differences };
}

async function readRecord(path: string): Promise<ReceivedFile> {
  const { size } = await stat(path);
  if (size > largestRecord) throw new NotComparable(`${basename(path)} is larger than 256 MiB.`);
  const record = readReceived(await readFile(path, 'utf8'));
  if (record) return record;
  throw new NotComparable(
    `${basename(path)} is no record of a receiver: neither its answer to /__console/requests, nor an export as JSON lines, CSV or HAR.`,
  );
}

/** What is known by now of each line that was compared. */
function receiptsOf(
  lines: readonly ComparedLine[],
  received: readonly ReceivedNotification[],
  { matches, differences }: Comparison,
  release: Release,
): ReadonlyMap<number, Receipt> {
  const check = bodyCheck(release);
  const receipts = new Map<number, Receipt>();
  for (const match of matches) {
    const [line, one] = [lines[match.line], received[match.received]];
    if (!line || !one) continue;
    const checked = check(one.body);
    const verdict = one.verdict ?? verdictOf(checked, true);
    const { number, at } = one;
    receipts.set(line.seq, { kind: 'got', number, at, verdict, problems: checked.problems.length, rule: null });
  }
  for (const difference of differences)
    if (difference.kind === 'only-sent' && difference.reason === 'within')
      receipts.set(difference.seq, { kind: 'nothing' });
  return receipts;
}

/** Rows of an earlier comparison that this one does not speak of are again as they were. */
function tellRows(timeline: Timeline, receipts: ReadonlyMap<number, Receipt>, from: number, to: number): void {
  const earlier = [...timeline.compared()];
  for (const row of earlier) if (!receipts.has(row.seq)) timeline.put({ ...row, receipt: { kind: 'other' } });
  if (receipts.size > 0)
    for (const row of timeline.notifications(from, to)) {
      const receipt = receipts.get(row.seq);
      if (receipt) timeline.put({ ...row, receipt });
    }
  timeline.write();
}

function totalsOf(
  file: string,
  { format, received, notArrived, others }: ReceivedFile,
  lines: number,
  { matches, differences }: Comparison,
): ComparisonTotals {
  const counts = Object.fromEntries(differenceKinds.map((kind) => [kind, 0])) as Record<DifferenceKind, number>;
  const reasons: Partial<Record<MissingReason, number>> = {};
  for (const difference of differences) {
    counts[difference.kind] += 1;
    if ('reason' in difference) reasons[difference.reason] = (reasons[difference.reason] ?? 0) + 1;
  }
  const sums = { lines, received: received.length, matched: matches.length, notArrived, others };
  return { file, format, ...sums, differences: counts, reasons };
}
