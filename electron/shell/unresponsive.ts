import type { Log } from './app-log.ts';

export interface HangingWindow {
  on(event: 'unresponsive' | 'responsive', listener: () => void): unknown;
}

export interface HangPorts {
  /** Asks the person; true to end the page and load it anew, false to wait. */
  ask(): Promise<boolean>;
  /** Ends the page's process; it comes back the way a crashed one does. */
  endPage(): void;
  log: Log;
}

/** Asks once what to do about a page that does not answer; an answer that comes after it has recovered does nothing. */
export function watchResponsiveness(window: HangingWindow, { ask, endPage, log }: HangPorts): void {
  let hanging = false;
  let asking = false;
  window.on('responsive', () => {
    hanging = false;
    log('the page answers again');
  });
  window.on('unresponsive', async () => {
    hanging = true;
    log('the page does not answer');
    if (asking) return;
    asking = true;
    const end = await ask();
    asking = false;
    if (end && hanging) endPage();
  });
}
