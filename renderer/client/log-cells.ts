import type { NotificationEntry } from '../../shared/contract/log.ts';
import { receiptWord } from '../../shared/log-query/matches.ts';
import { causeText } from '../../shared/reporting/cause.ts';
import { traceText } from '../../shared/reporting/trace-line.ts';
import { t } from '../../shared/strings/t.ts';
import { count, tenths } from './format.ts';

/** OCS would have no line for what it would never send: nothing is sent a second time. */
export function isBeyondOcs({ cause }: Pick<NotificationEntry, 'cause'>): boolean {
  return cause.kind === 'redelivery' || cause.kind === 'duplicate';
}

/** The first cell: the line in short, or why there is none. */
export function lineText(entry: NotificationEntry): string {
  const { cause } = entry;
  if (cause.kind === 'redelivery' || cause.kind === 'duplicate')
    return t('logCells.line.none', { cause: t(`logCells.causes.${cause.kind}`) });
  if (entry.loggedAt !== null) return t('logCells.line.sending', { id: String(entry.id) });
  if (entry.dropReason !== null)
    return t('logCells.line.dropped', { why: t(`logCells.neverLogged.${entry.dropReason}`) });
  return t(entry.outcome === 'waiting' ? 'logCells.line.notYet' : 'logCells.line.never');
}

/** The whole of it, for a tooltip. */
export function lineSentence(entry: NotificationEntry): string {
  if (isBeyondOcs(entry)) return t('logCells.lineSentence.beyondOcs', { cause: causeText(entry.cause) });
  if (entry.loggedAt !== null) return t('logCells.lineSentence.logged', { line: traceText(entry) });
  if (entry.outcome === 'waiting') return t('logCells.lineSentence.waiting');
  return t('logCells.lineSentence.never');
}

/** The third cell: what the receiver made of it. */
export function receiverText(entry: NotificationEntry): string {
  const { receipt } = entry;
  switch (receipt.kind) {
    case 'other':
      return t('logCells.receiver.other');
    case 'nothing':
      return t('logCells.receiver.nothing');
    case 'pending':
      return isOver(entry) ? '…' : '–';
    case 'got':
      return receipt.rule === null || receipt.verdict === 'rejected'
        ? gotText(receipt)
        : t('logCells.receiver.withRule', { receipt: gotText(receipt), rule: receipt.rule });
  }
}

type Got = NotificationEntry['receipt'] & { readonly kind: 'got' };

function gotText({ verdict, problems, rule }: Got): string {
  if (verdict === 'problems') return t('logCells.receiver.problems', { count: problems });
  if (verdict === 'rejected')
    return rule === null ? t('logCells.receiver.rejected') : t('logCells.receiver.rejectedBy', { rule });
  return t(`logCells.receiver.${verdict}`);
}

export function receiverSentence(entry: NotificationEntry): string {
  if (entry.receipt.kind === 'pending' && !isOver(entry)) return t('logCells.receiverSentence.notLeft');
  return t(`logCells.receiverSentence.${receiptWord(entry.receipt)}`);
}

/** It has left, so that the receiver will say something of it. */
function isOver({ outcome }: NotificationEntry): boolean {
  return outcome === 'accepted' || outcome === 'rejected' || outcome === 'failed';
}

/** `+1.2 s`, `+4 min`: from one row to the next. Empty when they occurred at once. */
export function gapText(ms: number): string {
  if (ms < 1) return '';
  if (ms < 1_000) return t('logCells.gap.ms', { value: count(ms) });
  if (ms < 60_000) return t('logCells.gap.s', { value: tenths(ms / 1_000) });
  return ms < 3_600_000
    ? t('logCells.gap.min', { value: count(ms / 60_000) })
    : t('logCells.gap.h', { value: count(ms / 3_600_000) });
}
