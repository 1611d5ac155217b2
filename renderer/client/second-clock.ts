/** A clock of the machine that tells the whole window of each tick at the same moment; it rests while nobody listens. */
class SecondClock {
  readonly #listeners = new Set<() => void>();
  #now = Date.now();
  #period = 1_000;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly now = (): number => this.#now;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#tick();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) clearTimeout(this.#timer);
    };
  };

  /** Ticks this often from now on: virtual time that runs fast has to be shown more often. */
  setPeriod(ms: number): void {
    if (ms === this.#period) return;
    this.#period = ms;
    clearTimeout(this.#timer);
    if (this.#listeners.size > 0) this.#tick();
  }

  #tick(): void {
    this.#now = Date.now();
    for (const listener of this.#listeners) listener();
    this.#timer = setTimeout(() => this.#tick(), this.#period - (Date.now() % this.#period));
  }
}

export const secondClock = new SecondClock();
