import type { NoteEntry, NotificationDetail } from '../../../shared/contract/log.ts';
import { untoldDetail } from '../../../shared/contract/log.ts';

/** A notification's row; only what matters to a test is said. */
export function notificationRow(seq: number, said: Partial<NotificationDetail> = {}): NotificationDetail {
  return {
    ...untoldDetail,
    kind: 'notification',
    seq,
    at: 1_000 + seq,
    loggedAt: 1_000.25 + seq,
    id: 81000,
    dbid: '101',
    campaignGroup: 'Frühling "A"@Agents',
    uri: 'http://127.0.0.1:8080/ocs',
    action: 7,
    actor: 1,
    outcome: 'accepted',
    status: 200,
    errorClass: null,
    dropReason: null,
    latencyMs: 12.345_678_901,
    body: '{"GSW_DATE_TIME":"1528133523.412"}',
    requestHeaders: { 'content-type': 'application/json' },
    response: { status: 200, headers: {}, body: '€ \u0000', bodyBytes: 5, bodyCut: false },
    errorText: null,
    ...said,
  };
}

export function noteRow(seq: number): NoteEntry {
  return { kind: 'note', seq, at: 1_000 + seq, level: 'info', text: `Note ${seq}` };
}
