import type { Page } from '@playwright/test';
import { chooseInMenu, type ElectronMain } from '../fixtures/electron-main.ts';
import { expect, hearMenu, test } from './electron-console.ts';

const windows = (main: ElectronMain) =>
  main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null);

/** Clicks a link that the spec puts into the page. */
async function follow(page: Page, href: string, target: string): Promise<void> {
  await page.evaluate(
    ([href, target]) => {
      const link = Object.assign(document.createElement('a'), { href, target, rel: 'opener' });
      document.body.append(link);
      link.click();
    },
    [href, target] as const,
  );
}

for (const [way, leave] of [
  ['an address', (page: Page) => page.evaluate(() => location.assign('https://evil.example/'))],
  ['a link', (page: Page) => follow(page, 'https://evil.example/', '_self')],
] as const) {
  test(`${way} leads nowhere, and the page goes on working`, async ({ page, main }) => {
    const heard = await hearMenu(page);
    await leave(page);
    await expect.poll(() => main.errors()).toContain('will-navigate to https://evil.example was refused');
    await chooseInMenu(main, 'view.groups');
    await expect.poll(heard).toEqual(['view.groups']);
  });
}

test('the page cannot reload itself', async ({ page, main }) => {
  const heard = await hearMenu(page);
  await page.evaluate(() => location.reload());
  await expect.poll(() => main.errors()).toContain('will-navigate to app://console was refused');
  expect(await heard()).toEqual([]);
});

test('the page opens no window', async ({ page, main }) => {
  expect(await page.evaluate(() => window.open('https://evil.example/'))).toBeNull();
  await expect.poll(() => main.errors()).toContain('a new window for https://evil.example was refused');
  expect(await windows(main)).toBe(1);
});

test('a link opens no window', async ({ page, main }) => {
  await follow(page, 'https://evil.example/', '_blank');
  await expect.poll(() => main.errors()).toContain('a new window for https://evil.example was refused');
  expect(await windows(main)).toBe(1);
});

test('a link of the list is opened in the browser, and nothing else is', async ({ page, main }) => {
  await main.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { openedByTest: opened });
    shell.openExternal = async (url) => void opened.push(url);
  }, null);
  for (const url of ['https://evil.example/', 'http://docs.genesys.com/', 'https://docs.genesys.com/a b'])
    await page.evaluate((url) => window.open(url), url);
  const opened = () => main.evaluate(() => (globalThis as { openedByTest?: string[] }).openedByTest, null);
  await expect.poll(opened).toEqual(['https://docs.genesys.com/a%20b']);
});
