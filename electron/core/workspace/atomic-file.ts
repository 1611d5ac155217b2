import { existsSync } from 'node:fs';
import { mkdir, open, readdir, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { timeInName } from '../time-in-name.ts';

let written = 0;

/**
 * Writes a whole file so that a reader, or a crash, finds either the old one or the new one.
 * @param text all of it, or pieces of it, each asked for when the one before is written
 * @param mode who may read and write it; everybody that the system's mask lets, without it
 */
export async function writeAtomically(path: string, text: string | Iterable<string>, mode = 0o666): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  // A link stays a link: what it points to is replaced.
  const target = await realpath(path).catch(() => path);
  written += 1;
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}-${written}.tmp`);
  try {
    const file = await open(temporary, 'w', mode);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Removes what a crash has left of unfinished writes in a folder that no other process writes to. */
export async function sweepUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  const unfinished = names.filter((name) => /^\..+\.\d+-\d+\.tmp$/.test(name));
  await Promise.all(unfinished.map((name) => rm(join(folder, name), { force: true }).catch(() => undefined)));
}

/** Moves a file that cannot be read out of the way, and returns its new path: nothing is ever overwritten. */
export async function keepAside(path: string, at: number): Promise<string> {
  const aside = asidePath(path, at);
  await rename(path, aside);
  return aside;
}

/** A path that is not taken, for a file that is broken. */
export function asidePath(path: string, at: number): string {
  const aside = `${path}.broken-${timeInName(at)}`;
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? aside : `${aside}-${number}`;
    if (!existsSync(candidate)) return candidate;
  }
}
