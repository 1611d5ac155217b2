import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';
import { regionInFocus } from '../fixtures/regions.ts';

const name = 'Spring@Agents';

test('panes are resized with the keys of their separator, and Enter brings the usual size back', async ({
  consoleWindow,
}) => {
  const { page } = consoleWindow;
  const desk = new Desk(page);
  await desk.loadSample();
  const separator = page.getByRole('separator', { name: 'Height of the log' });
  const share = async () => Math.round(Number(await separator.getAttribute('aria-valuenow')));
  await separator.focus();
  expect(await share()).toBe(52);
  await page.keyboard.press('ArrowDown');
  await expect.poll(share).toBe(57);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect.poll(share).toBe(47);
  await page.keyboard.press('End');
  await expect.poll(share).toBe(Math.round(Number(await separator.getAttribute('aria-valuemax'))));
  await page.keyboard.press('Home');
  await expect.poll(share).toBe(Math.round(Number(await separator.getAttribute('aria-valuemin'))));
  await page.keyboard.press('Enter');
  await expect.poll(share).toBe(52);
  await desk.inspect(name);
  const other = page.getByRole('separator', { name: 'Width of the inspector' });
  const before = (await desk.inspector.boundingBox())?.width ?? 0;
  await other.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await desk.inspector.boundingBox())?.width ?? 0).toBeGreaterThan(before + 20);
  await page.keyboard.press('Enter');
  await expect.poll(async () => Math.round((await desk.inspector.boundingBox())?.width ?? 0)).toBe(Math.round(before));
});

test('from a separator, F6 goes to the region after it and Shift+F6 to the one before', async ({ consoleWindow }) => {
  const { page } = consoleWindow;
  const desk = new Desk(page);
  await desk.loadSample();
  const separator = page.getByRole('separator', { name: 'Height of the log' });
  await separator.focus();
  await page.keyboard.press('F6');
  await expect.poll(() => regionInFocus(page)).toBe('log');
  await separator.focus();
  await page.keyboard.press('Shift+F6');
  await expect.poll(() => regionInFocus(page)).toBe('groups');
});

test('a layout is chosen in the menu of the window and in the palette, and is there after a reload', async ({
  consoleWindow,
}) => {
  const { page } = consoleWindow;
  const desk = new Desk(page);
  await desk.loadSample();
  const share = () => shareOfLog(desk);
  await page.getByRole('button', { name: 'Layout', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Large log' }).click();
  await expect.poll(share).toBeGreaterThan(0.7);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('large grid');
  await page.keyboard.press('Enter');
  await expect.poll(share).toBeLessThan(0.3);
  // What is not shown is laid out when it is.
  await page.getByRole('button', { name: 'Layout', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Wide inspector' }).click();
  await desk.inspect(name);
  const width = async () => (await desk.inspector.boundingBox())?.width ?? 0;
  // Half of what the rail leaves.
  const wide = (await page.evaluate(() => innerWidth)) * 0.45;
  await expect.poll(width).toBeGreaterThan(wide);
  await page.reload();
  await desk.group(name).waitFor();
  await expect.poll(share).toBeLessThan(0.3);
  await desk.inspect(name);
  await expect.poll(width).toBeGreaterThan(wide);
  await page.getByRole('button', { name: 'Layout', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Reset the layout' }).click();
  await expect.poll(width).toBeLessThan(420);
  await expect.poll(share).toBeGreaterThan(0.4);
});

test('the inspector keeps its width in pixels when it is opened again, also in a wider window', async ({
  consoleWindow,
}) => {
  const { page } = consoleWindow;
  const desk = new Desk(page);
  await desk.loadSample();
  const width = async () => Math.round((await desk.inspector.boundingBox())?.width ?? 0);
  await desk.inspect(name);
  await expect.poll(width).toBe(410);
  await page.getByRole('separator', { name: 'Width of the inspector' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(width).toBeGreaterThan(450);
  const wide = await width();
  await desk.inspector.getByRole('button', { name: 'Close the inspector' }).click();
  await page.setViewportSize({ width: 1_024, height: 640 });
  await page.setViewportSize({ width: 2_560, height: 1_440 });
  await desk.inspect(name);
  await expect.poll(width).toBe(wide);
});

test('in a narrow window the inspector lies over the rest, and Escape leads back to where it was opened', async ({
  consoleWindow,
}) => {
  const { page } = consoleWindow;
  const desk = new Desk(page);
  await desk.loadSample();
  await page.setViewportSize({ width: 1_024, height: 640 });
  const cell = desk.group(name).getByRole('gridcell', { name, exact: true });
  await cell.focus();
  await page.keyboard.press('Enter');
  await expect(desk.inspector).toBeVisible();
  await expect.poll(() => regionInFocus(page)).toBe('groups');
  // What has the focus is never under it, as far to the right as the grid goes.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const focused = page.locator('.ag-cell-focus');
  const left = (await desk.inspector.boundingBox())?.x ?? 0;
  const box = await focused.boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(left + 1);
  await page.keyboard.press('Escape');
  await expect(desk.inspector).toBeHidden();
  await expect.poll(() => regionInFocus(page)).toBe('groups');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  const wide = page.getByRole('menuitem', { name: 'Wide inspector' });
  await expect(wide).toHaveAttribute('aria-disabled', 'true');
  await expect(wide).toHaveAttribute('title', 'In a window this narrow, the inspector lies over the rest.');
});

test('in a small window view and log are tabs, and what is asked for comes to the front', async ({ consoleWindow }) => {
  const { page } = consoleWindow;
  const desk = new Desk(page);
  await desk.loadSample();
  await desk.listen();
  await desk.press('Load', name);
  await desk.counted('accepted', 1);
  await page.setViewportSize({ width: 720, height: 450 });
  const tab = (title: string) => page.getByRole('tab', { name: title, exact: true });
  await expect(tab('Campaign Groups')).toHaveAttribute('aria-selected', 'true');
  await expect(desk.log).toBeHidden();
  await desk.count('accepted').click();
  await expect(tab('Log')).toHaveAttribute('aria-selected', 'true');
  await desk.logRows(name, /^7\b/).click();
  await expect(desk.inspector).toBeVisible();
  await expect.poll(() => regionInFocus(page)).toBe('inspector');
  await page.keyboard.press('Escape');
  await expect(desk.inspector).toBeHidden();
  await expect.poll(() => regionInFocus(page)).toBe('log');
  await page.keyboard.press('Control+1');
  await expect(desk.group(name)).toBeVisible();
  await page.keyboard.press('Control+Shift+f');
  await expect(desk.log.getByRole('combobox', { name: 'Filter the log' })).toBeFocused();
  await page.setViewportSize({ width: 1_440, height: 900 });
  await expect(desk.group(name)).toBeVisible();
  await expect(desk.logRows(name, /^7\b/)).toBeVisible();
});

/** The log's part of the height of both. */
async function shareOfLog(desk: Desk): Promise<number> {
  const log = (await desk.log.boundingBox())?.height ?? 0;
  const view = (await desk.page.getByRole('region', { name: 'Groups', exact: true }).boundingBox())?.height ?? 0;
  return log / (log + view);
}
