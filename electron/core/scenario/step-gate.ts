/** What the steps of a play pass one after another: open, or closed, when each has to be let through. */
export class StepGate {
  #isOpen: boolean;
  #waiting: (() => void) | null = null;
  /** Steps that are let through although it is closed. */
  #permits = 0;

  constructor(closed: boolean) {
    this.#isOpen = !closed;
  }

  /** Resolves when the step may begin. */
  enter(): Promise<void> {
    if (this.#isOpen) return Promise.resolve();
    if (this.#permits > 0) {
      this.#permits -= 1;
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      this.#waiting = resolve;
    });
  }

  open(): void {
    this.#isOpen = true;
    this.#permits = 0;
    this.#release();
  }

  close(): void {
    this.#isOpen = false;
  }

  /** Lets one step through: the one that waits, or the next one that comes. */
  letOne(): void {
    if (this.#waiting) this.#release();
    else this.#permits = 1;
  }

  #release(): void {
    this.#waiting?.();
    this.#waiting = null;
  }
}
