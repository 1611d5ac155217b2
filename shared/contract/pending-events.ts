import type { DomainEvent, NotificationMoved } from './events.ts';

/**
 * The events of one batch, in order, until it is sent. What a notification went through meanwhile is told as one event, in the place of
 * the last: most have their outcome before they are told of at all.
 */
export class PendingEvents {
  readonly #events: (DomainEvent | null)[] = [];
  /** Where the newest event of each notification is. */
  readonly #moves = new Map<number, number>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(event: DomainEvent): void {
    this.#events.push(event.type === 'notification.moved' ? this.#merged(event) : event);
    this.#size += 1;
  }

  all(): DomainEvent[] {
    return this.#events.filter((event) => event !== null);
  }

  /** The event with those before it that lead to it; these are no more. */
  #merged(event: NotificationMoved): NotificationMoved {
    const { seq } = event;
    const index = this.#moves.get(seq);
    this.#moves.set(seq, this.#events.length);
    const earlier = index === undefined ? null : this.#events[index];
    if (index === undefined || earlier?.type !== 'notification.moved' || !leadsTo(earlier, event)) return event;
    this.#events[index] = null;
    this.#size -= 1;
    return { ...event, from: earlier.from, isHandedOver: earlier.isHandedOver || event.isHandedOver };
  }
}

/** Whether nothing is lost when two events of a notification are one: an outcome in between would count. */
function leadsTo(earlier: NotificationMoved, later: NotificationMoved): boolean {
  const isOpen = earlier.to === 'waiting' || earlier.to === 'sending';
  const isTwice = earlier.isHandedOver && later.isHandedOver;
  return isOpen && !isTwice && earlier.to === later.from && earlier.dbid === later.dbid;
}
