import {
  type DropReason,
  dropWords,
  type ErrorClass,
  errorWords,
  type Outcome,
} from '../../shared/reporting/outcome.ts';
import { t } from '../../shared/strings/t.ts';
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
  waiting: t('outcome.words.waiting'),
  sending: t('outcome.words.sending'),
  accepted: t('outcome.words.accepted'),
  rejected: t('outcome.words.rejected'),
  failed: t('outcome.words.failed'),
  lost: t('outcome.words.lost'),
  dropped: t('outcome.words.dropped'),
  skipped: t('outcome.words.skipped'),
};

/** `200 · 23 ms`, `200 · fault: sent twice · 4 ms`, `timeout · 10 s`, `lost by fault`, `dropped`: short enough for a cell. */
export function deliveryText({ outcome, status, errorClass, latencyMs, fault = null }: Delivery): string {
  if (outcome === 'lost') return fault ?? outcomeWords.lost;
  const parts: string[] = [];
  const isOver = outcome === 'accepted' || outcome === 'rejected' || outcome === 'failed';
  if (status !== null && isOver) parts.push(String(status));
  if (errorClass !== null && isOver) parts.push(errorWords[errorClass].short);
  else if (outcome !== 'accepted' || parts.length === 0) parts.push(outcomeWords[outcome]);
  if (fault !== null) parts.push(t('outcome.fault', { fault }));
  if (latencyMs !== null && isOver) parts.push(latency(latencyMs));
  return parts.join(' · ');
}

/** The whole of it in sentences, for a tooltip. */
export function deliverySentence(delivery: Delivery): string {
  const { outcome, fault = null } = delivery;
  if (outcome === 'lost') return t('outcome.sentences.lost');
  const sentence = plainSentence(delivery);
  return fault === null ? sentence : t('outcome.touched', { sentence, fault });
}

function plainSentence(delivery: Delivery): string {
  const { outcome, errorClass, dropReason } = delivery;
  if (errorClass !== null) return `${errorWords[errorClass].sentence} ${errorWords[errorClass].usually}`;
  if (dropReason) return dropWords[dropReason];
  return outcome === 'accepted'
    ? t('outcome.accepted', { delivery: deliveryText({ ...delivery, fault: null }) })
    : t(`outcome.sentences.${outcome}`);
}
