import type { NotificationDetail } from '../../../shared/contract/log.ts';
import type { RefusalName } from '../../../shared/domain/refusal.ts';
import { maskUri } from '../../../shared/export/mask-secrets.ts';
import type { FinalOutcome } from '../../../shared/reporting/outcome.ts';
import type { StepResult } from './stage.ts';

/** What `play --report` writes. */
export interface PlayReport {
  readonly steps: readonly { index: number; accepted: boolean; refusal: RefusalName | null }[];
  readonly notifications: readonly ReportedNotification[];
  readonly totals: Totals;
}

interface ReportedNotification {
  readonly seq: number;
  readonly id: number;
  readonly group: string;
  /** Without secrets: a report is passed on. */
  readonly uri: string;
  /** When the line was written, UTC in ISO 8601; null when it never was. */
  readonly loggedAt: string | null;
  readonly outcome: NotificationDetail['outcome'];
  readonly status: number | null;
  readonly errorClass: string | null;
  readonly latencyMs: number | null;
  /** The JSON text as it was sent. */
  readonly body: string;
}

export type Totals = { readonly sent: number } & Readonly<Record<Exclude<FinalOutcome, 'lost'>, number>>;

export function playReport(steps: readonly StepResult[], notifications: readonly NotificationDetail[]): PlayReport {
  return {
    // Steps within a repeat are told by the repeat.
    steps: steps
      .filter(({ path }) => !path.includes('.'))
      .map(({ index, accepted, refusal }) => ({ index, accepted, refusal })),
    notifications: notifications.map(reported),
    totals: totalsOf(notifications),
  };
}

/** `sent` counts those that were handed to a connection. */
export function totalsOf(notifications: readonly NotificationDetail[]): Totals {
  const count = (outcome: FinalOutcome) => notifications.filter((one) => one.outcome === outcome).length;
  return {
    sent: notifications.filter((one) => one.loggedAt !== null).length,
    accepted: count('accepted'),
    rejected: count('rejected'),
    failed: count('failed'),
    dropped: count('dropped'),
    skipped: count('skipped'),
  };
}

function reported(detail: NotificationDetail): ReportedNotification {
  const { seq, id, campaignGroup, uri, loggedAt, outcome, status, errorClass, latencyMs, body } = detail;
  return {
    seq,
    id,
    group: campaignGroup,
    uri: maskUri(uri).value,
    loggedAt: loggedAt === null ? null : new Date(loggedAt).toISOString(),
    outcome,
    status,
    errorClass,
    latencyMs,
    body,
  };
}
