const slotMs = 10;

interface Entry {
  readonly index: number;
  due: number;
}

/** A timer wheel and nothing else: what is due in a slot of 10 ms fires when the slot has come. The baseline of the beat. */
export class BareWheel {
  readonly #slots: Entry[][];
  readonly #intervalMs: number;
  readonly #fire: (index: number, due: number) => void;
  #tick = Math.floor(performance.now() / slotMs);

  /** @param intervalMs a multiple of 10; the entries are spread over it evenly */
  constructor(entries: number, intervalMs: number, fire: (index: number, due: number) => void) {
    const count = intervalMs / slotMs;
    this.#slots = Array.from({ length: count }, () => []);
    this.#intervalMs = intervalMs;
    this.#fire = fire;
    for (let index = 0; index < entries; index++) {
      const tick = this.#tick + 1 + Math.floor((index * count) / entries);
      this.#slots[tick % count]?.push({ index, due: tick * slotMs });
    }
    this.#arm();
  }

  #arm(): void {
    setTimeout(() => this.#turn(), Math.max(0, (this.#tick + 1) * slotMs - performance.now()));
  }

  #turn(): void {
    const last = Math.floor(performance.now() / slotMs);
    while (this.#tick < last) {
      this.#tick += 1;
      for (const entry of this.#slots[this.#tick % this.#slots.length] ?? []) {
        this.#fire(entry.index, entry.due);
        entry.due += this.#intervalMs;
      }
    }
    this.#arm();
  }
}
