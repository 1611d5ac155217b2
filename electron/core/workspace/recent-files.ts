import { access, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { RecentFile } from '../../../shared/contract/state.ts';
import { parseJson } from '../../../shared/workspace/faults.ts';
import { keepAside, writeAtomically } from './atomic-file.ts';
import { reasonOf } from './workspace-file.ts';

const mostFiles = 10;
const fileSchema = z.strictObject({ version: z.literal(1), paths: z.array(z.string().min(1).max(4_096)).max(1_000) });

/** The workspace files that were opened or saved lately, newest first; kept in a file of the profile folder. */
export class RecentFiles {
  readonly #path: string | null;
  readonly #onChange: (files: readonly RecentFile[]) => void;
  readonly #onProblem: (sentence: string) => void;
  #files: readonly RecentFile[] = [];
  #writing: Promise<void> = Promise.resolve();

  /** @param path null keeps the list in memory only */
  constructor(
    path: string | null,
    onChange: (files: readonly RecentFile[]) => void,
    onProblem: (sentence: string) => void,
  ) {
    this.#path = path;
    this.#onChange = onChange;
    this.#onProblem = onProblem;
  }

  get files(): readonly RecentFile[] {
    return this.#files;
  }

  /** Reads the list. A broken file is kept aside, and that is said; the list is then empty. */
  async open(at: number): Promise<void> {
    if (this.#path === null) return;
    try {
      const paths = pathsIn(await readFile(this.#path, 'utf8'));
      if (paths === null) {
        const aside = await keepAside(this.#path, at);
        this.#onProblem(`The list of recent files could not be read. It is kept as ${aside}.`);
      } else this.#files = paths.slice(0, mostFiles).map((path) => ({ path, missing: false }));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
      this.#onProblem(`The list of recent files in ${this.#path} cannot be read: ${reasonOf(error)}`);
    }
    await this.look();
  }

  /** A file was opened or saved: it comes first. */
  add(path: string): void {
    const full = resolve(path);
    this.#set([{ path: full, missing: false }, ...this.#files.filter((file) => file.path !== full)]);
  }

  /** Takes a file off the list; the file itself is left alone. Returns whether it was there. */
  forget(path: string): boolean {
    const left = this.#files.filter((file) => file.path !== path);
    if (left.length === this.#files.length) return false;
    this.#set(left);
    return true;
  }

  /** Looks which of them are still there. */
  async look(): Promise<readonly RecentFile[]> {
    const seen = await Promise.all(this.#files.map(async ({ path }) => [path, !(await isThere(path))] as const));
    const missing = new Map(seen);
    const files = this.#files.map((file) => ({ ...file, missing: missing.get(file.path) ?? file.missing }));
    if (JSON.stringify(files) !== JSON.stringify(this.#files)) {
      this.#files = files;
      this.#onChange(files);
    }
    return this.#files;
  }

  /** Resolves when the list is on disk, or cannot be. */
  written(): Promise<void> {
    return this.#writing;
  }

  #set(files: readonly RecentFile[]): void {
    this.#files = files.slice(0, mostFiles);
    this.#onChange(this.#files);
    this.#writing = this.#writing.then(() => this.#write());
  }

  async #write(): Promise<void> {
    if (this.#path === null) return;
    const paths = this.#files.map(({ path }) => path);
    try {
      await writeAtomically(this.#path, `${JSON.stringify({ version: 1, paths }, null, 2)}\n`);
    } catch (error) {
      this.#onProblem(`The list of recent files cannot be kept in ${this.#path}: ${reasonOf(error)}`);
    }
  }
}

/** Null when the text is not such a list. */
function pathsIn(text: string): readonly string[] | null {
  const json = parseJson(text);
  const parsed = 'fault' in json ? null : fileSchema.safeParse(json.value);
  return parsed?.success ? parsed.data.paths : null;
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
