import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { uiCommands } from '../../shared/contract/ui-commands.ts';
import { menuTemplate } from './menu.ts';

function itemsFor(platform: NodeJS.Platform, development = false) {
  const chosen: string[] = [];
  const template = menuTemplate({ platform, development, choose: (command) => chosen.push(command) });
  const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  return { template, items, chosen };
}

const platforms = ['linux', 'win32', 'darwin'] as const;
const rolesIn = (items: MenuItemConstructorOptions[]) => items.flatMap(({ role }) => (role ? [role] : []));

test.each(platforms)(
  'on %s every command is there once, with its words and keys, and does what it says',
  (platform) => {
    const { items, chosen } = itemsFor(platform);
    const commands = items.filter(({ id }) => id !== undefined);
    expect(commands.map(({ id, label, accelerator }) => ({ id, title: label, accelerator }))).toEqual(
      uiCommands.map(({ id, title, accelerator }) => ({ id, title, accelerator })),
    );
    for (const { click } of commands) (click as () => void)();
    expect(chosen).toEqual(uiCommands.map(({ id }) => id));
  },
);

test.each(platforms)('on %s nothing reloads the page or opens the developer tools', (platform) => {
  const { items, template } = itemsFor(platform);
  const roles = rolesIn([...items, ...template]);
  for (const role of ['reload', 'forceReload', 'toggleDevTools', 'viewMenu', 'close'])
    expect(roles).not.toContain(role);
  expect(items.map(({ accelerator }) => accelerator)).not.toContain('CmdOrCtrl+R');
});

test('development has both', () => {
  expect(rolesIn(itemsFor('linux', true).items)).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']));
});

test.each(platforms)('on %s text can be copied and pasted', (platform) => {
  expect(rolesIn(itemsFor(platform).items)).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll']));
});

test('undo and redo say what they would take back', () => {
  const edit = (title: string) => ({ title, options: null, groupOptions: {} });
  const history = { undo: edit('Create A&B@C'), redo: null };
  const template = menuTemplate({ platform: 'linux', development: false, choose: () => {}, history });
  const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  expect(items.find(({ id }) => id === 'edit.undo')?.label).toBe('Undo: Create A&&B@C');
  expect(items.find(({ id }) => id === 'edit.redo')?.label).toBe('Redo edit');
});

test('recent files are opened by their path; those that are not there are off', () => {
  const opened: string[] = [];
  const recent = [
    { path: '/one.json', missing: false },
    { path: '/gone.json', missing: true },
  ];
  const settings = { platform: 'linux', development: false, choose: () => {}, recent } as const;
  const template = menuTemplate({ ...settings, openRecent: (path) => opened.push(path) });
  const submenus = (items: MenuItemConstructorOptions[]) =>
    items.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  const files = submenus(submenus(template).filter(({ label }) => label === 'Open recent'));
  expect(files.map(({ label, enabled }) => [label, enabled])).toEqual([
    ['/one.json', true],
    ['/gone.json (not there)', false],
  ]);
  for (const { click } of files.slice(0, 1)) (click as () => void)();
  expect(opened).toEqual(['/one.json']);
});

test('Quit is in the application menu of macOS, else in File', () => {
  expect(rolesIn(itemsFor('darwin').template)).toContain('appMenu');
  expect(rolesIn(itemsFor('darwin').items)).not.toContain('quit');
  expect(rolesIn(itemsFor('win32').items)).toContain('quit');
});

test('no accelerator is given twice', () => {
  const accelerators = uiCommands.flatMap(({ accelerator }) => accelerator ?? []);
  expect(new Set(accelerators).size).toBe(accelerators.length);
});
