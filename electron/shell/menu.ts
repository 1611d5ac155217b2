import type { MenuItemConstructorOptions } from 'electron';
import { type UiCommand, type UiCommandId, uiCommands } from '../../shared/contract/ui-commands.ts';

export interface MenuSettings {
  readonly platform: NodeJS.Platform;
  readonly development: boolean;
  /** Hands the chosen command to the window, which does what its button does. */
  choose(command: UiCommandId): void;
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

/**
 * The native menu, made from the same list as the window's buttons. It has no item that reloads the page or opens the
 * developer tools, save in development: Ctrl+R in the middle of work would be an accident.
 */
export function menuTemplate({ platform, development, choose }: MenuSettings): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  const commands = (menu: UiCommand['menu']) => commandItems(menu, choose);
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: '&File', submenu: [...commands('File'), ...(isMac ? [] : [separator, { role: 'quit' } as const])] },
    { role: 'editMenu', submenu: editItems },
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

const editItems: MenuItemConstructorOptions[] = [
  { role: 'undo' },
  { role: 'redo' },
  separator,
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
