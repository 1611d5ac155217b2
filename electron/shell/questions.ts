import type { BaseWindow, Dialog, MessageBoxOptions } from 'electron';

type Box = Pick<Dialog, 'showMessageBox'>;

/** The page hangs: true to load it anew. */
export function askAboutHang(dialog: Box, window: BaseWindow): Promise<boolean> {
  return isFirst(dialog, window, {
    type: 'warning',
    message: 'The window does not answer',
    detail: 'Campaign Groups and sending go on meanwhile. Loading the window again changes nothing about them.',
    buttons: ['Load again', 'Wait'],
    defaultId: 1,
    cancelId: 1,
  });
}

/** The page has died too often: true to try it once more. */
export function askAboutLoss(dialog: Box, window: BaseWindow): Promise<boolean> {
  return isFirst(dialog, window, {
    type: 'error',
    message: 'The window has failed several times within a minute',
    detail:
      'Campaign Groups and sending go on meanwhile. Quitting lets what is on the wire finish and keeps the session.',
    buttons: ['Load again', 'Quit'],
    defaultId: 0,
    cancelId: 1,
  });
}

async function isFirst(dialog: Box, window: BaseWindow, options: MessageBoxOptions): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, options);
  return response === 0;
}
