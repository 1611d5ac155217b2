import type { NotificationEntry } from '../contract/log.ts';
import { actors, reportedActions } from '../domain/enumerations.ts';
import { type EnumEntry, entryOf } from '../domain/provenance.ts';
import type { Receipt } from '../receiver/receipt.ts';
import { dropWords, errorWords } from '../reporting/outcome.ts';
import { TraceId } from '../reporting/trace-line.ts';
import { t } from '../strings/t.ts';

/** `change` or `periodic`. */
export function kindWord({ id }: Pick<NotificationEntry, 'id'>): 'change' | 'periodic' {
  return id === TraceId.periodic ? 'periodic' : 'change';
}

/** The name of the reported action, such as `CM_ReqLoadCampaign`. */
export function actionName(action: number): string {
  return nameOf(reportedActions, action);
}

export function actorName(actor: number): string {
  return nameOf(actors, actor);
}

type WireFacts = Pick<NotificationEntry, 'outcome' | 'status' | 'errorClass' | 'dropReason'>;

/** What happened on the wire, in a sentence or two. */
export function wireSentence(facts: WireFacts): string {
  const { status } = facts;
  const sentence = outcomeSentence(facts);
  const isAnswer = facts.errorClass !== null || facts.outcome === 'accepted' || facts.outcome === 'rejected';
  return status === null || !isAnswer ? sentence : t('rowWords.wire.status', { status: String(status), sentence });
}

function outcomeSentence({ outcome, errorClass, dropReason }: WireFacts): string {
  if (errorClass !== null) return errorWords[errorClass].sentence;
  if (outcome !== 'dropped' && outcome !== 'skipped') return t(`rowWords.wire.${outcome}`);
  return dropReason === null
    ? t('rowWords.wire.neverLeft')
    : t('rowWords.wire.neverLeftWhy', { why: dropWords[dropReason] });
}

/** What the receiver made of it, in a sentence. */
export function receiptSentence(receipt: Receipt): string {
  return receipt.kind === 'got' ? gotSentence(receipt) : t(`rowWords.receipt.${receipt.kind}`);
}

function gotSentence({ verdict, number, problems, rule }: Extract<Receipt, { kind: 'got' }>): string {
  const facts = { number: String(number), problems };
  switch (verdict) {
    case 'understood':
    case 'unreadable':
      return t(`rowWords.receipt.${verdict}`, { number: String(number) });
    case 'problems':
      return t('rowWords.receipt.problems', facts);
    case 'rejected':
      return rule === null
        ? t('rowWords.receipt.rejected', facts)
        : t('rowWords.receipt.rejectedBy', { ...facts, rule });
  }
}

function nameOf(table: readonly EnumEntry[], value: number): string {
  return entryOf(table, value)?.name ?? `unknown number ${value}`;
}
