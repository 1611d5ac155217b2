import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { reasonOf } from '../workspace/workspace-file.ts';

/** Names longer than this, or with other signs, are shortened: nobody's file name becomes a path. */
const longestName = 120;

interface Dropped {
  readonly name: string;
  readonly bytes: number;
  /** Null once it is whole. */
  file: FileHandle | null;
  taken: number;
}

/**
 * Copies of files that were dropped on a window which cannot say where they lie: it hands over their bytes, piece by piece. Each copy has
 * a folder of its own, since its name may tell a date.
 */
export class DroppedFiles {
  readonly #files = new Map<string, Dropped>();
  #number = 0;

  /**
   * Begins a copy in `folder`; gives its path.
   * @throws Error with a sentence
   */
  async begin(folder: string, name: string, bytes: number): Promise<string> {
    this.#number += 1;
    const path = join(folder, `dropped-${this.#number}`, plainName(name));
    try {
      await mkdir(dirname(path), { recursive: true });
      this.#files.set(path, { name, bytes, file: await open(path, 'wx'), taken: 0 });
    } catch (error) {
      throw notCopied(name, error);
    }
    if (bytes === 0) await this.#finish(path);
    return path;
  }

  /**
   * Takes the next piece; answers how many bytes there are now.
   * @throws Error with a sentence; the copy is deleted then
   */
  async take(path: string, at: number, piece: Uint8Array): Promise<number> {
    const dropped = this.#files.get(path);
    if (!dropped?.file) throw new Error('No file is being copied there.');
    const end = at + piece.length;
    if (at !== dropped.taken || end > dropped.bytes || piece.length === 0) {
      await this.#remove(path);
      throw new Error(
        `${dropped.name} was not copied: a piece at byte ${at} does not follow on byte ${dropped.taken}.`,
      );
    }
    // At once, so that a second piece at the same place is refused.
    dropped.taken = end;
    try {
      await dropped.file.appendFile(piece);
    } catch (error) {
      await this.#remove(path);
      throw notCopied(dropped.name, error);
    }
    if (end === dropped.bytes) await this.#finish(path);
    return end;
  }

  /** Deletes all copies but these. */
  async keepOnly(paths: readonly string[]): Promise<void> {
    for (const path of this.#files.keys()) if (!paths.includes(path)) await this.#remove(path);
  }

  async #finish(path: string): Promise<void> {
    const dropped = this.#files.get(path);
    const file = dropped?.file;
    if (dropped) dropped.file = null;
    await file?.close();
  }

  async #remove(path: string): Promise<void> {
    await this.#finish(path).catch(() => {});
    this.#files.delete(path);
    await rm(dirname(path), { recursive: true, force: true }).catch(() => {});
  }
}

function plainName(name: string): string {
  const plain = name.replace(/[^\w.-]+/g, '_').slice(-longestName);
  return /^\.*$/.test(plain) ? 'dropped.log' : plain;
}

function notCopied(name: string, error: unknown): Error {
  return new Error(`${name} was not copied: ${reasonOf(error)}`);
}
