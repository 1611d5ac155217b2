import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultProfileFolder } from './profile-folder.ts';

export const usage = 'Usage: browser.ts [--profile DIR] [--no-open] [--safe-mode | WORKSPACE.json]';

export const noFileInSafeMode = '--safe-mode opens no workspace file: leave it out, and open it in the window.';

export interface BrowserArguments {
  readonly profileFolder: string;
  /** Open a window, rather than print an address. */
  readonly open: boolean;
  readonly workspaceFile: string | null;
  /** Opens neither a workspace nor the last session. */
  readonly safeMode: boolean;
}

/** Reads the command line; a fault is a sentence. */
export function readArguments(args: readonly string[]): BrowserArguments | { readonly fault: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        profile: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        'safe-mode': { type: 'boolean', default: false },
      },
    });
    if (positionals.length > 1) return { fault: 'Only one workspace file can be opened.' };
    const [workspace] = positionals;
    const safeMode = values['safe-mode'];
    if (safeMode && workspace !== undefined) return { fault: noFileInSafeMode };
    return {
      profileFolder: resolve(values.profile ?? defaultProfileFolder()),
      open: !values['no-open'],
      workspaceFile: workspace === undefined ? null : resolve(workspace),
      safeMode,
    };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
