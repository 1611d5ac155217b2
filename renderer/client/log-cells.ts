import type { NotificationEntry } from '../../shared/contract/log.ts';
import type { ReceiptWord } from '../../shared/log-query/log-query.ts';
import { receiptWord } from '../../shared/log-query/matches.ts';
import { causeText } from '../../shared/reporting/cause.ts';
import type { DropReason } from '../../shared/reporting/outcome.ts';
import { traceText } from '../../shared/reporting/trace-line.ts';
import { plural } from './format.ts';

const neverLogged: Readonly<Record<DropReason, string>> = {
  held: 'sending held',
  'switched-off': 'switched off',
  'uri-changed': 'URI changed',
  'group-deleted': 'group deleted',
  'workspace-changed': 'workspace changed',
  closing: 'console closed',
  'predecessor-unfinished': 'one before unfinished',
};

/** OCS would have no line for what it would never send: nothing is sent a second time. */
export function isBeyondOcs({ cause }: Pick<NotificationEntry, 'cause'>): boolean {
  return cause.kind === 'redelivery' || cause.kind === 'duplicate';
}

/** The first cell: the line in short, or why there is none. */
export function lineText(entry: NotificationEntry): string {
  if (isBeyondOcs(entry)) return `no line: ${entry.cause.kind}`;
  if (entry.loggedAt !== null) return `${entry.id} Sending …`;
  if (entry.dropReason !== null) return `– ${neverLogged[entry.dropReason]}`;
  return entry.outcome === 'waiting' ? '– not yet' : '– never logged';
}

/** The whole of it, for a tooltip. */
export function lineSentence(entry: NotificationEntry): string {
  if (isBeyondOcs(entry))
    return `OCS never sends a notification again, so it has no line for this: ${causeText(entry.cause)}.`;
  if (entry.loggedAt !== null) return `${traceText(entry)}\nIt says Sending, never whether it arrived.`;
  if (entry.outcome === 'waiting') return 'The line is written when the notification is handed to a connection.';
  return 'It was never handed to a connection, so no line was written.';
}

/** The third cell: what the receiver made of it. */
export function receiverText(entry: NotificationEntry): string {
  const { receipt } = entry;
  switch (receipt.kind) {
    case 'other':
      return 'another receiver';
    case 'nothing':
      return 'nothing arrived';
    case 'pending':
      return isOver(entry) ? '…' : '–';
    case 'got':
      return [
        gotText(receipt),
        ...(receipt.rule !== null && receipt.verdict !== 'rejected' ? [`rule ${receipt.rule}`] : []),
      ].join(' · ');
  }
}

type Got = NotificationEntry['receipt'] & { readonly kind: 'got' };

function gotText({ verdict, problems, rule }: Got): string {
  if (verdict === 'problems') return plural(problems, 'problem');
  if (verdict === 'rejected') return rule === null ? 'rejected' : `rejected by rule ${rule}`;
  return verdict;
}

const sentences: Readonly<Record<ReceiptWord, string>> = {
  nothing: 'It never reached the built-in receiver.',
  other: 'It went to a receiver that is not built in: what that understood is not known here.',
  pending: 'The receiver has not told yet.',
  understood: 'The built-in receiver took it over: it now believes what the body says.',
  problems: 'The body breaks the JSON Schema; what it says is believed as far as it can be read.',
  rejected: 'A response rule turned it away: the receiver has not taken it over.',
  unreadable: 'The built-in receiver could read no Campaign Group from it.',
};

export function receiverSentence(entry: NotificationEntry): string {
  if (entry.receipt.kind === 'pending' && !isOver(entry)) return 'It has not left.';
  return sentences[receiptWord(entry.receipt)];
}

/** It has left, so that the receiver will say something of it. */
function isOver({ outcome }: NotificationEntry): boolean {
  return outcome === 'accepted' || outcome === 'rejected' || outcome === 'failed';
}

/** `+1.2 s`, `+4 min`: from one row to the next. Empty when they occurred at once. */
export function gapText(ms: number): string {
  if (ms < 1) return '';
  if (ms < 1_000) return `+${Math.round(ms)} ms`;
  if (ms < 60_000) return `+${(ms / 1_000).toFixed(1)} s`;
  return ms < 3_600_000 ? `+${Math.round(ms / 60_000)} min` : `+${Math.round(ms / 3_600_000)} h`;
}
