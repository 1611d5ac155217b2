import { originOf } from './origin.ts';

/** A frame as far as its right to speak goes. */
export interface Frame {
  readonly url: string;
}

/**
 * May this frame use the contract? Only the window's main frame may, while it shows the console's own page. The sending
 * `webContents` alone would not tell: its sub-frames have the same one.
 * Item 17 of Electron's security checklist: https://www.electronjs.org/docs/latest/tutorial/security
 */
export function mayUseContract(sender: Frame | null, mainFrame: Frame, pageOrigin: string): boolean {
  if (sender === null || sender !== mainFrame) return false;
  try {
    return originOf(sender.url) === pageOrigin;
  } catch {
    // Electron throws when the frame has gone since it sent this.
    return false;
  }
}
