/** A clock that tells the whole window of each second at the same moment; it rests while nobody listens. */
class SecondClock {
  readonly #listeners = new Set<() => void>();
  #now = Date.now();
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

  #tick(): void {
    this.#now = Date.now();
    for (const listener of this.#listeners) listener();
    this.#timer = setTimeout(() => this.#tick(), 1_000 - (Date.now() % 1_000));
  }
}

export const secondClock = new SecondClock();
