import { type Console, say, sayError } from '../console.ts';
import { unlessUnsaved } from './workspace.ts';

/** Opens a workspace file by its path, after a question where changes would be lost. */
export function openRecent(console: Console, path: string): void {
  unlessUnsaved(console, 'Open', 'Open another workspace?', async () => {
    const result = await console.bridge.call('workspace.open-file', { path });
    if (result.ok) say(console, 'done', `Opened ${path}`);
    else sayError(console, `${path} was not opened.`, result.error);
  });
}

/** Looks which of the recent files are still there. */
export async function lookForRecent(console: Console): Promise<void> {
  const result = await console.bridge.call('workspace.recent', {});
  if (!result.ok) sayError(console, 'The recent files could not be looked for.', result.error);
}

/** Takes a file off the list; the file itself, if there is one, is left alone. */
export async function forgetRecent(console: Console, path: string): Promise<void> {
  const result = await console.bridge.call('workspace.forget-recent', { path });
  if (result.ok) say(console, 'done', `${path} is no longer among the recent files`);
  else sayError(console, 'The list of recent files was not changed.', result.error);
}
