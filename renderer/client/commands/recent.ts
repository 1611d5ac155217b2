import { t } from '../../../shared/strings/t.ts';
import { type Console, say, sayError } from '../console.ts';
import { unlessUnsaved } from './workspace.ts';

/** Opens a workspace file by its path, after a question where changes would be lost. */
export function openRecent(console: Console, path: string): void {
  unlessUnsaved(console, t('results.recent.verb'), t('results.recent.ask'), async () => {
    const result = await console.bridge.call('workspace.open-file', { path });
    if (result.ok) say(console, 'done', t('results.recent.opened', { path }));
    else sayError(console, t('results.recent.notOpened', { path }), result.error);
  });
}

/** Looks which of the recent files are still there. */
export async function lookForRecent(console: Console): Promise<void> {
  const result = await console.bridge.call('workspace.recent', {});
  if (!result.ok) sayError(console, t('results.recent.notLooked'), result.error);
}

/** Takes a file off the list; the file itself, if there is one, is left alone. */
export async function forgetRecent(console: Console, path: string): Promise<void> {
  const result = await console.bridge.call('workspace.forget-recent', { path });
  if (result.ok) say(console, 'done', t('results.recent.forgotten', { path }));
  else sayError(console, t('results.recent.notForgotten'), result.error);
}
