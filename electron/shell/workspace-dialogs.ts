import { dirname, join } from 'node:path';
import type { BaseWindow, Dialog, OpenDialogOptions, SaveDialogOptions } from 'electron';
import type { HostDialogs } from '../core/engine.ts';

type Kind = 'workspace' | 'scenario';

const filtersOf = (kind: Kind) => [
  { name: kind === 'workspace' ? 'Workspace' : 'Scenario', extensions: ['json'] },
  { name: 'All files', extensions: ['*'] },
];

/** What the dialogs need: Electron's own, the window that they belong to, and where to begin looking. */
export interface DialogPorts {
  readonly dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;
  /** Null when there is no window (yet). */
  window(): BaseWindow | null;
  readonly folder: string;
}

/** The native dialogs for workspace and scenario files. They begin where the last one ended. */
export function workspaceDialogs({ dialog, window, folder }: DialogPorts): HostDialogs {
  let lastFolder = folder;
  const chosen = (path: string | undefined): string | null => {
    if (!path) return null;
    lastFolder = dirname(path);
    return path;
  };
  const open = async (kind: Kind) => {
    const options: OpenDialogOptions = {
      title: `Open ${kind}`,
      defaultPath: lastFolder,
      filters: filtersOf(kind),
      properties: ['openFile'],
    };
    const parent = window();
    const { canceled, filePaths } = await (parent
      ? dialog.showOpenDialog(parent, options)
      : dialog.showOpenDialog(options));
    return canceled ? null : chosen(filePaths[0]);
  };
  const save = async (kind: Kind, suggestedName: string) => {
    const options: SaveDialogOptions = {
      title: `Save ${kind}`,
      defaultPath: join(lastFolder, suggestedName),
      filters: filtersOf(kind),
      properties: ['showOverwriteConfirmation'],
    };
    const parent = window();
    const { canceled, filePath } = await (parent
      ? dialog.showSaveDialog(parent, options)
      : dialog.showSaveDialog(options));
    return canceled ? null : chosen(filePath);
  };
  return {
    openWorkspace: () => open('workspace'),
    saveWorkspace: (suggestedName) => save('workspace', suggestedName),
    openScenario: () => open('scenario'),
    saveScenario: (suggestedName) => save('scenario', suggestedName),
  };
}
