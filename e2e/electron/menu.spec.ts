import { uiCommandIds } from '../../shared/contract/ui-commands.ts';
import { chooseInMenu } from '../fixtures/electron-main.ts';
import { callFrom, campaigns, expect, hearMenu, test } from './electron-console.ts';

test('a command of the menu reaches the page once, also after a reload', async ({ page, main }) => {
  await page.reload();
  await expect(page.getByRole('banner')).toBeVisible();
  const heard = await hearMenu(page);
  await chooseInMenu(main, 'view.options');
  await expect.poll(heard).toEqual(['view.options']);
});

test('a command of the menu does what its button does', async ({ page, main }) => {
  await chooseInMenu(main, 'workspace.sample');
  await expect.poll(() => campaigns(page)).not.toEqual([]);
});

test('every command has its item, and none reloads the page by a key', async ({ main }) => {
  const items = await main.evaluate(({ Menu }) => {
    const all = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    return all.map(({ id, accelerator }) => ({ id, accelerator }));
  }, null);
  expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining([...uiCommandIds]));
  expect(items.map(({ accelerator }) => accelerator)).not.toContain('CmdOrCtrl+R');
});

test('the menu says what can be undone, and opens recent files', async ({ page, main }, testInfo) => {
  const labels = (console: typeof main) =>
    console.evaluate(({ Menu }) => {
      const menus = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
      const recent = menus.find(({ label }) => label === 'Open recent')?.submenu?.items ?? [];
      return [...menus, ...recent].map(({ label }) => label);
    }, null);
  await callFrom(page, 'workspace.sample', {});
  await callFrom(page, 'workspace.describe', { application: 'OCS_2' });
  await expect.poll(() => labels(main)).toContain('Undo: Change the name of the application');
  await chooseInMenu(main, 'edit.undo');
  await expect.poll(() => labels(main)).toContain('Redo: Change the name of the application');
  const path = testInfo.outputPath('day.json');
  await callFrom(page, 'workspace.save', { path });
  await expect.poll(() => labels(main)).toContain(path);
  await callFrom(page, 'workspace.new', {});
  await expect.poll(() => campaigns(page)).toEqual([]);
  // Until the window has heard of it, it would ask about the changes of the one before.
  await expect(page.getByRole('banner')).toContainText('Untitled');
  await main.evaluate(({ Menu }, label) => {
    const menus = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    const recent = menus.find((item) => item.label === 'Open recent')?.submenu?.items ?? [];
    recent.find((item) => item.label === label)?.click();
  }, path);
  await expect.poll(() => campaigns(page)).not.toEqual([]);
});
