import type { DomainEvent } from '../../../shared/contract/events.ts';
import type { NoteEntry, NotificationDetail } from '../../../shared/contract/log.ts';
import type { Belief, BelievedFacts } from '../../../shared/receiver/belief.ts';
import type { Receipt, WireConnection } from '../../../shared/receiver/receipt.ts';
import { isBeyondOcs } from '../../../shared/reporting/cause.ts';
import type { DropReason, Outcome } from '../../../shared/reporting/outcome.ts';
import { counted } from '../counted.ts';
import type { Journal } from '../journal/journal.ts';
import type { Clock } from '../ports/clock.ts';
import type { ReceiptReport } from '../receiver/receipt-report.ts';
import { inferredBelief, intendedFacts, isDistorted } from './inferred-belief.ts';
import { newDetail } from './new-detail.ts';
import type { Delivery, Notification, NotifierListener } from './notification.ts';
import { PassingMap } from './passing-map.ts';
import { ReceiptJoin } from './receipt-join.ts';

export interface RecorderPorts {
  readonly clock: Clock;
  readonly journal: Journal;
  readonly emit: (event: DomainEvent) => void;
  /** Writes the trace line of a notification that is being handed to a connection. */
  readonly trace: (notification: Notification, at: number) => void;
  readonly receiver: {
    /** Whether an origin is the built-in receiver. */
    readonly serves: (origin: string) => boolean;
    /** Resolves when it has told of everything that it has got so far. */
    readonly drained: () => Promise<void>;
  };
  /** A receiver that is not built in has accepted a notification: it is taken to believe what that says. */
  readonly believed: (belief: Belief) => void;
  /** Nothing more becomes of a notification: it has its outcome, and its receipt as far as there is one. */
  readonly finished: (detail: NotificationDetail) => void;
}

/** Which notification a receipt belongs to. */
export interface Joined {
  readonly seq: number;
  /** What was sent says something else of the Campaign Group than it had to report. */
  readonly distorted: boolean;
  /** What it had to report, where the body was made another one and that can be read. */
  readonly intended: BelievedFacts | null;
}

const nothing: Receipt = { kind: 'nothing' };
const other: Receipt = { kind: 'other' };

/** Keeps the record of every notification: journal row (by which the log's row is shown), event and trace line. */
export class Recorder implements NotifierListener {
  readonly #ports: RecorderPorts;
  /** Those without an outcome, or without the word of the built-in receiver. */
  readonly #open = new PassingMap<number, NotificationDetail>();
  readonly #watchers = new Set<(detail: NotificationDetail) => void>();
  readonly #join: ReceiptJoin;

  constructor(ports: RecorderPorts) {
    this.#ports = ports;
    this.#join = new ReceiptJoin(
      () => ports.receiver.drained(),
      (seq) => this.#change(seq, { receipt: nothing }),
    );
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
    const { seq, target } = notification;
    const loggedAt = this.#log(notification);
    if (this.#ports.receiver.serves(target.origin)) this.#change(seq, { outcome: 'sending', loggedAt });
    else this.#change(seq, { outcome: 'sending', loggedAt, receipt: other });
  }

  writing({ seq }: Notification, connection: WireConnection): void {
    if (this.#open.get(seq)?.receipt.kind === 'pending') this.#join.writing(seq, connection);
  }

  settled(notification: Notification, delivery: Delivery): void {
    const { seq } = notification;
    const { connection, outcome } = delivery;
    const receipt = this.#open.get(seq)?.receipt;
    // What never got a connection has reached nobody.
    if (receipt?.kind === 'pending' && connection === null) this.#change(seq, { ...delivery, receipt: nothing });
    else this.#change(seq, delivery);
    if (receipt?.kind === 'pending' && connection !== null) this.#join.over(seq, connection);
    if (receipt?.kind !== 'other' || outcome !== 'accepted') return;
    const belief = inferredBelief(notification, this.#ports.clock.now());
    if (belief) this.#ports.believed(belief);
  }

  dropped(notification: Notification, dropReason: DropReason): void {
    const receipt = this.#unsent(notification);
    // What the loss laboratory would have done on the way was not done.
    const fault = notification.intendedBody === null ? { fault: null } : {};
    this.#change(notification.seq, { outcome: 'dropped', dropReason, receipt, ...fault });
  }

  lost(notification: Notification): void {
    const loggedAt = this.#log(notification);
    this.#change(notification.seq, { outcome: 'lost', loggedAt, receipt: this.#unsent(notification) });
  }

  /** Records one that never came as far as the notifier. */
  neverQueued(notification: Notification, outcome: 'dropped' | 'skipped', dropReason: DropReason): void {
    const receipt = this.#unsent(notification);
    this.#record(null, { ...newDetail(notification, outcome), dropReason, receipt });
  }

  /** The built-in receiver has got a request. Returns the notification that it was; null when it came from elsewhere. */
  receipt({ connection, receipt, facts }: ReceiptReport): Joined | null {
    const seq = this.#join.take(connection);
    const detail = seq === undefined ? undefined : this.#open.get(seq);
    if (!detail) return null;
    this.#change(detail.seq, { receipt });
    const intended = intendedFacts(detail.intendedBody);
    return { seq: detail.seq, distorted: isDistorted(detail.intendedBody, facts), intended };
  }

  /** Resolves when no notification that was sent awaits the built-in receiver's word. */
  receiptsTold(): Promise<void> {
    return this.#join.idle();
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

  /** What OCS would never send has no line in its trace. */
  #log(notification: Notification): number {
    const loggedAt = this.#ports.clock.now();
    if (!isBeyondOcs(notification.cause)) this.#ports.trace(notification, loggedAt);
    return loggedAt;
  }

  #unsent({ target }: Notification): Receipt {
    return this.#ports.receiver.serves(target.origin) ? nothing : other;
  }

  #change(seq: number, change: Partial<NotificationDetail>): void {
    const before = this.#open.get(seq);
    if (before) this.#record(before.outcome, { ...before, ...change });
  }

  #record(from: Outcome | null, detail: NotificationDetail): void {
    const { journal, clock, emit, finished } = this.#ports;
    const { seq, dbid, id, outcome, status, errorClass, latencyMs, receipt } = detail;
    const isOpen = outcome === 'waiting' || outcome === 'sending' || receipt.kind === 'pending';
    if (isOpen) this.#open.set(seq, detail);
    else this.#open.delete(seq);
    journal.put(detail);
    if (from !== outcome) {
      const isHandedOver = outcome === 'sending';
      emit({
        type: 'notification.moved',
        seq,
        dbid,
        id,
        from,
        to: outcome,
        isHandedOver,
        at: clock.now(),
        status,
        errorClass,
        latencyMs,
      });
    }
    for (const watcher of this.#watchers) watcher(detail);
    if (!isOpen) finished(detail);
  }
}
