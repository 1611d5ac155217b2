import type { Log } from './app-log.ts';

export interface QuittingApp {
  on(event: 'before-quit', listener: (event: { preventDefault(): void }) => void): unknown;
  on(event: 'window-all-closed', listener: () => void): unknown;
  quit(): void;
}

/**
 * Quitting lets the engine finish first: what is on the wire gets its time. That is waited for once; whoever asks to quit
 * again meanwhile does not wait. The session is kept, so that nothing needs to be asked.
 */
export function finishBeforeQuit(app: QuittingApp, close: () => Promise<void>, log: Log): void {
  let asked = false;
  app.on('before-quit', (event) => {
    if (asked) return;
    asked = true;
    event.preventDefault();
    close()
      .catch((error) => log(`the engine could not be closed: ${error}`))
      .finally(() => app.quit());
  });
  app.on('window-all-closed', () => {
    // The last window closes after the menu's Quit as well: that is not a second request.
    if (!asked) app.quit();
  });
}
