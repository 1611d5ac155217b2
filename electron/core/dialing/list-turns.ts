import type { ListDialing } from './list-dialing.ts';

/** Weight of a list that has none of its own. */
const usualWeight = 10;

export function weightOf({ configuration }: ListDialing): number {
  return configuration.weight ?? usualWeight;
}

/**
 * Dials records of several lists in weighted turns. Each call is shared out among the lists that still have records, as credit by their
 * weights; a list dials when its credit is a whole call, and what is less is kept for the next time.
 */
export class ListTurns {
  readonly #lists: readonly ListDialing[];
  readonly #credit: number[];

  constructor(lists: readonly ListDialing[]) {
    this.#lists = lists;
    this.#credit = lists.map(() => 0);
  }

  /** Records that were not dialed yet. */
  get ready(): number {
    return this.#lists.reduce((sum, list) => sum + list.ready, 0);
  }

  /** Dials up to `wanted` records; gives how many were dialed. */
  dial(wanted: number): number {
    const dialed = Math.max(0, Math.min(wanted, this.ready));
    this.#share(dialed);
    for (let left = dialed; left > 0; ) left -= this.#dialWhole(left) || this.#dialNearest();
    return dialed;
  }

  #share(calls: number): void {
    let total = 0;
    for (const list of this.#lists) if (list.ready > 0) total += weightOf(list);
    if (total === 0) return;
    for (const [index, list] of this.#lists.entries())
      if (list.ready > 0) this.#credit[index] = (this.#credit[index] ?? 0) + (calls * weightOf(list)) / total;
  }

  /** Dials the whole calls that lists have credit for. An exhausted list leaves its credit to the others. */
  #dialWhole(most: number): number {
    let made = 0;
    for (const [index, list] of this.#lists.entries()) {
      const credit = this.#credit[index] ?? 0;
      // Shares such as a third do not add up to a whole exactly.
      const whole = Math.max(0, Math.floor(credit + 1e-6));
      const calls = list.dial(Math.min(whole, most - made));
      made += calls;
      this.#credit[index] = credit - calls;
      if (list.ready === 0) this.#leave(index);
    }
    return made;
  }

  #leave(index: number): void {
    const credit = this.#credit[index] ?? 0;
    this.#credit[index] = 0;
    if (credit !== 0) this.#share(credit);
  }

  /** No list has credit for a whole call: the one that is nearest to it dials. */
  #dialNearest(): number {
    let nearest = -1;
    for (const [index, list] of this.#lists.entries())
      if (list.ready > 0 && (nearest < 0 || (this.#credit[index] ?? 0) > (this.#credit[nearest] ?? 0))) nearest = index;
    this.#credit[nearest] = (this.#credit[nearest] ?? 0) - 1;
    const dialed = this.#lists[nearest]?.dial(1) ?? 0;
    if (this.#lists[nearest]?.ready === 0) this.#leave(nearest);
    return dialed;
  }
}
