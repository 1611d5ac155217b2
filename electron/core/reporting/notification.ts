import type { CapturedResponse } from '../../../shared/contract/log.ts';
import type { Actor, ReportedAction } from '../../../shared/domain/enumerations.ts';
import type { DropReason, ErrorClass, FinalOutcome } from '../../../shared/reporting/outcome.ts';
import type { TraceId } from '../../../shared/reporting/trace-line.ts';

/** One notification, made when its action occurred: everything that will be sent, fixed. */
export interface Notification {
  readonly seq: number;
  readonly id: TraceId;
  readonly dbid: string;
  readonly campaignGroup: string;
  readonly at: number;
  readonly action: ReportedAction;
  readonly actor: Actor;
  readonly body: string;
  readonly target: Target;
}

/** Where a notification goes, taken apart once per URI. */
export interface Target {
  /** As configured: this is what the log line shows. */
  readonly uri: string;
  readonly origin: string;
  readonly host: string;
  readonly path: string;
}

/** What became of a notification on the wire. */
export interface Delivery {
  readonly outcome: Extract<FinalOutcome, 'accepted' | 'rejected' | 'failed'>;
  readonly status: number | null;
  readonly errorClass: ErrorClass | null;
  readonly errorText: string | null;
  readonly response: CapturedResponse | null;
  /** Hand-over to outcome, ms. */
  readonly latencyMs: number;
}

/** What the notifier tells of each notification, in this order: queued, handedOver, settled; or queued, dropped. */
export interface NotifierListener {
  queued(notification: Notification): void;
  /** It is being handed to a connection: the moment at which the trace line is written. */
  handedOver(notification: Notification): void;
  settled(notification: Notification, delivery: Delivery): void;
  dropped(notification: Notification, reason: DropReason): void;
}

/** Takes a URI that the options have accepted apart. */
export function targetOf(uri: string): Target {
  const { origin, host, pathname, search } = new URL(uri);
  return { uri, origin, host, path: pathname + search };
}
