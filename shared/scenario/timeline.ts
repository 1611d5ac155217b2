import type { Step } from './step.ts';

/** Steps at their times, from which a scenario's steps with waits between them are made. */
export class Timeline {
  readonly #items: { readonly at: number; readonly step: Step }[] = [];

  /** Steps in all, waits not among them. */
  get length(): number {
    return this.#items.length;
  }

  /** Adds a step at `at` (ms since 1970), after all that are there for the same time. */
  add(at: number, step: Step): void {
    let index = this.#items.length;
    while (index > 0 && (this.#items[index - 1]?.at ?? at) > at) index -= 1;
    this.#items.splice(index, 0, { at, step });
  }

  /** All steps, with the time between them as waits, from `from` to `until`. */
  steps(from: number, until: number): Step[] {
    const steps: Step[] = [];
    let now = from;
    const waitFor = (at: number) => {
      if (at > now) steps.push({ wait: (at - now) / 1_000 });
      now = Math.max(now, at);
    };
    for (const { at, step } of this.#items) {
      waitFor(at);
      steps.push(step);
    }
    waitFor(until);
    return steps;
  }
}
