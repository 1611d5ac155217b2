import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from '@playwright/test';
import type { Child } from '../../fixtures/child.ts';
import { Desk } from '../../fixtures/desk.ts';
import { printedAddress, startProgram } from '../../fixtures/host-browser.ts';
import { manyGroups } from '../../fixtures/many-groups.ts';
import { countInPage } from './page-counters.ts';

/** The browser window's program with its window in a page of `browser`. */
export class BenchConsole {
  readonly browser: Browser;
  readonly page: Page;
  readonly desk: Desk;
  readonly devtools: CDPSession;
  readonly program: Child;

  /** With the workspace of `groups` Campaign Groups, none of which is loaded; null opens none. */
  static async open(browser: Browser, folder: string, groups: number | null, uri: string): Promise<BenchConsole> {
    const workspaceFile = join(folder, 'many-groups.json');
    if (groups !== null) await writeFile(workspaceFile, manyGroups(groups, uri));
    const program = startProgram({
      profile: join(folder, 'profile'),
      ...(groups === null ? {} : { workspaceFile }),
    });
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(60_000);
    await page.addInitScript(countInPage);
    await page.goto(await printedAddress(program));
    const devtools = await page.context().newCDPSession(page);
    return new BenchConsole(browser, page, devtools, program);
  }

  private constructor(browser: Browser, page: Page, devtools: CDPSession, program: Child) {
    this.browser = browser;
    this.page = page;
    this.devtools = devtools;
    this.program = program;
    this.desk = new Desk(page);
  }

  /** Bytes that the page's scripts still use after everything else was collected. */
  async heapUsed(): Promise<number> {
    await this.devtools.send('HeapProfiler.collectGarbage');
    return (await this.devtools.send('Runtime.getHeapUsage')).usedSize;
  }

  /** Loads every Campaign Group and starts it, as a person does with all of them. */
  async startAll(name: string): Promise<void> {
    const { desk, page } = this;
    await desk.group(name).first().locator('[col-id="state"]').click();
    await page.keyboard.press('Control+a');
    const bar = page.getByRole('toolbar', { name: 'Selected Campaign Groups' });
    await bar.getByRole('button', { name: /^Load/ }).click();
    await desk.dialog.getByRole('button', { name: 'Load', exact: true }).click();
    await desk.result.getByText(/^Loaded/).waitFor();
    await bar.getByRole('button', { name: /^Start/ }).click();
    await desk.dialog.getByRole('button', { name: 'Start', exact: true }).click();
    // How to dial, then whether so many are meant.
    await desk.dialog.filter({ hasText: 'cannot be taken back' }).getByRole('button', { name: 'Start' }).click();
    await desk.result.getByText(/^Started/).waitFor();
    await bar.getByRole('button', { name: 'Clear the selection' }).click();
    await desk
      .count('waiting')
      .getByText(/^waiting 0$/)
      .waitFor();
  }

  async close(): Promise<void> {
    await this.page.close();
    await this.program.quit();
  }
}
