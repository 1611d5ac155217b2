import type { ListDialing } from './list-dialing.ts';

/**
 * Dials records of several lists in weighted turns: each list gets its share of every call by its weight, what is less than a whole
 * call is carried over, and what an exhausted list cannot take goes to the others.
 */
export class ListTurns {
  readonly #lists: readonly ListDialing[];
  readonly #credit: number[];

  constructor(lists: readonly ListDialing[]) {
    this.#lists = lists;
    this.#credit = lists.map(() => 0);
  }

  get ready(): number {
    return this.#lists.reduce((sum, list) => sum + list.ready, 0);
  }

  /** Dials up to `wanted` records; gives how many were dialed. */
  dial(wanted: number): number {
    let left = Math.min(wanted, this.ready);
    const dialed = left;
    while (left > 0) left -= this.#dialRound(left);
    return dialed;
  }

  /** Gives every list with records its share of `count`; at least one call is made. */
  #dialRound(count: number): number {
    const weights = this.#lists.map((list) => (list.ready > 0 ? (list.configuration.weight ?? 10) : 0));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let made = 0;
    for (const [index, list] of this.#lists.entries()) {
      this.#credit[index] = (this.#credit[index] ?? 0) + (count * (weights[index] ?? 0)) / total;
      const calls = list.dial(Math.min(Math.floor(this.#credit[index] + 1e-9), count - made));
      this.#credit[index] = list.ready > 0 ? this.#credit[index] - calls : 0;
      made += calls;
    }
    return made > 0 ? made : this.#dialOne();
  }

  /** No list has earned a whole call: the one that is nearest to it gets it. */
  #dialOne(): number {
    let best = -1;
    for (const [index, list] of this.#lists.entries())
      if (list.ready > 0 && (best < 0 || (this.#credit[index] ?? 0) > (this.#credit[best] ?? 0))) best = index;
    const list = this.#lists[best];
    if (!list) return 0;
    this.#credit[best] = (this.#credit[best] ?? 0) - 1;
    return list.dial(1);
  }
}
