import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../fixtures/console.ts';
import { Desk } from '../../fixtures/desk.ts';

const name = 'Spring@Agents';

/** The row that has the focus, by its id; null when no row has it. */
function focusedRow(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.closest('.ag-row')?.getAttribute('row-id') ?? null);
}

async function generate(desk: Desk, many: number): Promise<void> {
  await desk.page.getByRole('button', { name: 'More ways to create Campaign Groups' }).click();
  await desk.page.getByRole('menuitem', { name: /^Generate/ }).click();
  await desk.dialog.getByRole('textbox', { name: 'How many', exact: true }).fill(String(many));
  await desk.dialog.getByRole('button', { name: /^Generate/ }).click();
  await desk.dialog.waitFor({ state: 'hidden' });
  await desk.result.getByText(/^Generated/).waitFor();
}

/** How many rows a grid says it has, header and all, and the numbers that it gives those that are drawn. */
async function counted(grid: Locator): Promise<{ readonly rows: number; readonly drawn: readonly number[] }> {
  // In one look: rows come in meanwhile.
  const { rows, drawn } = await grid.evaluate((element) => ({
    rows: Number(element.ariaRowCount),
    drawn: [...element.querySelectorAll('[role="row"]')].map((row) => Number(row.ariaRowIndex)),
  }));
  return { rows, drawn: [...new Set(drawn)].sort((one, other) => one - other) };
}

/** The focus is where the point in its middle is; what has it is in sight, with nothing over it. */
async function expectInSight(page: Page, what: string): Promise<void> {
  const covering = await page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return 'nothing has the focus';
    const { left, top, width, height } = focused.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const over = document.elementFromPoint(x, y);
    const isClear = over !== null && (focused.contains(over) || over.contains(focused));
    return isClear ? null : `${focused.outerHTML.slice(0, 120)} is under ${over?.outerHTML.slice(0, 120)}`;
  });
  expect(covering, what).toBeNull();
}

test('ten thousand Campaign Groups are counted whole, wherever the grid is and whatever the filter shows', async ({
  consoleWindow,
}) => {
  test.setTimeout(180_000);
  const desk = new Desk(consoleWindow.page);
  const { page } = desk;
  await desk.loadSample();
  await generate(desk, 9_994);
  await desk.group(name).getByRole('gridcell', { name, exact: true }).click();
  await expect(page.getByTestId('group-totals')).toContainText(/10.000 groups/);
  const grid = desk.groups.locator('[role="grid"], [role="treegrid"]');
  const first = await counted(grid);
  expect(first.rows).toBe(10_001);
  expect(first.drawn.slice(0, 3)).toEqual([1, 2, 3]);
  expect(first.drawn.length).toBeLessThan(100);

  await page.keyboard.press('End');
  await expect(desk.groups.locator('[aria-rowindex="10001"]').first()).toBeVisible();
  await expect(desk.groups.locator('[aria-rowindex="10001"] :focus')).toHaveCount(1);
  await expectInSight(page, 'the last row');
  await page.keyboard.press('PageUp');
  const above = Number(await desk.groups.locator('.ag-row:has(:focus)').first().getAttribute('aria-rowindex'));
  expect(above).toBeLessThan(10_001);
  expect(above).toBeGreaterThan(9_900);

  await page.getByRole('combobox', { name: 'Filter the Campaign Groups' }).fill('group:Agents');
  await expect(page.getByTestId('group-totals')).toContainText('shown of');
  const shown = Number(
    /^([\d,]+) shown/.exec((await page.getByTestId('group-totals').textContent()) ?? '')?.[1]?.replace(/\D/g, ''),
  );
  await expect(grid).toHaveAttribute('aria-rowcount', String(shown + 1));
  expect((await counted(grid)).drawn[0]).toBe(1);
});

test('the focus survives that its row is scrolled away, sorted elsewhere or filtered out', async ({
  consoleWindow,
}) => {
  const desk = new Desk(consoleWindow.page);
  const { page } = desk;
  await desk.loadSample();
  await generate(desk, 300);
  const cell = desk.group(name).getByRole('gridcell', { name, exact: true });
  await cell.click();
  const id = await focusedRow(page);
  const next = await desk.groups.locator('.ag-row[row-index="1"]').first().getAttribute('row-id');
  await desk.groups.hover();
  await page.mouse.wheel(0, 9_000);
  await expect(desk.groups.locator('.ag-row[row-index="255"]').first()).toBeVisible();
  expect(await focusedRow(page)).toBe(id);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focusedRow(page)).toBe(next);
  await expectInSight(page, 'the row below the one that was scrolled away');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => focusedRow(page)).toBe(id);

  await page.mouse.wheel(0, 9_000);
  await expect(desk.groups.locator('.ag-row[row-index="255"]').first()).toBeVisible();
  await page.mouse.wheel(0, -20_000);
  await expect(cell).toBeFocused();

  // Rows come in above and below.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('create a campaign');
  await page.keyboard.press('Escape');
  await expect(cell).toBeFocused();

  await desk.groups.getByRole('columnheader', { name: 'Campaign Group', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focusedRow(page)).not.toBeNull();
  await expectInSight(page, 'a row after sorting');

  const filter = page.getByRole('combobox', { name: 'Filter the Campaign Groups' });
  await filter.fill('group:Agents');
  await page.keyboard.press('Enter');
  await expect.poll(() => focusedRow(page)).not.toBeNull();
});

test('the log counts its rows, and the focus stays on its row while others come in', async ({
  consoleWindow,
  receiver,
}) => {
  const desk = new Desk(consoleWindow.page);
  const { page } = desk;
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-interval', '1');
  await desk.setOption('campaigngroup-states-uri', receiver.uri('ok'));
  await desk.show('Groups');
  await desk.unfold();
  for (const one of [name, 'Renewals@Retention', 'Collections@Early Stage', 'Welcome Calls@Onboarding'])
    await desk.press('Load', one);
  await expect(desk.log.locator('.ag-row[row-index="30"]').first()).toBeVisible();
  const grid = desk.log.locator('[role="grid"], [role="treegrid"]');
  // A row is counted a frame before it is drawn.
  const lastOfAll = async () => {
    const { rows, drawn } = await counted(grid);
    return drawn.at(-1) === rows;
  };
  await expect.poll(lastOfAll, 'the newest row is the last one of all').toBe(true);

  // Whoever wants to read stops the rows first.
  await desk.log.hover();
  await page.mouse.wheel(0, -100);
  await expect(desk.log).toContainText('Reading');
  await page.mouse.move(2, 2);
  await desk.logRows('81001', name).first().getByRole('gridcell').nth(2).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => focusedRow(page)).not.toBeNull();
  const id = await focusedRow(page);
  const before = Number(await grid.getAttribute('aria-rowcount'));
  await expect.poll(async () => Number(await grid.getAttribute('aria-rowcount'))).toBeGreaterThan(before + 12);
  expect(await focusedRow(page)).toBe(id);
  await desk.log.hover();
  // A wheel turns on after it is told to: the keys come once the view is where it leads.
  await page.mouse.wheel(0, -9_000);
  await expect(desk.log.locator('.ag-row[row-index="0"]').first()).toBeInViewport();
  await page.mouse.wheel(0, 9_000);
  await expect(desk.log).toContainText('Following');
  expect(await focusedRow(page)).toBe(id);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => focusedRow(page)).not.toBe(id);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focusedRow(page)).toBe(id);
  await expectInSight(page, 'the row of the log');

  // The filter takes the row away: the focus is not lost.
  await desk.log.getByRole('combobox', { name: 'Filter the log' }).fill('action:load');
  await page.keyboard.press('Enter');
  await expect(desk.logRows('81001')).toHaveCount(0);
  await expect.poll(() => focusedRow(page)).not.toBeNull();
  await page.keyboard.press('F6');
  await page.keyboard.press('Shift+F6');
  await expect.poll(() => focusedRow(page)).not.toBeNull();
  await expect(desk.log.locator('.ag-row :focus')).toHaveCount(1);
});

test('nothing needs to be dragged', async ({ consoleWindow }) => {
  const desk = new Desk(consoleWindow.page);
  const { page } = desk;
  await desk.loadSample();
  const header = desk.groups.getByRole('columnheader', { name: 'State' });
  const width = async () => (await header.boundingBox())?.width ?? 0;
  const before = await width();
  await header.focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(width).toBeGreaterThan(before);

  const log = page.getByRole('separator', { name: 'Height of the log' });
  const height = async () => (await desk.log.boundingBox())?.height ?? 0;
  const high = await height();
  await log.focus();
  await page.keyboard.press('ArrowUp');
  await expect.poll(height).toBeGreaterThan(high);
  for (const view of ['Groups', 'Receiver', 'Options', 'Schedule', 'Faults'] as const) {
    await desk.show(view);
    await expect(page.locator('[draggable="true"]')).toHaveCount(0);
  }
});
