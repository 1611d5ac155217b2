/** So many have gone, or as many as are there: then what is left costs each of them one copy at most. */
const goneAtLeast = 512;

/**
 * A Map for what comes and goes all the time. When a Map outgrows its table, V8 links the old table to the new one; once one of them
 * has become old, all that come after it, and what they held, are kept until the next full collection of garbage, and copied by each
 * small one. So this one moves into a new Map now and then. It is like a Map otherwise, and keeps the order.
 */
export class PassingMap<Key, Value> {
  #map = new Map<Key, Value>();
  #gone = 0;

  get size(): number {
    return this.#map.size;
  }

  has(key: Key): boolean {
    return this.#map.has(key);
  }

  get(key: Key): Value | undefined {
    return this.#map.get(key);
  }

  set(key: Key, value: Value): void {
    this.#map.set(key, value);
  }

  delete(key: Key): void {
    if (!this.#map.delete(key)) return;
    this.#gone += 1;
    if (this.#gone < Math.max(goneAtLeast, this.#map.size)) return;
    this.#gone = 0;
    this.#map = new Map(this.#map);
  }

  /** The values as they are now; what comes or goes meanwhile is not told. */
  values(): Value[] {
    return [...this.#map.values()];
  }

  /** As {@link values}, with their keys. */
  entries(): [Key, Value][] {
    return [...this.#map];
  }
}
