import type { NotificationEntry } from '../contract/log.ts';
import { actors, reportedActions } from '../domain/enumerations.ts';
import { type EnumEntry, entryOf } from '../domain/provenance.ts';
import type { Receipt } from '../receiver/receipt.ts';
import { dropWords, errorWords } from '../reporting/outcome.ts';
import { TraceId } from '../reporting/trace-line.ts';

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
export function wireSentence({ outcome, status, errorClass, dropReason }: WireFacts): string {
  const answer = status === null ? '' : `Status ${status}: `;
  if (errorClass !== null) return `${answer}${errorWords[errorClass].sentence}`;
  switch (outcome) {
    case 'accepted':
      return `${answer}The receiver accepted it.`;
    case 'rejected':
      return `${answer}The receiver rejected it.`;
    case 'failed':
      return 'No complete answer came.';
    case 'lost':
      return 'The loss laboratory kept it from the wire.';
    case 'dropped':
    case 'skipped':
      return `It never left. ${dropReason === null ? '' : dropWords[dropReason]}`.trim();
    case 'waiting':
      return 'It waits for a connection, or for the one before it.';
    case 'sending':
      return 'It is on the wire.';
  }
}

/** What the receiver made of it, in a sentence. */
export function receiptSentence(receipt: Receipt): string {
  switch (receipt.kind) {
    case 'pending':
      return 'The receiver has not told yet.';
    case 'other':
      return 'Another receiver: what it understood is not known here.';
    case 'nothing':
      return 'Nothing arrived at the built-in receiver.';
    case 'got':
      return gotSentence(receipt);
  }
}

function gotSentence({ verdict, number, problems, rule }: Extract<Receipt, { kind: 'got' }>): string {
  const found = problems === 0 ? '' : ` with ${problems} ${problems === 1 ? 'problem' : 'problems'}`;
  switch (verdict) {
    case 'understood':
      return `Understood, as request ${number}.`;
    case 'problems':
      return `Request ${number} arrived${found}; it is believed as far as it can be read.`;
    case 'rejected':
      return `Request ${number} arrived${found} and was rejected by ${rule === null ? 'the receiver' : `the rule ${rule}`}: not taken over.`;
    case 'unreadable':
      return `Request ${number} arrived, but no Campaign Group can be read from it.`;
  }
}

function nameOf(table: readonly EnumEntry[], value: number): string {
  return entryOf(table, value)?.name ?? `unknown number ${value}`;
}
