import { type NoteEntry, type NotificationDetail, untoldDetail } from '../contract/log.ts';
import { notificationBody, notificationHeaders } from '../reporting/notification-body.ts';
import { type Happening, happenings } from './facts.ts';

/** A notification in full, accepted; `changed` says what is otherwise. */
export function detailOf(
  changed: Partial<NotificationDetail> = {},
  happening: Happening = 'start',
): NotificationDetail {
  const facts = happenings[happening];
  const at = 1_764_000_000_250;
  return {
    ...untoldDetail,
    kind: 'notification',
    seq: 7,
    at,
    loggedAt: at + 3,
    id: happening === 'periodic' ? 81001 : 81000,
    dbid: facts.dbid,
    campaignGroup: facts.name,
    uri: 'http://127.0.0.1:8080/ocs',
    action: facts.action,
    actor: facts.actor,
    outcome: 'accepted',
    status: 200,
    latencyMs: 23.5,
    cause: { kind: 'request', number: 4, request: 'start', groups: 1, way: 'key' },
    receipt: { kind: 'got', number: 3, at, verdict: 'understood', problems: 0, rule: null },
    body: notificationBody('8.1.517.04', facts),
    requestHeaders: { host: '127.0.0.1:8080', connection: 'keep-alive', ...notificationHeaders },
    response: { status: 200, headers: { 'content-type': 'text/plain' }, body: 'ok', bodyBytes: 2, bodyCut: false },
    timing: { queuedMs: 3, connectMs: 4.5, tlsMs: 6, firstByteMs: 10, totalMs: 23.5 },
    connection: { localPort: 40_001, ordinal: 1 },
    ...changed,
  };
}

export function noteOf(changed: Partial<NoteEntry> = {}): NoteEntry {
  return { kind: 'note', seq: 8, at: 1_764_000_001_000, level: 'info', text: 'Sending was held.', ...changed };
}
