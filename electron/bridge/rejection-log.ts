/** Writes that a call was rejected, at most once per name and minute: a broken window must not fill the log. */
export class RejectionLog {
  readonly #written = new Map<string, number>();
  readonly #write: (line: string) => void;
  readonly #now: () => number;

  constructor(write: (line: string) => void = (line) => console.error(line), now: () => number = Date.now) {
    this.#write = write;
    this.#now = now;
  }

  /** `name` is one of the contract's or a fixed word of ours: never what a caller sent. */
  report(name: string, why: string): void {
    const now = this.#now();
    const last = this.#written.get(name);
    if (last !== undefined && now - last < 60_000) return;
    this.#written.set(name, now);
    this.#write(`[bridge] ${name} rejected: ${why}`);
  }
}
