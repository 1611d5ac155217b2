import { dirname, join } from 'node:path';
import type { BaseWindow, Dialog, OpenDialogOptions, SaveDialogOptions } from 'electron';
import type { HostDialogs } from '../core/engine.ts';

const filters = [
  { name: 'Workspace', extensions: ['json'] },
  { name: 'All files', extensions: ['*'] },
];

/** What the dialogs need: Electron's own, the window that they belong to, and where to begin looking. */
export interface DialogPorts {
  readonly dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;
  /** Null when there is no window (yet). */
  window(): BaseWindow | null;
  readonly folder: string;
}

/** The native dialogs for workspace files. They begin where the last one ended. */
export function workspaceDialogs({ dialog, window, folder }: DialogPorts): HostDialogs {
  let lastFolder = folder;
  const chosen = (path: string | undefined): string | null => {
    if (!path) return null;
    lastFolder = dirname(path);
    return path;
  };
  return {
    async openWorkspace() {
      const options: OpenDialogOptions = {
        title: 'Open workspace',
        defaultPath: lastFolder,
        filters,
        properties: ['openFile'],
      };
      const parent = window();
      const { canceled, filePaths } = await (parent
        ? dialog.showOpenDialog(parent, options)
        : dialog.showOpenDialog(options));
      return canceled ? null : chosen(filePaths[0]);
    },
    async saveWorkspace(suggestedName) {
      const options: SaveDialogOptions = {
        title: 'Save workspace',
        defaultPath: join(lastFolder, suggestedName),
        filters,
        properties: ['showOverwriteConfirmation'],
      };
      const parent = window();
      const { canceled, filePath } = await (parent
        ? dialog.showSaveDialog(parent, options)
        : dialog.showSaveDialog(options));
      return canceled ? null : chosen(filePath);
    },
  };
}
