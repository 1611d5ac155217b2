import { originOf } from '../bridge/origin.ts';
import type { Log } from './app-log.ts';

interface Navigation {
  readonly url: string;
  preventDefault(): void;
}

export interface NavigatingContents {
  on(
    event: 'will-navigate' | 'will-frame-navigate' | 'will-redirect',
    listener: (details: Navigation) => void,
  ): unknown;
}

/**
 * The window is one page: neither the page itself, nor a link, nor a file dropped on it leads anywhere else. Not even to
 * itself: a reload in the middle of work can only be meant by the main process.
 * Item 13 of Electron's security checklist: https://www.electronjs.org/docs/latest/tutorial/security
 */
export function forbidNavigation(contents: NavigatingContents, log: Log): void {
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) {
    contents.on(event, (details) => {
      details.preventDefault();
      log(`${event} to ${originOf(details.url) ?? 'an address without a host'} was refused`);
    });
  }
}
