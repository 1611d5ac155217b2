import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A hash over the names and contents of files and folders. Tests are left out; what does not exist counts as empty. */
export function contentHash(root: string, inputs: readonly string[]): string {
  const hash = createHash('sha256');
  for (const input of inputs)
    for (const file of filesOf(root, input)) {
      const content = readFileSync(join(root, file));
      hash.update(`${file}\0${content.length}\0`).update(content);
    }
  return hash.digest('hex');
}

/** Files below `input`, with forward slashes, in a fixed order. */
function filesOf(root: string, input: string): string[] {
  const stat = statSync(join(root, input), { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (stat.isFile()) return [input];
  return readdirSync(join(root, input))
    .sort()
    .filter((name) => !/\.test\.tsx?$/.test(name))
    .flatMap((name) => filesOf(root, `${input}/${name}`));
}

/** Remembers what an output was last built from. */
export class Stamp {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** Whether `product` exists and was built from contents with this hash. */
  isFresh(product: string, hash: string): boolean {
    return existsSync(product) && existsSync(this.#file) && readFileSync(this.#file, 'utf8') === hash;
  }

  /** Call before a build: one that fails half-way must not look fresh. */
  clear(): void {
    rmSync(this.#file, { force: true });
  }

  set(hash: string): void {
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, hash);
  }
}
