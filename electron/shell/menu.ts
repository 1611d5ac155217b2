import type { MenuItemConstructorOptions } from 'electron';
import type { EditHistoryState, RecentFile } from '../../shared/contract/state.ts';
import { type UiCommand, type UiCommandId, uiCommands } from '../../shared/contract/ui-commands.ts';
import { t } from '../../shared/strings/t.ts';

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
      label: t('menus.native.file'),
      submenu: [
        ...commands('file'),
        separator,
        recentItem(settings),
        ...(isMac ? [] : [separator, { role: 'quit' } as const]),
      ],
    },
    { label: t('menus.native.edit'), submenu: [...named(commands('edit'), settings), separator, ...editItems] },
    { label: t('menus.native.group'), submenu: commands('group') },
    { label: t('menus.native.log'), submenu: commands('log') },
    { label: t('menus.native.sending'), submenu: commands('sending') },
    { label: t('menus.native.scenario'), submenu: commands('scenario') },
    { label: t('menus.native.clock'), submenu: commands('clock') },
    {
      label: t('menus.native.view'),
      submenu: [...commands('view'), separator, ...sizeItems, ...(development ? devItems : [])],
    },
    { role: 'help', label: t('menus.native.help'), submenu: commands('help') },
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
    label: (missing ? t('menus.notThere', { path }) : path).replaceAll('&', '&&'),
    enabled: !missing,
    click: () => openRecent?.(path),
  }));
  return { label: t('menus.openRecent'), enabled: items.length > 0, submenu: items };
}

/** Undo and redo say what they would take back. In a text field they are the field's own: the window sees to that. */
function named(items: MenuItemConstructorOptions[], { history }: MenuSettings): MenuItemConstructorOptions[] {
  const titles = new Map([
    ['edit.undo', history?.undo && t('menus.undo', { edit: history.undo.title })],
    ['edit.redo', history?.redo && t('menus.redo', { edit: history.redo.title })],
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
