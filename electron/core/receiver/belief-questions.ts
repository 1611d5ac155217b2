import type { Belief } from '../../../shared/receiver/belief.ts';

/** Asks the main thread what is believed: it alone knows which notification a belief came with. */
export class BeliefQuestions {
  readonly #post: (id: number) => void;
  readonly #open = new Map<number, (beliefs: readonly Belief[]) => void>();
  #id = 0;

  constructor(post: (id: number) => void) {
    this.#post = post;
  }

  ask(): Promise<readonly Belief[]> {
    this.#id += 1;
    const id = this.#id;
    return new Promise((resolve) => {
      this.#open.set(id, resolve);
      this.#post(id);
    });
  }

  answer(id: number, beliefs: readonly Belief[]): void {
    this.#open.get(id)?.(beliefs);
    this.#open.delete(id);
  }
}
