import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { longestWindowText } from '../../../shared/contract/window-text.ts';
import { parseJson } from '../../../shared/workspace/faults.ts';
import { keepAside, writeAtomically } from './atomic-file.ts';
import { reasonOf } from './workspace-file.ts';

/** A window has a handful of them; a page that has gone wild fills no disk. */
const mostTexts = 64;
const fileSchema = z.strictObject({
  version: z.literal(1),
  texts: z.record(z.string().min(1).max(128), z.string().max(longestWindowText)),
});

/**
 * How the window was left: texts that only the window understands, in a file of the profile folder. The page's own storage will not
 * do, since a browser window has another address each time.
 */
export class WindowMemory {
  readonly #path: string | null;
  readonly #onProblem: (sentence: string) => void;
  #texts: Readonly<Record<string, string>> = {};
  #isWaiting = false;
  #writing: Promise<void> = Promise.resolve();

  /** @param path null keeps them in memory only */
  constructor(path: string | null, onProblem: (sentence: string) => void) {
    this.#path = path;
    this.#onProblem = onProblem;
  }

  get texts(): Readonly<Record<string, string>> {
    return this.#texts;
  }

  /** Reads the file. A broken one is kept aside, and that is said. */
  async open(at: number): Promise<void> {
    if (this.#path === null) return;
    try {
      const texts = textsIn(await readFile(this.#path, 'utf8'));
      if (texts !== null) this.#texts = texts;
      else
        this.#onProblem(`How the window was left could not be read. It is kept as ${await keepAside(this.#path, at)}.`);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
      this.#onProblem(`How the window was left cannot be read from ${this.#path}: ${reasonOf(error)}`);
    }
  }

  /** Keeps a text under its name. What comes while the file is being written is written together. */
  keep(name: string, text: string): void {
    if (this.#texts[name] === text) return;
    if (!Object.hasOwn(this.#texts, name) && Object.keys(this.#texts).length >= mostTexts) return;
    this.#texts = { ...this.#texts, [name]: text };
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.#writing = this.#writing.then(() => this.#write());
  }

  /** Resolves when everything is on disk, or cannot be. */
  written(): Promise<void> {
    return this.#writing;
  }

  async #write(): Promise<void> {
    this.#isWaiting = false;
    if (this.#path === null) return;
    try {
      await writeAtomically(this.#path, `${JSON.stringify({ version: 1, texts: this.#texts }, null, 2)}\n`);
    } catch (error) {
      this.#onProblem(`How the window is left cannot be kept in ${this.#path}: ${reasonOf(error)}`);
    }
  }
}

/** Null when the text is not such a file. */
function textsIn(text: string): Readonly<Record<string, string>> | null {
  const json = parseJson(text);
  const parsed = 'fault' in json ? null : fileSchema.safeParse(json.value);
  return parsed?.success ? parsed.data.texts : null;
}
