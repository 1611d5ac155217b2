import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultProfileFolder } from './profile-folder.ts';

export const usage = 'Usage: browser.ts [--profile DIR] [--no-open] [WORKSPACE.json]';

export interface BrowserArguments {
  readonly profileFolder: string;
  /** Open a window, rather than print an address. */
  readonly open: boolean;
  readonly workspaceFile: string | null;
}

/** Reads the command line; a fault is a sentence. */
export function readArguments(args: readonly string[]): BrowserArguments | { readonly fault: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { profile: { type: 'string' }, 'no-open': { type: 'boolean', default: false } },
    });
    if (positionals.length > 1) return { fault: 'Only one workspace file can be opened.' };
    const [workspace] = positionals;
    return {
      profileFolder: resolve(values.profile ?? defaultProfileFolder()),
      open: !values['no-open'],
      workspaceFile: workspace === undefined ? null : resolve(workspace),
    };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
