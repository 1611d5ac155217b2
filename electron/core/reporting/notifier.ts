import type { DropReason } from '../../../shared/reporting/outcome.ts';
import { Detours } from './detours.ts';
import { Fifo } from './fifo.ts';
import type { Delivery, Notification, NotifierListener } from './notification.ts';
import { PassingMap } from './passing-map.ts';
import { type ConnectionSettings, ReceiverConnections, type Wire } from './receiver-connections.ts';

/**
 * The notifications of one Campaign Group: `current` is in a receiver's line, on the wire or delayed, the others wait for
 * it. `next` go before those that wait.
 */
interface Lane {
  current: Notification;
  next: Notification[];
  readonly waiting: Fifo<Notification>;
  /** Whether `current` is to be sent a second time after its outcome. */
  isTwice: boolean;
}

/**
 * Sends notifications: at most one POST each, never again. Those of one Campaign Group leave in order, each after the
 * outcome of the one before; those of different ones wait for each other only where a receiver's connections are taken.
 * What the loss laboratory does to them is done here, too: without it, nothing of that is looked at.
 */
export class Notifier {
  readonly #wire: Wire;
  readonly #listener: NotifierListener;
  readonly #again: (notification: Notification) => Notification;
  readonly #lanes = new PassingMap<string, Lane>();
  readonly #receivers = new Map<string, ReceiverConnections>();
  readonly #detours: Detours;
  #settings: ConnectionSettings;
  #waiters: { readonly holds: () => boolean; readonly resolve: () => void }[] = [];

  /** @param again makes the second one of a notification that the loss laboratory sends twice */
  constructor(
    settings: ConnectionSettings,
    wire: Wire,
    listener: NotifierListener,
    again: (notification: Notification) => Notification,
  ) {
    this.#settings = settings;
    this.#wire = wire;
    this.#listener = listener;
    this.#again = again;
    this.#detours = new Detours(wire.clock);
  }

  send(notification: Notification): void {
    this.#listener.queued(notification);
    const lane = this.#lanes.get(notification.dbid);
    if (lane) lane.waiting.push(notification);
    else this.#run(laneOf(notification));
  }

  /** Whether a notification of this Campaign Group is on its way; one that was put aside does not count. */
  hasUnfinished(dbid: string): boolean {
    return this.#lanes.has(dbid);
  }

  /** Whether one of this Campaign Group is put aside, or will be: there is never a second one. */
  hasReordered(dbid: string): boolean {
    return this.#detours.isAside(dbid) || (this.#lanes.get(dbid)?.waiting.some(isReordered) ?? false);
  }

  /** Drops those that wait and match; what is on the wire finishes. Returns how many. */
  drop(matches: (notification: Notification) => boolean, reason: DropReason): number {
    const dropped: Notification[] = [];
    for (const lane of this.#lanes.values()) {
      dropped.push(...lane.waiting.remove(matches), ...lane.next.filter(matches));
      lane.next = lane.next.filter((notification) => !matches(notification));
      if (lane.isTwice && matches(lane.current)) lane.isTwice = false;
    }
    const current = [...this.#receivers.values()].flatMap((receiver) => receiver.remove(matches));
    current.push(...this.#detours.remove(matches));
    dropped.push(...current);
    dropped.sort((one, other) => one.seq - other.seq);
    for (const notification of dropped) this.#listener.dropped(notification, reason);
    for (const notification of current) this.#over(notification, false);
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

  /** Resolves when nothing is on its way; what is put aside waits for the next one, and does not count. */
  delivered(): Promise<void> {
    return this.#until(() => this.#lanes.size === 0);
  }

  /** Resolves when nothing waits and nothing is on the wire. */
  idle(): Promise<void> {
    return this.#until(() => this.#lanes.size === 0 && !this.#detours.hasAside);
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

  #until(holds: () => boolean): Promise<void> {
    if (holds()) return Promise.resolve();
    return new Promise((resolve) => this.#waiters.push({ holds, resolve }));
  }

  /** Lets `lane.current` take its turn, and those after it as long as they do not need it any longer. */
  #run(lane: Lane): void {
    this.#lanes.set(lane.current.dbid, lane);
    while (!this.#takeTurn(lane.current)) if (!this.#advance(lane)) return;
  }

  /** Makes the next one the current one; false when there is none, and the lane is gone. */
  #advance(lane: Lane): boolean {
    const next = lane.next.shift() ?? lane.waiting.shift();
    if (next) enter(lane, next);
    else this.#lanes.delete(lane.current.dbid);
    return next !== undefined;
  }

  /** False when it has left the lane at once: lost, or put aside. */
  #takeTurn(notification: Notification): boolean {
    const { effect, target } = notification;
    if (effect?.kind === 'lose') {
      this.#listener.lost(notification);
      this.#release(notification.dbid);
      return false;
    }
    if (effect?.kind === 'reorder' && !this.#detours.isAside(notification.dbid)) {
      this.#detours.putAside(notification, effect.withinSeconds, () => this.#release(notification.dbid));
      return false;
    }
    if (effect?.kind === 'delay')
      this.#detours.delay(notification, effect.seconds, () => this.#receiver(target.origin).add(notification));
    else this.#receiver(target.origin).add(notification);
    return true;
  }

  /** `finished` needs its lane no longer: the next of its Campaign Group takes its turn. */
  #over(finished: Notification, wasSent: boolean): void {
    const lane = this.#lanes.get(finished.dbid);
    if (lane?.current !== finished) return;
    if (wasSent && lane.isTwice) this.#sendAgain(finished, lane);
    if (wasSent) this.#release(finished.dbid);
    if (this.#advance(lane)) this.#run(lane);
  }

  #sendAgain(finished: Notification, lane: Lane): void {
    const second = this.#again(finished);
    this.#listener.queued(second);
    lane.next.push(second);
  }

  /** What was put aside of a Campaign Group goes next; it is not put aside a second time. */
  #release(dbid: string): void {
    const aside = this.#detours.takeAside(dbid);
    if (!aside) return;
    const released: Notification = { ...aside, effect: null };
    const lane = this.#lanes.get(dbid);
    if (lane) lane.next.push(released);
    else this.#run(laneOf(released));
  }

  #settled(notification: Notification, delivery: Delivery): void {
    this.#listener.settled(notification, delivery);
    this.#over(notification, true);
    this.#tellIdle();
  }

  #tellIdle(): void {
    if (this.#lanes.size > 0) return;
    const waiters = this.#waiters;
    this.#waiters = waiters.filter(({ holds }) => !holds());
    for (const { holds, resolve } of waiters) if (holds()) resolve();
  }

  #receiver(origin: string): ReceiverConnections {
    const known = this.#receivers.get(origin);
    if (known) return known;
    const receiver = new ReceiverConnections(origin, this.#settings, this.#wire, {
      handedOver: (notification) => this.#listener.handedOver(notification),
      writing: (notification, connection) => this.#listener.writing(notification, connection),
      settled: (notification, delivery) => this.#settled(notification, delivery),
    });
    this.#receivers.set(origin, receiver);
    return receiver;
  }
}

function laneOf(current: Notification): Lane {
  return { current, next: [], waiting: new Fifo(), isTwice: isSentTwice(current) };
}

function enter(lane: Lane, current: Notification): void {
  lane.current = current;
  lane.isTwice = isSentTwice(current);
}

function isSentTwice({ effect }: Notification): boolean {
  return effect?.kind === 'duplicate';
}

function isReordered({ effect }: Notification): boolean {
  return effect?.kind === 'reorder';
}
