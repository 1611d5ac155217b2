import { readFile, writeFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';

const filterOf = (page: Page) => page.getByRole('combobox', { name: 'Filter the Campaign Groups' });
const totals = (page: Page) => page.getByTestId('group-totals');

/** Opens a dialog from the menu beside Create. */
async function choose(page: Page, entry: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'More ways to create Campaign Groups' }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

async function generate(desk: Desk, fields: Readonly<Record<string, string>>): Promise<void> {
  await choose(desk.page, /^Generate/);
  for (const [name, value] of Object.entries(fields))
    await desk.dialog.getByRole('textbox', { name, exact: true }).fill(value);
  await desk.dialog.getByRole('button', { name: /^Generate/ }).click();
  await desk.dialog.waitFor({ state: 'hidden' });
}

async function expectAccessible(page: Page, part: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

async function importFile(desk: Desk, path: string): Promise<void> {
  const chooser = desk.page.waitForEvent('filechooser');
  await desk.dialog.getByRole('button', { name: /^Choose/ }).click();
  await (await chooser).setFiles(path);
}

async function smallest(buttons: Locator): Promise<number> {
  const sizes = await buttons.evaluateAll((all) =>
    all.map((one) => Math.min(one.getBoundingClientRect().width, one.getBoundingClientRect().height)),
  );
  return Math.min(...sizes);
}

/** All that the filter shows: a click, and Ctrl+A once the row shows that it was heard; the grid tells of clicks a turn later. */
async function selectAll(desk: Desk, from: string, count: number): Promise<void> {
  const row = desk.group(from).first();
  await row.locator('[col-id="state"]').click();
  await expect(row).toHaveAttribute('aria-selected', 'true');
  await desk.page.keyboard.press('Control+a');
  const bar = desk.page.getByRole('toolbar', { name: 'Selected Campaign Groups' });
  await expect(bar).toContainText(`${count} selected`);
}

test('the filter is written with completion, kept over a reload, and says what it does not find', async ({
  consoleWindow,
}) => {
  const { page } = consoleWindow;
  const desk = new Desk(page);
  await desk.loadSample();
  await desk.press('Load', 'Spring@Agents');
  await page.keyboard.press('Control+f');
  const filter = filterOf(page);
  await expect(filter).toBeFocused();
  await page.keyboard.type('sta');
  await expect(page.getByRole('option')).toHaveText(/^state:/);
  await page.keyboard.press('Tab');
  await expect(filter).toHaveValue('state:');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(filter).toHaveValue('state:active');
  await expect(totals(page)).toContainText('1 shown of 6 groups');
  await expect(desk.groups.getByRole('row').filter({ hasText: '@' })).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(desk.group('Spring@Agents').locator('[col-id="name"]')).toBeFocused();

  await filter.fill('state:sleeping -group:Retention');
  await page.keyboard.press('Enter');
  await expect(desk.page.getByText('state: is one of running, active')).toBeVisible();
  await expect(totals(page)).toContainText('5 shown of 6');

  await filter.fill('state:running collections');
  await expect(page.getByTestId('no-match')).toContainText('No Campaign Group matches state:running collections.');
  await expectAccessible(page, '[data-region="groups"]');
  await page.reload();
  await expect(filterOf(page)).toHaveValue('state:running collections');
  await page.getByRole('button', { name: 'Clear filter' }).click();
  await expect(totals(page)).toHaveText(/^6 groups/);
});

test('a selection outlives the filter and says what of it is hidden', async ({ consoleWindow }) => {
  const { page } = consoleWindow;
  const desk = new Desk(page);
  await desk.loadSample();
  for (const name of ['Spring@Agents', 'Renewals@Retention', 'Win-back@Agents']) await desk.tick(name);
  await filterOf(page).fill('group:agents');
  const bar = page.getByRole('toolbar', { name: 'Selected Campaign Groups' });
  await expect(bar).toContainText('3 selected');
  await bar.getByRole('button', { name: '1 hidden' }).click();
  await expect(bar).toContainText('2 selected');
  await bar.getByRole('button', { name: /^Load/ }).click();
  await filterOf(page).fill('');
  await expect(desk.group('Renewals@Retention')).toContainText('Not loaded');
  await expect(desk.group('Win-back@Agents')).toContainText('Active');
});

test('the focus stays on its Campaign Group when rows change places, and near it when it goes', async ({
  consoleWindow,
}) => {
  const { page } = consoleWindow;
  const desk = new Desk(page);
  await desk.loadSample();
  await desk.groups.getByRole('columnheader', { name: 'State' }).click();
  const cell = (name: string) => desk.group(name).locator('[col-id="state"]');
  await cell('Collections@Early Stage').click();
  await page.keyboard.press('l');
  await expect(cell('Collections@Early Stage')).toContainText('Active');
  await expect(cell('Collections@Early Stage')).toBeFocused();
  await page.keyboard.press('u');
  await expect(cell('Collections@Early Stage')).toContainText('Not loaded');
  await expect(cell('Collections@Early Stage')).toBeFocused();

  await filterOf(page).fill('state:not-loaded');
  await cell('Survey@Voice Platform').click();
  await page.keyboard.press('l');
  await expect(desk.group('Survey@Voice Platform')).toHaveCount(0);
  await expect(desk.groups.locator('[col-id="state"]:focus')).toHaveCount(1);
});

test('faults of a pattern are said before anything is made; what was made can be deleted again', async ({
  consoleWindow,
}) => {
  const { page } = consoleWindow;
  const desk = new Desk(page);
  await desk.loadSample();
  await choose(page, /^Generate/);
  const field = (name: string) => desk.dialog.getByRole('textbox', { name, exact: true });
  await expect(field('How many')).toBeFocused();
  await field('Campaign').fill('Spring');
  await field('Group').fill('Agents');
  await expect(desk.dialog).toContainText('needs {n} here or in the Group');
  await field('How many').fill('1');
  await expect(desk.dialog).toContainText('There is a Campaign Group Spring@Agents already.');
  await expectAccessible(page, '[role="dialog"]');
  await field('How many').fill('12');
  await field('Group').fill('Agents_{n:3}');
  await field('First number').fill('5');
  const preview = desk.dialog.getByTestId('generate-preview');
  await expect(preview).toContainText('Spring@Agents_005');
  await expect(preview).toContainText('Spring@Agents_007');
  await expect(preview).toContainText('8 more');
  await expect(preview).toContainText('Spring@Agents_016');
  await page.keyboard.press('Enter');
  await expect(desk.result).toContainText('Generated 12 Campaign Groups');
  await desk.result.getByRole('button', { name: 'Delete them again' }).click();
  await expect(desk.result).toContainText('Deleted 12 Campaign Groups again');
  await expect(totals(page)).toHaveText(/^6 groups/);
});

test('a file is exported, deleted from the window, and imported again', async ({ consoleWindow }, testInfo) => {
  const { page } = consoleWindow;
  const desk = new Desk(page);
  await desk.loadSample();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: /^All: 6 groups as CSV/ }).click();
  const csv = testInfo.outputPath('groups.csv');
  await (await download).saveAs(csv);
  await expect(desk.result).toContainText('Exported 6 Campaign Groups to sample-call-centre-groups.csv');
  expect(await readFile(csv, 'utf8')).toMatch(/^\uFEFFcampaign,group,dbid,guid,.*\r\nSpring,Agents,101,/);

  await choose(page, /^Import/);
  await expectAccessible(page, '[role="dialog"]');
  await importFile(desk, csv);
  await expect(desk.dialog.getByTestId('import-notes')).toContainText(
    '6 rows, separated by commas; 6 rows have errors',
  );
  await expect(desk.dialog.getByTestId('import-rows')).toContainText(
    'There is a Campaign Group Spring@Agents already.',
  );
  await expectAccessible(page, '[role="dialog"]');
  await page.keyboard.press('Escape');
  await desk.dialog.waitFor({ state: 'hidden' });

  await selectAll(desk, 'Spring@Agents', 6);
  await page.keyboard.press('Delete');
  await desk.dialog.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'import Campaign Groups from CSV' }).click();
  await importFile(desk, csv);
  await desk.dialog.getByRole('button', { name: 'Import 6' }).click();
  await expect(desk.result).toContainText('Imported 6 Campaign Groups');
  await expect(desk.group('Welcome Calls@Onboarding')).toBeVisible();
});

test('of a file with errors, the rows without are imported alone', async ({ consoleWindow }, testInfo) => {
  const desk = new Desk(consoleWindow.page);
  const csv = testInfo.outputPath('mixed.csv');
  await writeFile(
    csv,
    [
      '\uFEFFCampaign;Group;Agents;Colour;list1.name;list1.dbid;list1.records;list1.hitRatio',
      '"Autumn;\r\n""early""";North;20;red;A;301;100;0,3',
      'Winter;North;many;blue;;;;',
      ';North;5;;;;;',
      'Summer;South;;;;;;',
    ].join('\r\n'),
  );
  await desk.page.getByRole('button', { name: 'import Campaign Groups from CSV' }).click();
  await importFile(desk, csv);
  const rows = desk.dialog.getByTestId('import-rows').getByRole('row');
  await expect(desk.dialog.getByTestId('import-notes')).toContainText('not known and left out: Colour');
  await expect(rows.filter({ hasText: 'Winter@North' })).toHaveText(/^3.*Agents must be a number$/i);
  await expect(rows.filter({ hasText: '@North' }).last()).toHaveText(/^4.*Campaign is missing$/i);
  await desk.dialog.getByText('All (4)').click();
  await expect(rows).toHaveCount(5);
  await desk.dialog.getByRole('button', { name: 'Import the 2 without errors' }).click();
  await expect(desk.result).toContainText('Imported 2 Campaign Groups');
  await expect(totals(desk.page)).toHaveCount(0);
  await desk.page.getByRole('button', { name: 'Clear the selection' }).click();
  await expect(totals(desk.page)).toHaveText(/^2 groups/);
});

test('a thousand are generated, filtered, selected and loaded at once; the grid says how many there are', async ({
  consoleWindow,
}) => {
  const { page } = consoleWindow;
  const desk = new Desk(page);
  await page.getByRole('button', { name: 'generate many from a pattern' }).click();
  await page.keyboard.press('Escape');
  await desk.loadSample();
  await generate(desk, { 'How many': '1000', Campaign: 'Many_{n:4}', Group: 'Team_{n}', Agents: '3' });
  await expect(desk.result).toContainText('Generated 1,000 Campaign Groups');
  const grid = desk.groups.getByRole('grid');
  await expect(grid).toHaveAttribute('aria-rowcount', '1007');
  await page.getByRole('button', { name: 'Clear the selection' }).click();
  await filterOf(page).fill('many_0 agents:<5');
  await expect(totals(page)).toHaveText(/^999 shown of 1,006 groups/);
  await expect(grid).toHaveAttribute('aria-rowcount', '1000');

  await selectAll(desk, 'Many_0001@Team_1', 999);
  const bar = page.getByRole('toolbar', { name: 'Selected Campaign Groups' });
  await bar.getByRole('button', { name: /^Load/ }).click();
  await expect(desk.dialog).toContainText('Load 999 Campaign Groups?');
  await desk.dialog.getByRole('button', { name: 'Load', exact: true }).click();
  await expect(desk.result).toContainText('Loaded 999 Campaign Groups');
  await bar.getByRole('button', { name: 'Clear the selection' }).click();
  await expect(totals(page)).toContainText('999 active');

  await desk.group('Many_0001@Team_1').first().locator('[col-id="state"]').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+Home');
  await desk.group('Many_0001@Team_1').first().locator('[col-id="state"]').click();
  // The grid takes no more than one such key in a tenth of a second, and keeps some rows ready beside those in view.
  await expect(async () => {
    await page.keyboard.press('PageDown');
    expect(await desk.group('Many_0001@Team_1').count()).toBe(0);
  }).toPass();
  await expect(desk.groups.locator('.ag-cell:focus')).toBeVisible();
  expect(await smallest(desk.groups.locator('.ag-row button'))).toBeGreaterThanOrEqual(24);
});
