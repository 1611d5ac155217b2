import { expect, type Page } from '@playwright/test';
import { chooseInMenu, type ElectronMain } from '../../fixtures/electron-main.ts';
import { hearMenu } from '../electron-console.ts';
import { type Probe, type ProbedConsole, written } from './probe.ts';

const windows = (main: ElectronMain) =>
  main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null);

/** Clicks a link that the probe puts into the page. */
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

/** Tries to leave; tells what was written about it, and what of the menu reached the page afterwards. */
const leaving =
  (leave: (page: Page) => Promise<unknown>, line: string) =>
  async ({ page, main }: ProbedConsole) => {
    const heard = await hearMenu(page);
    await leave(page);
    const refused = await written(main, line);
    await chooseInMenu(main, 'view.groups');
    await page.waitForFunction(() => window.heardBySpec?.some(({ type }) => type === 'menu'));
    return [refused, await heard()];
  };

const toEvil = 'will-navigate to https://evil.example was refused';
const noWindow = 'a new window for https://evil.example was refused';

/** Ways out of the page. */
export const leavingProbes: readonly Probe[] = [
  {
    item: 13,
    what: 'an address leads nowhere, and the page goes on working',
    act: leaving((page) => page.evaluate(() => location.assign('https://evil.example/')), toEvil),
    must: [toEvil, ['view.groups']],
  },
  {
    item: 13,
    what: 'a link leads nowhere, and the page goes on working',
    act: leaving((page) => follow(page, 'https://evil.example/', '_self'), toEvil),
    must: [toEvil, ['view.groups']],
  },
  {
    item: 13,
    what: 'the page cannot reload itself',
    act: leaving((page) => page.evaluate(() => location.reload()), 'will-navigate to app://console was refused'),
    must: ['will-navigate to app://console was refused', ['view.groups']],
  },
  {
    item: 14,
    what: 'the page opens no window',
    act: async ({ page, main }) => [
      await page.evaluate(() => window.open('https://evil.example/')),
      await written(main, noWindow),
      await windows(main),
    ],
    must: [null, noWindow, 1],
  },
  {
    item: 14,
    what: 'a link opens no window',
    act: async ({ page, main }) => {
      await follow(page, 'https://evil.example/', '_blank');
      return [await written(main, noWindow), await windows(main)];
    },
    must: [noWindow, 1],
  },
  {
    item: 15,
    what: 'a link of the list is opened in the browser, as it was understood, and nothing else is',
    act: async ({ page, main }) => {
      await main.evaluate(({ shell }) => {
        const opened: string[] = [];
        Object.assign(globalThis, { openedByTest: opened });
        shell.openExternal = async (url) => void opened.push(url);
      }, null);
      const urls = [
        'https://evil.example/',
        'http://docs.genesys.com/',
        'https://docs.genesys.com@evil.example/',
        'file:///etc/passwd',
        'ms-msdt:/id',
        'https://docs.genesys.com/a b',
      ];
      for (const url of urls) await page.evaluate((url) => void window.open(url), url);
      const opened = () => main.evaluate(() => (globalThis as { openedByTest?: string[] }).openedByTest ?? [], null);
      await expect.poll(opened).not.toEqual([]);
      return opened();
    },
    must: ['https://docs.genesys.com/a%20b'],
  },
];
