import type { MenuItemConstructorOptions } from 'electron';
import type { EditHistoryState, RecentFile } from '../../shared/contract/state.ts';
import { type UiCommand, type UiCommandId, uiCommands } from '../../shared/contract/ui-commands.ts';

export interface MenuSettings {
  readonly platform: NodeJS.Platform;
  readonly development: boolean;
  /** Hands the chosen command to the window, which does what its button does. */
  choose(command: UiCommandId): void;
  /** Recent files, and what can be taken back: the menu is made anew when they change. */
  readonly recent?: readonly RecentFile[];
  readonly history?: EditHistoryState;
  openRecent?(path: string): void;
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

/**
 * The native menu, made from the same list as the window's buttons. It has no item that reloads the page or opens the
 * developer tools, save in development: Ctrl+R in the middle of work would be an accident.
 */
export function menuTemplate(settings: MenuSettings): MenuItemConstructorOptions[] {
  const { platform, development, choose } = settings;
  const isMac = platform === 'darwin';
  const commands = (menu: UiCommand['menu']) => commandItems(menu, choose);
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        ...commands('File'),
        separator,
        recentItem(settings),
        ...(isMac ? [] : [separator, { role: 'quit' } as const]),
      ],
    },
    { label: '&Edit', submenu: [...named(commands('Edit'), settings), separator, ...editItems] },
    { label: '&Campaign Group', submenu: commands('Campaign Group') },
    { label: '&Log', submenu: commands('Log') },
    { label: '&Sending', submenu: commands('Sending') },
    { label: 'Cl&ock', submenu: commands('Clock') },
    { label: '&View', submenu: [...commands('View'), separator, ...sizeItems, ...(development ? devItems : [])] },
    { role: 'help', label: '&Help', submenu: commands('Help') },
  ];
}

function commandItems(menu: UiCommand['menu'], choose: MenuSettings['choose']): MenuItemConstructorOptions[] {
  return uiCommands
    .filter((command) => command.menu === menu)
    .map(({ id, title, accelerator }) => ({
      id,
      label: title,
      ...(accelerator === undefined ? {} : { accelerator }),
      click: () => choose(id),
    }));
}

/** The files that were opened lately; those that are not there are named and off. */
function recentItem({ recent = [], openRecent }: MenuSettings): MenuItemConstructorOptions {
  const items = recent.map(({ path, missing }) => ({
    label: (missing ? `${path} (not there)` : path).replaceAll('&', '&&'),
    enabled: !missing,
    click: () => openRecent?.(path),
  }));
  return { label: 'Open recent', enabled: items.length > 0, submenu: items };
}

/** Undo and redo say what they would take back. In a text field they are the field's own: the window sees to that. */
function named(items: MenuItemConstructorOptions[], { history }: MenuSettings): MenuItemConstructorOptions[] {
  const titles = new Map([
    ['edit.undo', history?.undo && `Undo: ${history.undo.title}`],
    ['edit.redo', history?.redo && `Redo: ${history.redo.title}`],
  ]);
  return items.map((item) => ({
    ...item,
    label: (titles.get(item.id ?? '') ?? item.label ?? '').replaceAll('&', '&&'),
  }));
}

const editItems: MenuItemConstructorOptions[] = [
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'selectAll' },
];

const sizeItems: MenuItemConstructorOptions[] = [
  { role: 'resetZoom' },
  { role: 'zoomIn' },
  { role: 'zoomOut' },
  { role: 'togglefullscreen' },
];

const devItems: MenuItemConstructorOptions[] = [separator, { role: 'reload' }, { role: 'toggleDevTools' }];
