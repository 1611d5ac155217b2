import type { NotificationDetail } from '../../../shared/contract/log.ts';
import type { Cause } from '../../../shared/reporting/cause.ts';
import { type Notification, targetOf } from './notification.ts';

/** What a second sending has of its own. */
export interface Afresh {
  readonly seq: number;
  readonly at: number;
  readonly madeAt: number;
}

/** The second one of a notification that the loss laboratory sends twice. */
export function doubleOf(notification: Notification, afresh: Afresh): Notification {
  return { ...notification, ...afresh, effect: null, cause: { kind: 'duplicate', of: notification.seq } };
}

/** A recorded notification once more, with this body to this URI. */
export function redeliveryOf(original: NotificationDetail, body: string, uri: string, afresh: Afresh): Notification {
  const { seq: of, id, dbid, campaignGroup, action, actor } = original;
  const edited = body !== original.body;
  const cause: Cause = { kind: 'redelivery', of, edited };
  const intended = original.intendedBody ?? (edited ? original.body : null);
  return {
    ...afresh,
    id,
    dbid,
    campaignGroup,
    action,
    actor,
    cause,
    body,
    bytes: null,
    intendedBody: intended === body ? null : intended,
    target: targetOf(uri),
    condition: null,
    effect: null,
  };
}
