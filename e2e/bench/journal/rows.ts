import { type NotificationDetail, untoldDetail } from '../../../shared/contract/log.ts';
import { sampleBody } from '../engine/campaign-groups.ts';

/** Campaign Groups that the rows are of. */
export const groups = 1_000;
const body = sampleBody();
/** One in so many has failed. */
const failedOneIn = 5;

/** A row as a periodic notification leaves it, with its full body; some have failed. */
export function row(seq: number): NotificationDetail {
  const group = seq % groups;
  const isFailed = Math.floor(seq / groups + group) % failedOneIn === 0;
  const at = 1_700_000_000_000 + seq;
  return {
    ...untoldDetail,
    kind: 'notification',
    seq,
    at,
    loggedAt: at,
    id: 81001,
    dbid: String(1_000_000 + group),
    campaignGroup: nameOf(group),
    uri: 'http://127.0.0.1:8080/ocs',
    action: 0,
    actor: 0,
    outcome: isFailed ? 'failed' : 'accepted',
    status: isFailed ? null : 200,
    errorClass: isFailed ? 'reset' : null,
    latencyMs: 1.234_567 + (seq % 97) / 10,
    cause: { kind: 'interval', seconds: 10 },
    receipt: { kind: 'other' },
    body: body.replace(/"GSW_DATE_TIME":"[\d.]+"/, `"GSW_DATE_TIME":"${(at / 1_000).toFixed(3)}"`),
    requestHeaders: {
      host: '127.0.0.1:8080',
      connection: 'keep-alive',
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(body.length),
    },
    response: isFailed
      ? null
      : { status: 200, headers: { 'content-length': '0' }, body: '', bodyBytes: 0, bodyCut: false },
    timing: { queuedMs: 0.021, connectMs: null, tlsMs: null, firstByteMs: 1.1, totalMs: 1.234_567 },
    connection: { localPort: 40_000 + (seq % 10), ordinal: Math.floor(seq / 10) },
  };
}

export function nameOf(group: number): string {
  const name = String(group).padStart(6, '0');
  return `Campaign_Retention_${name}@Agents_Retention_${name}`;
}
