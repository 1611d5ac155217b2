import type { Page } from '@playwright/test';
import type { Bridge } from '../../shared/contract/bridge.ts';
import type { CallInput, CallOutput } from '../../shared/contract/calls.ts';
import type { CallName } from '../../shared/contract/names.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { ServerMessage } from '../../shared/contract/sync-protocol.ts';
import { test as base, expect } from '../fixtures/console.ts';
import type { ElectronMain } from '../fixtures/electron-main.ts';

export { expect };

declare global {
  interface Window {
    readonly campaignGroupConsole: Pick<Bridge, 'call' | 'post' | 'listen'>;
    heardBySpec?: ServerMessage[];
  }
}

/** The console in Electron or on the stand-in: its page, and its main process. */
export const test = base.extend<{ readonly page: Page; readonly main: ElectronMain }>({
  page: async ({ consoleWindow }, use) => {
    // It is there once the page has said hello and has been told the state.
    await expect(consoleWindow.page.getByRole('banner')).toBeVisible();
    await use(consoleWindow.page);
  },
  main: async ({ consoleWindow, page: _connected }, use) => {
    if (!consoleWindow.main) throw new Error('These specs need a main process.');
    await use(consoleWindow.main);
  },
});

/** Calls the engine through what the preload script has given the page. */
export function callFrom<Name extends CallName>(page: Page, name: Name, input: CallInput<Name>) {
  const call = ([name, input]: [Name, CallInput<Name>]) => window.campaignGroupConsole.call(name, input);
  // What a function in the page is given and gives has a type of Playwright's own, which knows no call of ours.
  return page.evaluate(call as never, [name, input]) as Promise<Result<CallOutput<Name>>>;
}

/** From now on, notes which commands of the native menu reach the page. */
export async function hearMenu(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    window.heardBySpec = [];
    window.campaignGroupConsole.listen((message) => window.heardBySpec?.push(message));
  });
  return () =>
    page.evaluate(() =>
      (window.heardBySpec ?? []).flatMap((message) => (message.type === 'menu' ? message.command : [])),
    );
}

/** The names of the workspace's Campaigns, as the engine has them. */
export async function campaigns(page: Page): Promise<string[]> {
  const result = await callFrom(page, 'workspace.text', {});
  if (!result.ok) throw new Error(result.error.sentence);
  const { campaignGroups } = JSON.parse(result.value.text) as { campaignGroups: { campaign: string }[] };
  return campaignGroups.map(({ campaign }) => campaign);
}
