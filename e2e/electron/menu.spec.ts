import { uiCommandIds } from '../../shared/contract/ui-commands.ts';
import { chooseInMenu } from '../fixtures/electron-main.ts';
import { campaigns, expect, hearMenu, test } from './electron-console.ts';

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
