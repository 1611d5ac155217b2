import type { CapturedResponse, Timing } from '../../../shared/contract/log.ts';
import type { Actor, ReportedAction } from '../../../shared/domain/enumerations.ts';
import type { GroupCondition } from '../../../shared/domain/transition.ts';
import type { LossEffect } from '../../../shared/faults/loss-rule.ts';
import type { WireConnection } from '../../../shared/receiver/receipt.ts';
import type { Cause } from '../../../shared/reporting/cause.ts';
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
  readonly cause: Cause;
  readonly body: string;
  /** The bytes that are sent, where cutting has left half a character that the text cannot hold. */
  readonly bytes: Uint8Array | null;
  /** What it would have said, where the body was made another one. */
  readonly intendedBody: string | null;
  readonly target: Target;
  /** What it reports; null where only the body says so. */
  readonly condition: GroupCondition | null;
  /** What the loss laboratory does to it. */
  readonly effect: LossEffect | null;
  /** When it was made, on the wire's monotonic clock. */
  readonly madeAt: number;
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
  readonly timing: Timing;
  readonly connection: WireConnection | null;
}

/**
 * What the notifier tells of each notification, in this order: queued, handedOver, writing, settled; or queued, dropped;
 * or queued, lost. One that never gets a connection is settled without `writing`.
 */
export interface NotifierListener {
  queued(notification: Notification): void;
  /** It is being handed to a connection: the moment at which the trace line is written. */
  handedOver(notification: Notification): void;
  /** It is about to be written to a connection; no byte has left yet. */
  writing(notification: Notification, connection: WireConnection): void;
  settled(notification: Notification, delivery: Delivery): void;
  dropped(notification: Notification, reason: DropReason): void;
  /** The loss laboratory has kept it from the wire: the trace line is written, and nothing else happens. */
  lost(notification: Notification): void;
}

/** Takes a URI that the options have accepted apart. */
export function targetOf(uri: string): Target {
  const { origin, host, pathname, search } = new URL(uri);
  return { uri, origin, host, path: pathname + search };
}
