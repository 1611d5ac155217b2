import {
  type DropReason,
  dropWords,
  type ErrorClass,
  errorWords,
  type Outcome,
} from '../../shared/reporting/outcome.ts';
import { latency } from '../client/format.ts';

/** What is known of a notification's way, in any of the places that show it. */
export interface Delivery {
  readonly outcome: Outcome;
  readonly status: number | null;
  readonly errorClass: ErrorClass | null;
  readonly latencyMs: number | null;
  readonly dropReason?: DropReason | null;
  /** What the loss laboratory did to it. */
  readonly fault?: string | null;
}

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  waiting: 'waiting',
  sending: 'on the wire',
  accepted: 'accepted',
  rejected: 'rejected',
  failed: 'failed',
  lost: 'lost',
  dropped: 'dropped',
  skipped: 'skipped',
};

/** `200 · 23 ms`, `200 · fault: sent twice · 4 ms`, `timeout · 10 s`, `lost by fault`, `dropped`: short enough for a cell. */
export function deliveryText({ outcome, status, errorClass, latencyMs, fault = null }: Delivery): string {
  if (outcome === 'lost') return fault ?? outcomeWords.lost;
  const parts: string[] = [];
  const isOver = outcome === 'accepted' || outcome === 'rejected' || outcome === 'failed';
  if (status !== null && isOver) parts.push(String(status));
  if (errorClass !== null && isOver) parts.push(errorWords[errorClass].short);
  else if (outcome !== 'accepted' || parts.length === 0) parts.push(outcomeWords[outcome]);
  if (fault !== null) parts.push(`fault: ${fault}`);
  if (latencyMs !== null && isOver) parts.push(latency(latencyMs));
  return parts.join(' · ');
}

/** The whole of it in sentences, for a tooltip. */
export function deliverySentence(delivery: Delivery): string {
  const { outcome, fault = null } = delivery;
  if (outcome === 'lost') return 'The line was written, and the loss laboratory kept the notification from the wire.';
  return fault === null
    ? plainSentence(delivery)
    : `${plainSentence(delivery)} The loss laboratory has touched it: ${fault}.`;
}

function plainSentence(delivery: Delivery): string {
  const { outcome, errorClass, dropReason } = delivery;
  if (errorClass !== null) return `${errorWords[errorClass].sentence} ${errorWords[errorClass].usually}`;
  if (dropReason) return dropWords[dropReason];
  if (outcome === 'accepted') return `The receiver accepted it (${deliveryText({ ...delivery, fault: null })}).`;
  return outcome === 'waiting'
    ? 'It waits for a connection or for the one before it.'
    : `It is ${outcomeWords[outcome]}.`;
}
