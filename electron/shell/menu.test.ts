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
  expect(rolesIn(itemsFor(platform).items)).toEqual(
    expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'undo']),
  );
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
