/** First in, first out; taking from the front costs the same however long it is. */
export class Fifo<Item> {
  /** What was taken is let go at once, where it was: it may be large. */
  #items: (Item | undefined)[] = [];
  #head = 0;

  get size(): number {
    return this.#items.length - this.#head;
  }

  push(item: Item): void {
    this.#items.push(item);
  }

  shift(): Item | undefined {
    if (this.#head >= this.#items.length) return undefined;
    const item = this.#items[this.#head];
    this.#items[this.#head] = undefined;
    this.#head += 1;
    if (this.#head > 1_024 && this.#head * 2 > this.#items.length) this.#compact();
    return item;
  }

  /** Puts items, in order, before all the others. */
  putBack(items: readonly Item[]): void {
    this.#items = [...items, ...this.#left()];
    this.#head = 0;
  }

  some(matches: (item: Item) => boolean): boolean {
    return this.#left().some(matches);
  }

  /** Takes out all that `matches`, in order. */
  remove(matches: (item: Item) => boolean): Item[] {
    const removed: Item[] = [];
    this.#items = this.#left().filter((item) => {
      if (!matches(item)) return true;
      removed.push(item);
      return false;
    });
    this.#head = 0;
    return removed;
  }

  #left(): Item[] {
    return this.#items.slice(this.#head) as Item[];
  }

  #compact(): void {
    this.#items = this.#left();
    this.#head = 0;
  }
}
