import type { Cancel, Clock } from './clock.ts';

interface Due {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

/** A clock that stands still until it is told to jump: from one due event to the next, in the order of their making. */
export class VirtualClock implements Clock {
  readonly speed: number = 1;
  #elapsed = 0;
  #order = 0;
  #dues: Due[] = [];
  readonly #startAt: number;

  /** @param startAt wall clock at the start, ms since 1970 */
  constructor(startAt: number) {
    this.#startAt = startAt;
  }

  now(): number {
    return Math.round(this.#startAt + this.#elapsed);
  }

  monotonic(): number {
    return this.#elapsed;
  }

  after(delayMs: number, run: () => void): Cancel {
    const due: Due = { at: this.#elapsed + Math.max(0, delayMs), order: this.#order++, run };
    const index = this.#dues.findIndex((other) => other.at > due.at);
    this.#dues.splice(index < 0 ? this.#dues.length : index, 0, due);
    return () => {
      this.#dues = this.#dues.filter((other) => other !== due);
    };
  }

  /** When the next event is due, on the monotonic scale; undefined when nothing is. */
  nextDue(): number | undefined {
    return this.#dues[0]?.at;
  }

  /** Jumps to the next due event and runs it alone. */
  runNext(): void {
    const due = this.#dues.shift();
    if (!due) return;
    this.jumpTo(due.at);
    due.run();
  }

  /** Jumps to `at` without running anything; never back. */
  jumpTo(at: number): void {
    this.#elapsed = Math.max(this.#elapsed, at);
  }
}
