import type { WebContents } from 'electron';
import type { Log } from './app-log.ts';
import { forbidNavigation } from './navigation.ts';
import { forbidNewWindows } from './new-windows.ts';
import { forbidWebviews } from './webview.ts';

/** Puts every guard on a page, whoever has made it: to be called for each `web-contents-created`. */
export function guardPage(contents: WebContents, openExternal: (url: string) => Promise<void>, log: Log): void {
  forbidNavigation(contents, log);
  forbidNewWindows(contents, openExternal, log);
  forbidWebviews(contents, log);
}
