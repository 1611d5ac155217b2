import { appendFile, mkdir, rename, stat, truncate } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Cancel, realClock } from '../ports/clock.ts';

const keptFiles = 5;
/** So long a line waits for others: to open and close the file costs more than a hundred lines. */
const gatherMs = 50;
/** So that an attempt costs the same however many lines wait for a disk that does not take them. */
const linesPerWrite = 1_000;

interface Limits {
  readonly rotateAtBytes?: number;
  /** Lines kept in memory while the disk does not take them; the oldest beyond it are lost and counted. */
  readonly maxBuffered?: number;
}

/** The 81000/81001 lines on disk: `file`, and after it has grown, `file.1` (the newest old one) to `file.5`. */
export class TraceFile {
  readonly #path: string;
  readonly #onHealth: (problem: string | null) => void;
  readonly #rotateAtBytes: number;
  readonly #maxBuffered: number;
  #lines: string[] = [];
  /** What is being written, or could not be: the next attempt begins with it. */
  #batch: string[] = [];
  #lost = 0;
  #bytes: number | null = null;
  /** Where a write began that has failed: a full disk may have taken a part of lines that come again. */
  #failedAt: number | null = null;
  #cancelTimer: Cancel | null = null;
  #writing: Promise<void> | null = null;

  /** @param onHealth told with a sentence when lines cannot be written, and with null when they can again */
  constructor(
    path: string,
    onHealth: (problem: string | null) => void,
    { rotateAtBytes = 10 * 1024 * 1024, maxBuffered = 100_000 }: Limits = {},
  ) {
    this.#path = path;
    this.#onHealth = onHealth;
    this.#rotateAtBytes = rotateAtBytes;
    this.#maxBuffered = maxBuffered;
  }

  /** Adds a line; it is written in the background, in order. */
  write(line: string): void {
    this.#lines.push(line);
    if (this.#lines.length > this.#maxBuffered) {
      this.#lines.shift();
      this.#lost += 1;
    }
    this.#schedule();
  }

  /** Resolves when everything is on disk, or cannot be. */
  async close(): Promise<void> {
    await this.#writing;
    this.#start();
    await this.#writing;
  }

  #schedule(): void {
    if (this.#writing === null) this.#cancelTimer ??= realClock.after(gatherMs, () => this.#start());
  }

  #start(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    this.#writing ??= this.#writeAll();
  }

  /** Writes what there is now; what comes meanwhile waits for more of it. */
  async #writeAll(): Promise<void> {
    let left = this.#batch.length + this.#lines.length;
    while (left > 0) {
      if (this.#batch.length === 0) this.#batch = this.#lines.splice(0, linesPerWrite);
      // Some may have been lost meanwhile.
      if (this.#batch.length === 0) break;
      if (!(await this.#append(`${this.#batch.join('\n')}\n`))) break;
      left -= this.#batch.length;
      this.#batch = [];
    }
    this.#writing = null;
    if (this.#batch.length === 0 && this.#lines.length > 0) this.#schedule();
  }

  async #append(text: string): Promise<boolean> {
    try {
      await this.#prepare();
      this.#failedAt = this.#bytes;
      await appendFile(this.#path, text);
      this.#failedAt = null;
      this.#bytes = (this.#bytes ?? 0) + Buffer.byteLength(text);
      this.#onHealth(
        this.#lost === 0 ? null : `${this.#lost} lines of the trace file were lost while it could not be written.`,
      );
      return true;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#bytes = null;
      // Where that fails, too, it is done before the next attempt.
      await this.#takeBack().catch(() => undefined);
      this.#onHealth(
        `The trace file cannot be written; the newest ${this.#maxBuffered} lines are kept in memory. ${reason}`,
      );
      return false;
    }
  }

  /** Takes the part of a failed write out of the file again: each line is there once, and whole. */
  async #takeBack(): Promise<void> {
    if (this.#failedAt === null) return;
    if ((await this.#size()) > this.#failedAt) await truncate(this.#path, this.#failedAt);
    this.#failedAt = null;
  }

  #size(): Promise<number> {
    return stat(this.#path).then(
      (file) => file.size,
      () => 0,
    );
  }

  async #prepare(): Promise<void> {
    await this.#takeBack();
    if (this.#bytes === null) {
      await mkdir(dirname(this.#path), { recursive: true });
      this.#bytes = await this.#size();
    }
    if (this.#bytes < this.#rotateAtBytes) return;
    for (let number = keptFiles - 1; number >= 1; number--)
      await rename(`${this.#path}.${number}`, `${this.#path}.${number + 1}`).catch(ignoreMissing);
    await rename(this.#path, `${this.#path}.1`);
    this.#bytes = 0;
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
