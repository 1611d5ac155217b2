import type { Cancel, Clock } from '../ports/clock.ts';
import { writeAtomically } from './atomic-file.ts';
import { reasonOf } from './workspace-file.ts';

const quietMs = 300;

/** Writes the session file soon after a change, one write at a time, and always the newest text: what changes meanwhile is written next. */
export class SessionKeeper {
  readonly #path: string | null;
  readonly #clock: Clock;
  readonly #text: () => Iterable<string>;
  readonly #onHealth: (problem: string | null) => void;
  #cancel: Cancel | null = null;
  #writing: Promise<void> = Promise.resolve();
  /** A write that has not begun: whoever asks in the meantime is served by it. */
  #next: Promise<void> | null = null;

  /** @param path null keeps nothing */
  constructor(
    path: string | null,
    clock: Clock,
    text: () => Iterable<string>,
    onHealth: (problem: string | null) => void,
  ) {
    this.#path = path;
    this.#clock = clock;
    this.#text = text;
    this.#onHealth = onHealth;
  }

  /** Something that the session holds has changed. */
  changed(): void {
    if (this.#path === null) return;
    this.#cancel ??= this.#clock.after(quietMs, () => {
      this.#cancel = null;
      void this.write();
    });
  }

  /** Writes now; resolves when it is on disk, or cannot be. */
  write(): Promise<void> {
    this.#cancel?.();
    this.#cancel = null;
    this.#next ??= this.#writing.then(() => {
      this.#next = null;
      return this.#writeOnce();
    });
    this.#writing = this.#next;
    return this.#next;
  }

  async #writeOnce(): Promise<void> {
    if (this.#path === null) return;
    try {
      await writeAtomically(this.#path, this.#text());
      this.#onHealth(null);
    } catch (error) {
      this.#onHealth(`The session cannot be kept in ${this.#path}: ${reasonOf(error)}`);
    }
  }
}
