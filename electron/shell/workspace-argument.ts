import { resolve } from 'node:path';

/**
 * The workspace file that a command line ends with, or null. Before it come Electron's own switches and, when the console
 * is not packaged, the path of the program: so only a name that ends like a workspace file's is taken.
 */
export function workspaceFileIn(commandLine: readonly string[], folder: string): string | null {
  const last = commandLine.at(-1);
  if (last === undefined || last.startsWith('-') || !last.toLowerCase().endsWith('.json')) return null;
  return resolve(folder, last);
}
