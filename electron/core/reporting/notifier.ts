import type { DropReason } from '../../../shared/reporting/outcome.ts';
import type { Clock } from '../ports/clock.ts';
import { Fifo } from './fifo.ts';
import type { Delivery, Notification, NotifierListener } from './notification.ts';
import { type ConnectionSettings, ReceiverConnections } from './receiver-connections.ts';

/** The notifications of one Campaign Group: `current` is in a receiver's line or on the wire, the others wait for it. */
interface Lane {
  current: Notification;
  readonly waiting: Fifo<Notification>;
}

/**
 * Sends notifications: at most one POST each, never again. Those of one Campaign Group leave in order, each after the
 * outcome of the one before; those of different ones wait for each other only where a receiver's connections are taken.
 */
export class Notifier {
  readonly #wire: Clock;
  readonly #listener: NotifierListener;
  readonly #lanes = new Map<string, Lane>();
  readonly #receivers = new Map<string, ReceiverConnections>();
  #settings: ConnectionSettings;
  #idleWaiters: (() => void)[] = [];

  constructor(settings: ConnectionSettings, wire: Clock, listener: NotifierListener) {
    this.#settings = settings;
    this.#wire = wire;
    this.#listener = listener;
  }

  send(notification: Notification): void {
    this.#listener.queued(notification);
    const lane = this.#lanes.get(notification.dbid);
    if (lane) lane.waiting.push(notification);
    else this.#begin({ current: notification, waiting: new Fifo() });
  }

  /** Whether a notification of this Campaign Group has no outcome yet. */
  hasUnfinished(dbid: string): boolean {
    return this.#lanes.has(dbid);
  }

  /** Drops those that wait and match; what is on the wire finishes. Returns how many. */
  drop(matches: (notification: Notification) => boolean, reason: DropReason): number {
    const dropped: Notification[] = [];
    for (const lane of this.#lanes.values()) dropped.push(...lane.waiting.remove(matches));
    const inLine = [...this.#receivers.values()].flatMap((receiver) => receiver.remove(matches));
    dropped.push(...inLine);
    dropped.sort((one, other) => one.seq - other.seq);
    for (const notification of dropped) this.#listener.dropped(notification, reason);
    for (const notification of inLine) this.#next(notification);
    this.#tellIdle();
    return dropped.length;
  }

  configure(settings: ConnectionSettings): void {
    this.#settings = settings;
    for (const receiver of this.#receivers.values()) receiver.configure(settings);
  }

  /** Lets go of the connections to receivers that nothing is sent to any more. */
  retain(origins: ReadonlySet<string>): void {
    for (const [origin, receiver] of this.#receivers) {
      if (origins.has(origin) || !receiver.idle) continue;
      this.#receivers.delete(origin);
      void receiver.destroy();
    }
  }

  /** Resolves when nothing waits and nothing is on the wire. */
  idle(): Promise<void> {
    if (this.#lanes.size === 0) return Promise.resolve();
    return new Promise((resolve) => this.#idleWaiters.push(resolve));
  }

  /** Drops what waits, gives what is on the wire until its own time-out, then lets go of every connection. */
  async close(): Promise<void> {
    this.drop(() => true, 'closing');
    await this.idle();
    await this.destroy();
  }

  /** Ends everything now. */
  async destroy(): Promise<void> {
    this.drop(() => true, 'closing');
    await Promise.all([...this.#receivers.values()].map((receiver) => receiver.destroy()));
    this.#receivers.clear();
  }

  #begin(lane: Lane): void {
    this.#lanes.set(lane.current.dbid, lane);
    this.#receiver(lane.current.target.origin).add(lane.current);
  }

  /** `finished` has its outcome: the next of its Campaign Group takes its turn. */
  #next(finished: Notification): void {
    const lane = this.#lanes.get(finished.dbid);
    if (lane?.current !== finished) return;
    const next = lane.waiting.shift();
    if (next) this.#begin({ current: next, waiting: lane.waiting });
    else this.#lanes.delete(finished.dbid);
  }

  #settled(notification: Notification, delivery: Delivery): void {
    this.#listener.settled(notification, delivery);
    this.#next(notification);
    this.#tellIdle();
  }

  #tellIdle(): void {
    if (this.#lanes.size > 0) return;
    const waiters = this.#idleWaiters;
    this.#idleWaiters = [];
    for (const resolve of waiters) resolve();
  }

  #receiver(origin: string): ReceiverConnections {
    const known = this.#receivers.get(origin);
    if (known) return known;
    const receiver = new ReceiverConnections(origin, this.#settings, this.#wire, {
      handedOver: (notification) => this.#listener.handedOver(notification),
      settled: (notification, delivery) => this.#settled(notification, delivery),
    });
    this.#receivers.set(origin, receiver);
    return receiver;
  }
}
