import type { Log } from './app-log.ts';

export interface EmbeddingContents {
  on(event: 'will-attach-webview', listener: (details: { preventDefault(): void }) => void): unknown;
}

/**
 * No `<webview>`: the tag is off already, and none would be let in if it were not.
 * Item 12 of Electron's security checklist: https://www.electronjs.org/docs/latest/tutorial/security
 */
export function forbidWebviews(contents: EmbeddingContents, log: Log): void {
  contents.on('will-attach-webview', (details) => {
    details.preventDefault();
    log('a webview was refused');
  });
}
