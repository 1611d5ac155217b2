import type { DomainEvent } from '../../../shared/contract/events.ts';
import { type NoteEntry, type NotificationDetail, untoldDetail } from '../../../shared/contract/log.ts';
import { notificationHeaders } from '../../../shared/reporting/notification-body.ts';
import type { DropReason, Outcome } from '../../../shared/reporting/outcome.ts';
import { counted } from '../counted.ts';
import type { Journal } from '../journal/journal.ts';
import type { Clock } from '../ports/clock.ts';
import type { Delivery, Notification, NotifierListener } from './notification.ts';

export interface RecorderPorts {
  readonly clock: Clock;
  readonly journal: Journal;
  readonly emit: (event: DomainEvent) => void;
  /** Writes the trace line of a notification that is being handed to a connection. */
  readonly trace: (notification: Notification, at: number) => void;
}

/** Keeps the record of every notification: journal row (by which the log's row is shown), event and trace line. */
export class Recorder implements NotifierListener {
  readonly #ports: RecorderPorts;
  readonly #open = new Map<number, NotificationDetail>();
  readonly #watchers = new Set<(detail: NotificationDetail) => void>();

  constructor(ports: RecorderPorts) {
    this.#ports = ports;
  }

  /** Tells `watcher` of every notification each time that its record changes, until the returned function is called. */
  watch(watcher: (detail: NotificationDetail) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  queued(notification: Notification): void {
    this.#record(null, newDetail(notification, 'waiting'));
  }

  handedOver(notification: Notification): void {
    const loggedAt = this.#ports.clock.now();
    this.#ports.trace(notification, loggedAt);
    this.#change(notification, { outcome: 'sending', loggedAt });
  }

  settled(notification: Notification, delivery: Delivery): void {
    this.#change(notification, delivery);
  }

  dropped(notification: Notification, dropReason: DropReason): void {
    this.#change(notification, { outcome: 'dropped', dropReason });
  }

  /** Records one that never came as far as the notifier. */
  neverQueued(notification: Notification, outcome: 'dropped' | 'skipped', dropReason: DropReason): void {
    this.#record(null, { ...newDetail(notification, outcome), dropReason });
  }

  /** A row of the console's own in the log. */
  note(level: NoteEntry['level'], text: string): void {
    const { journal, clock } = this.#ports;
    journal.put({ kind: 'note', seq: journal.nextSeq(), at: clock.now(), level, text });
  }

  /** Says how many waiting notifications were dropped, and by what; nothing when none was. */
  noteDropped(count: number, why: string): void {
    if (count > 0) this.note('warning', `${counted(count, 'waiting notification')} dropped ${why}.`);
  }

  #change(notification: Notification, change: Partial<NotificationDetail>): void {
    const before = this.#open.get(notification.seq);
    if (before) this.#record(before.outcome, { ...before, ...change });
  }

  #record(from: Outcome | null, detail: NotificationDetail): void {
    const { journal, clock, emit } = this.#ports;
    const { seq, dbid, id, outcome, status, errorClass, latencyMs } = detail;
    if (outcome === 'waiting' || outcome === 'sending') this.#open.set(seq, detail);
    else this.#open.delete(seq);
    journal.put(detail);
    emit({
      type: 'notification.moved',
      seq,
      dbid,
      id,
      from,
      to: outcome,
      at: clock.now(),
      status,
      errorClass,
      latencyMs,
    });
    for (const watcher of this.#watchers) watcher(detail);
  }
}

function newDetail(notification: Notification, outcome: Outcome): NotificationDetail {
  const { seq, id, dbid, campaignGroup, at, action, actor, body, target } = notification;
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
    body,
    requestHeaders: {
      host: target.host,
      connection: 'keep-alive',
      ...notificationHeaders,
      'content-length': String(Buffer.byteLength(body)),
    },
  };
}
