import type { Clock } from '../ports/clock.ts';
import type { Beliefs } from './beliefs.ts';
import type { ReceiptReport } from './receipt-report.ts';

export interface ReceiptTakers {
  /** The console's own. */
  readonly clock: Clock;
  readonly beliefs: Beliefs;
  /** The notification that a report is of, by its connection; null when it came from elsewhere. */
  readonly join: (report: ReceiptReport) => { readonly seq: number; readonly distorted: boolean } | null;
}

/** Joins what the built-in receiver got with the sender's record, and believes it. Answers the `seq` of each. */
export function takeReceipts(
  { clock, beliefs, join }: ReceiptTakers,
  reports: readonly ReceiptReport[],
): (number | null)[] {
  return reports.map((report) => {
    const joined = join(report);
    const { seq, distorted } = joined ?? { seq: null, distorted: true };
    if (report.facts) beliefs.take({ ...report.facts, receivedAt: clock.now(), seq, distorted, source: 'received' });
    return seq;
  });
}
