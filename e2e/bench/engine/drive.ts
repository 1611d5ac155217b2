import type { OutboundConsole } from '../../../electron/core/outbound-console.ts';
import type { VirtualClock } from '../../../electron/core/ports/virtual-clock.ts';
import type { DomainEvent } from '../../../shared/contract/events.ts';

/**
 * Drives the beat of an engine as fast as the receiver answers: virtual time goes on whenever fewer notifications than `atOnce` are
 * under way. So everything takes its usual way, and nothing piles up.
 */
export class Drive {
  readonly #clock: VirtualClock;
  readonly #atOnce: number;
  readonly #stopListening: () => void;
  #underWay = 0;
  #isFed = false;
  #isOver = false;
  /** Notifications with an outcome so far. */
  done = 0;
  /** Those of them that were not accepted. */
  failed = 0;

  constructor(console: OutboundConsole, clock: VirtualClock, atOnce: number) {
    this.#clock = clock;
    this.#atOnce = atOnce;
    this.#stopListening = console.listen((event) => this.#saw(event));
  }

  start(): void {
    this.#feed();
  }

  stop(): void {
    this.#isOver = true;
    this.#stopListening();
  }

  #saw(event: DomainEvent): void {
    if (event.type !== 'notification.moved') return;
    if (event.from === null) this.#underWay += 1;
    if (event.to === 'waiting' || event.to === 'sending') return;
    this.#underWay -= 1;
    this.done += 1;
    if (event.to !== 'accepted') this.failed += 1;
    if (this.#isFed) return;
    this.#isFed = true;
    queueMicrotask(() => this.#feed());
  }

  #feed(): void {
    this.#isFed = false;
    while (!this.#isOver && this.#underWay < this.#atOnce && this.#clock.nextDue() !== undefined) this.#clock.runNext();
  }
}
