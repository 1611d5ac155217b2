import type { Cancel, Clock } from '../ports/clock.ts';
import type { Notification } from './notification.ts';

interface OnDetour {
  readonly notification: Notification;
  readonly cancel: Cancel;
}

/** What the loss laboratory keeps back for a while, in real time: the delayed, and those that the next one may overtake. */
export class Detours {
  readonly #clock: Clock;
  readonly #delayed = new Map<number, OnDetour>();
  /** By Campaign Group; one of each at most. */
  readonly #aside = new Map<string, OnDetour>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get hasAside(): boolean {
    return this.#aside.size > 0;
  }

  isAside(dbid: string): boolean {
    return this.#aside.has(dbid);
  }

  /** Calls `then` after so many seconds, unless it was removed before. */
  delay(notification: Notification, seconds: number, then: () => void): void {
    const cancel = this.#clock.after(seconds * 1000, () => {
      this.#delayed.delete(notification.seq);
      then();
    });
    this.#delayed.set(notification.seq, { notification, cancel });
  }

  /** Keeps it until it is taken or removed; calls `late` after so many seconds. */
  putAside(notification: Notification, seconds: number, late: () => void): void {
    const cancel = this.#clock.after(seconds * 1000, late);
    this.#aside.set(notification.dbid, { notification, cancel });
  }

  takeAside(dbid: string): Notification | undefined {
    const aside = this.#aside.get(dbid);
    aside?.cancel();
    this.#aside.delete(dbid);
    return aside?.notification;
  }

  /** Takes out all that match. */
  remove(matches: (notification: Notification) => boolean): Notification[] {
    return [...takeOut(this.#delayed, matches), ...takeOut(this.#aside, matches)];
  }
}

function takeOut<Key>(from: Map<Key, OnDetour>, matches: (notification: Notification) => boolean): Notification[] {
  const taken: Notification[] = [];
  for (const [key, { notification, cancel }] of from) {
    if (!matches(notification)) continue;
    cancel();
    from.delete(key);
    taken.push(notification);
  }
  return taken;
}
