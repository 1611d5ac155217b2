import { originOf } from '../bridge/origin.ts';
import type { Log } from './app-log.ts';
import { safeExternalUrl } from './open-external.ts';

export interface OpeningContents {
  setWindowOpenHandler(handler: (details: { url: string }) => { action: 'deny' }): void;
}

/**
 * The page opens no window. A link that may be followed is handed to the person's own browser.
 * Item 14 of Electron's security checklist: https://www.electronjs.org/docs/latest/tutorial/security
 */
export function forbidNewWindows(
  contents: OpeningContents,
  openExternal: (url: string) => Promise<void>,
  log: Log,
): void {
  contents.setWindowOpenHandler(({ url }) => {
    const safe = safeExternalUrl(url);
    if (safe === null) log(`a new window for ${originOf(url) ?? 'an address without a host'} was refused`);
    else openExternal(safe).catch(() => log('the browser for a link could not be opened'));
    return { action: 'deny' };
  });
}
