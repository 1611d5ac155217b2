import { t } from '../strings/t.ts';

/**
 * What became of a notification. `sending` and `waiting` are on the way; the rest are final. `lost`: the line was written,
 * and the loss laboratory kept it from the wire.
 */
export type FinalOutcome = 'accepted' | 'rejected' | 'failed' | 'lost' | 'dropped' | 'skipped';
export type Outcome = 'waiting' | 'sending' | FinalOutcome;

const errorClasses = [
  'dns',
  'refused',
  'unreachable',
  'tls',
  'connect-timeout',
  'response-timeout',
  'reset',
  'malformed-answer',
  'answer-without-end',
  'redirect',
  'client-error',
  'server-error',
  'unexpected-status',
  'closing',
  'internal',
] as const;
/** Why a notification has failed or was rejected. */
export type ErrorClass = (typeof errorClasses)[number];

/** An error class in plain words: what happened, and what it usually means. */
export interface ErrorWords {
  readonly short: string;
  readonly sentence: string;
  readonly usually: string;
}

/** What each error class is called and means. */
export const errorWords = Object.fromEntries(
  errorClasses.map((errorClass) => [
    errorClass,
    {
      short: t(`outcome.errors.${errorClass}.short`),
      sentence: t(`outcome.errors.${errorClass}.sentence`),
      usually: t(`outcome.errors.${errorClass}.usually`),
    },
  ]),
) as Readonly<Record<ErrorClass, ErrorWords>>;

/** Why a notification was never sent. */
export type DropReason =
  | 'held'
  | 'switched-off'
  | 'uri-changed'
  | 'group-deleted'
  | 'workspace-changed'
  | 'closing'
  | 'predecessor-unfinished';

export const dropWords: Readonly<Record<DropReason, string>> = {
  held: t('outcome.dropped.held'),
  'switched-off': t('outcome.dropped.switched-off'),
  'uri-changed': t('outcome.dropped.uri-changed'),
  'group-deleted': t('outcome.dropped.group-deleted'),
  'workspace-changed': t('outcome.dropped.workspace-changed'),
  closing: t('outcome.dropped.closing'),
  'predecessor-unfinished': t('outcome.dropped.predecessor-unfinished'),
};

/** The outcome that a complete answer with this status means. */
export function judgeStatus(status: number): { outcome: 'accepted' | 'rejected'; errorClass?: ErrorClass } {
  if (status >= 200 && status < 300) return { outcome: 'accepted' };
  if (status >= 300 && status < 400) return { outcome: 'rejected', errorClass: 'redirect' };
  if (status >= 400 && status < 500) return { outcome: 'rejected', errorClass: 'client-error' };
  if (status >= 500 && status < 600) return { outcome: 'rejected', errorClass: 'server-error' };
  return { outcome: 'rejected', errorClass: 'unexpected-status' };
}
