import { type NotificationEntry, untold } from '../../shared/contract/log.ts';

/** A row of the log as a test needs it: an accepted change, unless it says otherwise. */
export function logRow(seq: number, more: Partial<NotificationEntry> = {}): NotificationEntry {
  return {
    ...untold,
    kind: 'notification',
    seq,
    at: seq * 1_000,
    loggedAt: seq * 1_000,
    id: 81000,
    dbid: '101',
    campaignGroup: 'Spring@Agents',
    uri: 'http://127.0.0.1:8080/ocs',
    action: 7,
    actor: 1,
    outcome: 'accepted',
    status: 200,
    latencyMs: 4,
    cause: { kind: 'request', number: 1, request: 'load', groups: 1, way: 'key' },
    receipt: { kind: 'got', number: seq, at: seq * 1_000, verdict: 'understood', problems: 0, rule: null },
    ...more,
  };
}

/** The same of a periodic one. */
export function periodicRow(seq: number, more: Partial<NotificationEntry> = {}): NotificationEntry {
  return logRow(seq, { id: 81001, action: 0, actor: 0, cause: { kind: 'interval', seconds: 10 }, ...more });
}
