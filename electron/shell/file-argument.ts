import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { associatedFiles } from '../../shared/workspace/associated-files.ts';

/** A file that the console is to open, from a command line or from the system. */
export interface FileToOpen {
  readonly kind: 'workspace' | 'scenario';
  readonly path: string;
}

/**
 * The file that a command line ends with, or null. Before it come Electron's own switches and, when the console is not packaged, the
 * path of the program: so only a name that ends like a file of ours is taken.
 */
export function fileIn(commandLine: readonly string[], folder: string): FileToOpen | null {
  const last = commandLine.at(-1);
  return last === undefined || last.startsWith('-') ? null : fileToOpen(pathOf(last, folder));
}

/** Desktops of Linux give an address instead of a path. One that names no file here is left as it is, and opening it says so. */
function pathOf(argument: string, folder: string): string {
  try {
    if (argument.startsWith('file:')) return fileURLToPath(argument);
  } catch {}
  return resolve(folder, argument);
}

/** What a file is by its name; a name that ends in `.json` leaves it to what is in the file. Null when it is no file of ours. */
export function fileToOpen(path: string): FileToOpen | null {
  const extension = extname(path).slice(1).toLowerCase();
  const associated = associatedFiles.find((one) => one.extension === extension);
  if (associated !== undefined) return { kind: associated.kind, path };
  return extension === 'json' ? { kind: hasSteps(path) ? 'scenario' : 'workspace', path } : null;
}

/** A scenario has steps, a workspace has none. What cannot be read is taken for a workspace, and opening it says why. */
function hasSteps(path: string): boolean {
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof content === 'object' && content !== null && 'steps' in content;
  } catch {
    return false;
  }
}
