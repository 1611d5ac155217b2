import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';

const name = 'Spring@Agents';

/** The column and the row that the focus is in, or the element that has it instead. */
function focusOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    const cell = activeElement?.closest('.ag-cell');
    const row = cell?.closest('.ag-row')?.getAttribute('row-id');
    return cell ? `${row} ${cell.getAttribute('col-id')}` : (activeElement?.tagName ?? 'nothing');
  });
}

test('Escape takes the focus from the inspector to its list, whatever else hears the key', async ({
  consoleWindow,
}) => {
  const desk = new Desk(consoleWindow.page);
  const { page } = desk;
  await desk.loadSample();
  const cell = desk.group(name).getByRole('gridcell', { name, exact: true });
  await cell.focus();
  await page.keyboard.press('Enter');
  // A tooltip takes the key for itself.
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Groups' }).hover();
  await page.getByRole('tooltip').waitFor();
  await desk.inspector.getByRole('tab', { name: 'Payload' }).focus();
  await page.keyboard.press('Escape');
  await expect(desk.inspector).toBeHidden();
  await expect(cell).toBeFocused();
});

test('the button that closes the inspector gives the focus back, and so does a Campaign Group that is deleted', async ({
  consoleWindow,
}) => {
  const desk = new Desk(consoleWindow.page);
  const { page } = desk;
  await desk.loadSample();
  const cell = desk.group(name).getByRole('gridcell', { name, exact: true });
  await cell.focus();
  await page.keyboard.press('Enter');
  await desk.inspector.getByRole('button', { name: 'Close the inspector' }).focus();
  await page.keyboard.press('Enter');
  await expect(desk.inspector).toBeHidden();
  await expect(cell).toBeFocused();

  await page.keyboard.press('Enter');
  await desk.inspector.getByRole('tab', { name: 'Payload' }).focus();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('delete spring');
  await page
    .getByRole('option', { name: /^Delete/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await desk.dialog.getByRole('button', { name: /^Delete/ }).click();
  await expect(desk.inspector).toBeHidden();
  await expect.poll(() => focusOf(page)).toMatch(/^1\d\d name$/);
});

test('columns that make room for the inspector do not take the focus with them', async ({ consoleWindow }) => {
  const desk = new Desk(consoleWindow.page);
  const { page } = desk;
  await page.setViewportSize({ width: 1_280, height: 800 });
  await desk.loadSample();
  const row = desk.group(name);
  const id = await row.getAttribute('row-id');
  for (const column of ['busyFactor', 'timeToComplete', 'last']) {
    await row.locator(`[col-id="${column}"]`).focus();
    await page.keyboard.press('Enter');
    await desk.inspector.waitFor();
    await expect.poll(() => focusOf(page)).toMatch(new RegExp(`^${id} `));
    await desk.inspector.getByRole('tab', { name: 'Payload' }).focus();
    await page.keyboard.press('Escape');
    await expect(desk.inspector).toBeHidden();
    await expect.poll(() => focusOf(page)).toMatch(new RegExp(`^${id} `));
  }
});

test('a row of the log keeps the focus that a click on any of its cells gave it', async ({ consoleWindow }) => {
  const desk = new Desk(consoleWindow.page);
  const { page } = desk;
  await desk.loadSample();
  await desk.listen();
  await desk.press('Load', name);
  const row = desk.logRows('81000', name);
  const id = await row.getAttribute('row-id');
  const columns = await row
    .getByRole('gridcell')
    .evaluateAll((cells) => cells.map((one) => one.getAttribute('col-id')));
  for (const column of columns) {
    await row.locator(`[col-id="${column}"]`).click();
    await desk.inspector.waitFor();
    await expect.poll(() => focusOf(page), column ?? '').toMatch(new RegExp(`^${id} `));
    await page.keyboard.press('Escape');
    await expect(desk.inspector).toBeHidden();
    await expect.poll(() => focusOf(page), column ?? '').toMatch(new RegExp(`^${id} `));
  }
  await page.keyboard.press('End');
  await expect(desk.log).toContainText('Following');
});
