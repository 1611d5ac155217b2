import { dirname, join } from 'node:path';
import type { BaseWindow, Dialog, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { associatedFiles } from '../../shared/workspace/associated-files.ts';
import type { HostDialogs } from '../core/engine.ts';

type Kind = 'workspace' | 'scenario';

/** `.json` first: a name without an extension gets that one. The other is what opens by a double click. */
const filtersOf = (kind: Kind) => [
  {
    name: kind === 'workspace' ? 'Workspace' : 'Scenario',
    extensions: ['json', ...associatedFiles.filter((file) => file.kind === kind).map(({ extension }) => extension)],
  },
  { name: 'All files', extensions: ['*'] },
];

const logFilters = [
  { name: 'Log', extensions: ['log', 'txt'] },
  { name: 'All files', extensions: ['*'] },
];
const recordFilters = [
  { name: "Receiver's record", extensions: ['json', 'jsonl', 'csv', 'har'] },
  { name: 'All files', extensions: ['*'] },
];

/** What the dialogs need: Electron's own, the window that they belong to, and where to begin looking. */
export interface DialogPorts {
  readonly dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;
  /** Null when there is no window (yet). */
  window(): BaseWindow | null;
  readonly folder: string;
}

/** The native dialogs for workspaces, scenarios, logs and receivers' records. They begin where the last one ended. */
export function workspaceDialogs({ dialog, window, folder }: DialogPorts): HostDialogs {
  let lastFolder = folder;
  const chosen = (path: string | undefined): string | null => {
    if (!path) return null;
    lastFolder = dirname(path);
    return path;
  };
  /** The paths that were chosen; none when the dialog was closed. */
  const choose = async (options: OpenDialogOptions): Promise<string[]> => {
    const all = { ...options, defaultPath: lastFolder };
    const parent = window();
    const { canceled, filePaths } = await (parent ? dialog.showOpenDialog(parent, all) : dialog.showOpenDialog(all));
    return canceled || chosen(filePaths[0]) === null ? [] : filePaths;
  };
  const open = async (kind: Kind) => {
    const [path] = await choose({ title: `Open ${kind}`, filters: filtersOf(kind), properties: ['openFile'] });
    return path ?? null;
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
    async openLogs() {
      const paths = await choose({
        title: 'Open log of OCS',
        filters: logFilters,
        properties: ['openFile', 'multiSelections'],
      });
      return paths.length === 0 ? null : paths;
    },
    async openReceived() {
      const [path] = await choose({
        title: "Open the receiver's record",
        filters: recordFilters,
        properties: ['openFile'],
      });
      return path ?? null;
    },
  };
}
