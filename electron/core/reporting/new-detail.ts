import { type NotificationDetail, untoldDetail } from '../../../shared/contract/log.ts';
import { effectWords } from '../../../shared/faults/fault-words.ts';
import { notificationHeaders } from '../../../shared/reporting/notification-body.ts';
import type { Outcome } from '../../../shared/reporting/outcome.ts';
import type { Notification } from './notification.ts';

/** The record of a notification that has only just been made. */
export function newDetail(notification: Notification, outcome: Outcome): NotificationDetail {
  const { seq, id, dbid, campaignGroup, at, action, actor, cause, effect, body, intendedBody, bytes, target } =
    notification;
  return {
    ...untoldDetail,
    kind: 'notification',
    seq,
    at,
    loggedAt: null,
    id,
    dbid,
    campaignGroup,
    uri: target.uri,
    action,
    actor,
    outcome,
    cause,
    fault: effect && effectWords(effect),
    body,
    intendedBody,
    requestHeaders: {
      host: target.host,
      connection: 'keep-alive',
      ...notificationHeaders,
      'content-length': String(bytes?.byteLength ?? Buffer.byteLength(body)),
    },
  };
}
