import type { DomainEvent } from '../../shared/contract/events.ts';
import type { LogEntry, NotificationDetail, NotificationEntry, ReceivedRequest } from '../../shared/contract/log.ts';
import { untold, untoldDetail } from '../../shared/contract/log.ts';
import { failure, ok, type Result } from '../../shared/contract/result.ts';
import type { ConsoleState } from '../../shared/contract/state.ts';
import type { Report } from '../../shared/domain/transition.ts';
import { notificationBody, notificationHeaders } from '../../shared/reporting/notification-body.ts';
import { effectiveOptions } from '../../shared/reporting/option-settings.ts';
import type { Outcome } from '../../shared/reporting/outcome.ts';
import { type CampaignGroup, campaignGroupName } from '../../shared/workspace/campaign-group.ts';

type Ending = Partial<Pick<NotificationEntry, 'status' | 'errorClass' | 'dropReason' | 'latencyMs'>> & {
  outcome: Outcome;
};
/** What becomes of a notification; with outcome `sending` it stays on the wire. */
export type Verdict = (entry: NotificationEntry) => Ending;

interface Ports {
  publish(event: DomainEvent): void;
  publishLog(entry: LogEntry): void;
  verdict: Verdict;
}

/** The log of the engine in memory: makes rows and takes them through their outcomes. */
export class MemoryLog {
  readonly entries: LogEntry[] = [];
  readonly received: ReceivedRequest[] = [];
  readonly #bodies = new Map<number, string>();
  readonly #ports: Ports;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  note(level: 'info' | 'warning' | 'error', text: string): void {
    this.put({ kind: 'note', seq: this.entries.length + 1, at: Date.now(), level, text });
  }

  notify(state: ConsoleState, group: CampaignGroup, { action, condition }: Report): void {
    const options = effectiveOptions(state.options, group.options);
    const uri = options['campaigngroup-states-uri'].value;
    if (!options['send-campaigngroup-states'].value || uri === '') return;
    const entry: NotificationEntry = {
      ...untold,
      kind: 'notification',
      seq: this.entries.length + 1,
      at: Date.now(),
      loggedAt: Date.now(),
      id: action === 0 ? 81001 : 81000,
      dbid: group.dbid,
      campaignGroup: campaignGroupName(group),
      uri,
      action,
      actor: action === 0 ? 0 : 1,
      cause:
        action === 0
          ? { kind: 'interval', seconds: options['campaigngroup-states-interval'].value }
          : { kind: 'unknown' },
      outcome: 'sending',
      status: null,
      errorClass: null,
      dropReason: null,
      latencyMs: null,
    };
    const view = state.groups.byId[group.dbid];
    const lists = group.callingLists ?? [];
    this.#bodies.set(
      entry.seq,
      notificationBody(state.workspace.wireProfile, {
        occurredAt: entry.at,
        tenant: state.workspace.tenant,
        name: entry.campaignGroup,
        guid: group.guid,
        dbid: group.dbid,
        group: group.group,
        campaign: group.campaign,
        template: group.template,
        queue: group.queue,
        dialing: condition.state === 5 ? condition.dialing : undefined,
        state: condition.state,
        action,
        actor: entry.actor,
        statistics: view?.statistics.group ?? {
          busyFactor: null,
          hitRatio: null,
          overdialRate: null,
          timeToComplete: null,
        },
        callingLists: lists.map(({ name, dbid }) => ({
          name,
          dbid,
          statistics: view?.statistics.lists[dbid] ?? { hitRatio: null, timeToComplete: null },
        })),
      }),
    );
    this.put(entry);
    this.#moved(null, entry);
    const ending = this.#ports.verdict(entry);
    if (ending.outcome !== 'sending') setTimeout(() => this.#end({ ...entry, ...ending }), ending.latencyMs ?? 1);
  }

  detail(seq: number): Result<NotificationDetail> {
    const entry = this.entries.find((candidate) => candidate.seq === seq);
    if (entry?.kind !== 'notification') return failure('not-found', 'No such notification.');
    const { status, errorClass } = entry;
    const response =
      status === null
        ? null
        : {
            status,
            headers: { 'content-type': 'text/plain', 'content-length': '2' },
            body: 'ok',
            bodyBytes: 2,
            bodyCut: false,
          };
    const errorText = errorClass === 'refused' ? 'ECONNREFUSED: connect ECONNREFUSED 127.0.0.1:8080' : null;
    return ok({
      ...untoldDetail,
      ...entry,
      body: this.#bodies.get(seq) ?? '',
      requestHeaders: notificationHeaders,
      response,
      errorText,
    });
  }

  #end(ended: NotificationEntry): void {
    const entry = ended.status === null ? ended : { ...ended, receipt: this.#receiptOf() };
    this.put(entry);
    this.#moved('sending', entry);
    if (entry.status === null) return;
    const body = this.#bodies.get(entry.seq) ?? '';
    this.received.unshift({
      number: this.received.length + 1,
      at: Date.now(),
      method: 'POST',
      path: '/ocs',
      headers: notificationHeaders,
      body,
      bodyBytes: body.length,
      bodyCut: false,
      secure: false,
      seq: entry.seq,
      verdict: 'understood',
      problems: [],
      rule: null,
      answer: '200',
      relayed: null,
    });
  }

  #receiptOf(): NotificationEntry['receipt'] {
    const number = this.received.length + 1;
    return { kind: 'got', number, at: Date.now(), verdict: 'understood', problems: 0, rule: null };
  }

  /** Takes in a row, new or changed, and tells of it. */
  put(entry: LogEntry): void {
    this.entries[entry.seq - 1] = entry;
    this.#ports.publishLog(entry);
  }

  #moved(from: Outcome | null, { seq, dbid, id, outcome, status, errorClass, latencyMs }: NotificationEntry): void {
    const at = Date.now();
    this.#ports.publish({
      type: 'notification.moved',
      seq,
      dbid,
      id,
      from,
      to: outcome,
      isHandedOver: outcome === 'sending',
      at,
      status,
      errorClass,
      latencyMs,
    });
  }
}
