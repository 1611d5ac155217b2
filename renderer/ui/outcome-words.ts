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

/** `200 · 23 ms`, `503 · server error · 12 ms`, `timeout · 10 s`, `dropped`: short enough for a cell. */
export function deliveryText({ outcome, status, errorClass, latencyMs }: Delivery): string {
  if (
    outcome === 'waiting' ||
    outcome === 'sending' ||
    outcome === 'lost' ||
    outcome === 'dropped' ||
    outcome === 'skipped'
  )
    return outcomeWords[outcome];
  const parts: string[] = [];
  if (status !== null) parts.push(String(status));
  if (errorClass !== null) parts.push(errorWords[errorClass].short);
  else if (outcome !== 'accepted') parts.push(outcomeWords[outcome]);
  if (latencyMs !== null) parts.push(latency(latencyMs));
  return parts.length === 0 ? outcomeWords[outcome] : parts.join(' · ');
}

/** The whole of it in sentences, for a tooltip. */
export function deliverySentence(delivery: Delivery): string {
  const { outcome, errorClass, dropReason } = delivery;
  if (errorClass !== null) return `${errorWords[errorClass].sentence} ${errorWords[errorClass].usually}`;
  if (dropReason) return dropWords[dropReason];
  if (outcome === 'accepted') return `The receiver accepted it (${deliveryText(delivery)}).`;
  return outcome === 'waiting'
    ? 'It waits for a connection or for the one before it.'
    : `It is ${outcomeWords[outcome]}.`;
}
