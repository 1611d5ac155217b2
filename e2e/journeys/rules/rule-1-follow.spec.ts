import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../fixtures/console.ts';
import { Desk } from '../../fixtures/desk.ts';
import { nameOf, writeWorkspace } from '../../fixtures/workspace.ts';

/*
 * At the bottom the log follows; any upward move stops it and shows "37 new · jump to latest". New rows never move the row being
 * read. Pausing the view never pauses sending, and says so.
 */
test('the log follows its end until somebody reads, and never moves what he reads', async ({
  openConsole,
  receiver,
}, testInfo) => {
  const workspaceFile = await writeWorkspace(testInfo.outputPath('many.json'), 58, receiver.uri('ok'));
  const desk = new Desk((await openConsole({ workspaceFile })).page);
  const { page, log } = desk;
  const { keyboard } = page;
  const follow = log.getByRole('button', { name: /^(Following|Reading)/ });
  const jump = log.getByRole('button', { name: /new · Jump to latest/ });
  const rowOf = (number: number, action: string) => desk.logRows('81000', nameOf(number), new RegExp(`^${action} `));
  /** The grid keeps its rows in no order in the page. */
  const lastRow = async () => {
    const index = await page.getByTestId('log-grid').locator('[aria-rowcount]').getAttribute('aria-rowcount');
    return log.locator(`[role="row"][aria-rowindex="${index}"]`);
  };
  const cellOf = (row: Locator) => row.locator('[col-id="group"]');
  const filter = page.getByRole('combobox', { name: 'Filter the Campaign Groups' });
  const bulk = async (verb: 'Load' | 'Unload', query: string) => {
    await filter.fill(query);
    await filter.press('Enter');
    await desk.groups.getByRole('columnheader').getByRole('checkbox').check();
    await page
      .getByRole('toolbar')
      .getByRole('button', { name: new RegExp(`^${verb}`) })
      .click();
    await desk.dialog.getByRole('button', { name: verb, exact: true }).click();
    await page.getByRole('button', { name: 'Clear the selection' }).click();
  };

  await test.step('at the bottom it follows', async () => {
    await bulk('Load', '');
    await desk.counted('accepted', 58);
    await expect(rowOf(58, '7')).toBeInViewport();
    await expect(follow).toHaveText('Following');
  });

  await test.step('the wheel stops it; 49 new rows are counted, and the row being read stays where it is', async () => {
    await cellOf(rowOf(58, '7')).hover();
    await page.mouse.wheel(0, -300);
    await expect(follow).toHaveText('Reading· sending goes on');
    const name = await nameInTheMiddle(page);
    const place = (await desk.logRows('81000', name).boundingBox())?.y;
    await bulk('Unload', '-campaign:Campaign_5');
    await expect(jump).toHaveText(/^49 new · Jump to latest\s*End$/);
    expect((await desk.logRows('81000', name).boundingBox())?.y).toBe(place);
    await desk.counted('accepted', 58 + 49);
    expect(await receiver.records()).toHaveLength(58 + 49);
  });

  await test.step('End follows again', async () => {
    await cellOf(desk.logRows('81000', await nameInTheMiddle(page))).click();
    await keyboard.press('End');
    await expect(follow).toHaveText('Following');
    await expect(jump).toBeHidden();
    await expect(await lastRow()).toBeInViewport();
  });

  await test.step('End follows, however soon after a click', async () => {
    await cellOf(rowOf(47, '8')).click();
    await expect(follow).toHaveText(/^Reading/);
    await cellOf(rowOf(48, '8')).evaluate((cell) => {
      (cell as HTMLElement).click();
      cell.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true, cancelable: true }));
    });
    await expect(desk.inspector).toBeVisible();
    await expect(follow).toHaveText('Following');
    await keyboard.press('Escape');
    await expect(desk.inspector).toBeHidden();
  });

  await test.step('a key upwards stops it', async () => {
    await keyboard.press('ArrowUp');
    await expect(follow).toHaveText(/^Reading/);
    await filter.fill('');
    await filter.press('Enter');
    await desk.press('Load', nameOf(1));
    await expect(jump).toHaveText(/^1 new · /);
    await jump.click();
    await expect(follow).toHaveText('Following');
  });

  await test.step('a selection stops it, and stays', async () => {
    await cellOf(rowOf(1, '7').last()).click();
    await expect(follow).toHaveText(/^Reading/);
    await desk.press('Load', nameOf(2));
    await expect(jump).toHaveText(/^1 new · /);
    await expect(rowOf(1, '7').last()).toHaveAttribute('aria-selected', 'true');
    await jump.click();
    await expect(jump).toBeHidden();
  });

  await test.step('the pause says whether sending goes on', async () => {
    await follow.click();
    await expect(follow).toHaveText('Reading· sending goes on');
    await desk.press('Load', nameOf(3));
    await expect.poll(async () => (await receiver.records()).length).toBe(58 + 49 + 3);
    await page.getByRole('button', { name: 'Stop all' }).click();
    await expect(follow).toHaveText('Reading· sending is held');
  });
});

/** The Campaign Group of the row in the middle of the log. */
function nameInTheMiddle(page: Page): Promise<string> {
  return page.getByTestId('log-grid').evaluate((grid) => {
    const { x, y, width, height } = grid.getBoundingClientRect();
    const row = document.elementFromPoint(x + width / 2, y + height / 2)?.closest('[role="row"]');
    return row?.querySelector('[col-id="group"]')?.textContent ?? '';
  });
}
