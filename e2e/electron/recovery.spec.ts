import { type ElectronMain, inWindow } from '../fixtures/electron-main.ts';
import { callFrom, campaigns, expect, test } from './electron-console.ts';

const crash = (main: ElectronMain) =>
  main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(), null);

/** The first Campaign as the page that is there now is told; null while there is none that answers. */
const firstCampaign = (main: ElectronMain) =>
  inWindow(
    main,
    `window.campaignGroupConsole?.call('workspace.text', {}).then(({ value }) => JSON.parse(value.text).campaignGroups[0].campaign) ?? null`,
  ).catch(() => null);

const losses = (main: ElectronMain) => main.errors().match(/the page's process has gone/g)?.length ?? 0;

test('a reload in the middle keeps everything', async ({ page, main }) => {
  await callFrom(page, 'workspace.sample', {});
  const before = await campaigns(page);
  const reloaded = page.waitForEvent('load');
  await main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload(), null);
  await reloaded;
  expect(await campaigns(page)).toEqual(before);
  expect(before).not.toEqual([]);
});

test('a page whose process dies comes back; one that dies again and again is asked about', async ({ page, main }) => {
  await callFrom(page, 'workspace.sample', {});
  const [first] = await campaigns(page);
  await main.evaluate(({ dialog }) => {
    dialog.showMessageBox = async () => {
      Object.assign(globalThis, { askedByTest: true });
      return { response: 0, checkboxChecked: false };
    };
  }, null);
  const asked = () => main.evaluate(() => 'askedByTest' in globalThis, null);
  for (const count of [1, 2, 3, 4]) {
    expect(await asked()).toBe(false);
    await crash(main);
    await expect.poll(() => losses(main)).toBe(count);
    await expect.poll(() => firstCampaign(main)).toBe(first);
  }
  expect(await asked()).toBe(true);
});
