import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { failure, ok, type Result } from '../../../shared/contract/result.ts';
import { type KitFile, kitMark, madeKitFiles } from '../../../shared/kit/kit-files.ts';
import { writeAtomically } from '../workspace/atomic-file.ts';
import { reasonOf } from '../workspace/workspace-file.ts';

/**
 * Writes the receiver kit into a folder: a new or empty one, or one that holds a kit already, whose files are then replaced.
 * Answers with the paths written, as they are in the kit.
 */
export async function exportKit(
  folder: string,
  version: string,
): Promise<Result<{ readonly folder: string; readonly files: readonly string[] }>> {
  const target = resolve(folder);
  try {
    const found = await readdir(target).catch(ignoreMissing);
    if (found.length > 0 && !found.includes(kitMark))
      return failure(
        'refused',
        `${target} holds other files. Choose a new or an empty folder, or one with a receiver kit.`,
      );
    const files = [...madeKitFiles(version), ...(await shippedFiles())];
    for (const { path, text } of files) await writeAtomically(join(target, path), text);
    return ok({ folder: target, files: files.map(({ path }) => path) });
  } catch (error) {
    return failure('io', `The kit cannot be written to ${target}: ${reasonOf(error)}`);
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

/** The files that are shipped as they are. */
async function shippedFiles(): Promise<readonly KitFile[]> {
  const folder = shippedFolder();
  const paths = await filesBelow(folder);
  return Promise.all(
    paths.sort().map(async (path) => ({
      path: path.slice(folder.length + 1).replaceAll(sep, '/'),
      text: await readFile(path, 'utf8'),
    })),
  );
}

/** Folder by folder: inside of Electron's archive, listing all at once is not to be relied on. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const below = entries.map((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
  return (await Promise.all(below)).flat();
}

/** Beside the bundle, or in the sources where nothing is bundled. */
export function shippedFolder(): string {
  const built = join(import.meta.dirname, 'receiver-kit');
  return existsSync(built) ? built : join(import.meta.dirname, '..', '..', 'public', 'receiver-kit');
}
