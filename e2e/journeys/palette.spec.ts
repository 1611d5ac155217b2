import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';

const name = 'Spring@Agents';

test('with keys alone: a command by a few letters, a verb with a Campaign Group, an option, a view', async ({
  consoleWindow,
}) => {
  const desk = new Desk(consoleWindow.page);
  const { page } = desk;
  const { keyboard } = page;
  const search = page.getByRole('combobox', { name: 'Search or run' });
  const chosen = page.locator('[role="option"][data-combobox-selected]');
  await page.getByRole('button', { name: /^Load the sample call centre/ }).waitFor();
  await keyboard.press('Control+k');
  await expect(search).toBeFocused();
  await keyboard.type('sample');
  await expect(chosen).toContainText('Load the sample call centre');
  await keyboard.press('Enter');
  await desk.group(name).waitFor();
  await expect(search).toBeHidden();

  await keyboard.press('Control+k');
  await keyboard.type('load spr');
  await expect(chosen).toHaveText(new RegExp(`^Load${name}`));
  await expect(search).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id')) ?? 'none');
  await keyboard.press('Enter');
  await expect(desk.group(name)).toContainText('Active');

  await keyboard.press('Control+k');
  await keyboard.type('sprag');
  await expect(chosen).toContainText(`${name}Go to`);
  await keyboard.press('Enter');
  await expect(desk.inspector.getByRole('heading', { name })).toBeVisible();

  await keyboard.press('Control+k');
  await keyboard.type('interval');
  await expect(chosen).toHaveText('campaigngroup-states-interval10 seconds');
  await keyboard.press('Enter');
  await expect(desk.option('campaigngroup-states-interval').getByRole('textbox')).toBeFocused();

  await keyboard.press('Control+k');
  await keyboard.type('receiver');
  await page.getByRole('option', { name: /^Receiver/ }).click();
  await expect(page.getByRole('region', { name: 'Receiver', exact: true })).toBeVisible();
});

test('what cannot be done now is listed with its reason, and does nothing; recent commands come first', async ({
  consoleWindow,
}) => {
  const desk = new Desk(consoleWindow.page);
  const { page } = desk;
  const { keyboard } = page;
  await desk.loadSample();
  await keyboard.press('Control+k');
  await keyboard.type('undo');
  const undo = page.getByRole('option', { name: /^Undo edit/ });
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  await expect(undo).toContainText('There is no edit to undo.');
  await keyboard.press('Enter');
  await expect(desk.dialog.getByRole('status')).toHaveText('Undo edit: There is no edit to undo.');
  await keyboard.press('Escape');
  await expect(desk.dialog).toBeHidden();

  await keyboard.press('Control+k');
  await keyboard.type('stop spring');
  await expect(page.getByRole('option').first()).toContainText('It is not loaded; load it first.');
  await keyboard.press('Escape');

  await keyboard.press('Control+k');
  await keyboard.type('light or dark');
  await keyboard.press('Enter');
  await keyboard.press('Control+k');
  await expect(page.getByRole('option').first()).toContainText('Light or dark');
  await page.reload();
  await desk.group(name).waitFor();
  await keyboard.press('Control+k');
  await expect(page.getByRole('option').first()).toContainText('Light or dark');
});

test('regions by F6, back to the list by Escape, filters by Ctrl+F, the status by Ctrl+Shift+L', async ({
  consoleWindow,
}) => {
  const desk = new Desk(consoleWindow.page);
  const { page } = desk;
  const { keyboard } = page;
  const region = () =>
    page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region'));
  await desk.loadSample();
  const cell = desk.group(name).getByRole('gridcell', { name, exact: true });
  await cell.focus();
  await keyboard.press('Enter');
  await expect(desk.inspector).toBeVisible();
  const visited: (string | null | undefined)[] = [];
  for (let step = 0; step < 6; step++) {
    visited.push(await region());
    await keyboard.press('F6');
  }
  expect(visited).toEqual(['groups', 'log', 'inspector', 'status', 'commands', 'rail']);
  expect(await region()).toBe('groups');
  await keyboard.press('Shift+F6');
  expect(await region()).toBe('rail');
  await desk.inspector.getByRole('tab', { name: 'Payload' }).focus();
  await keyboard.press('Escape');
  await expect(desk.inspector).toBeHidden();
  expect(await region()).toBe('groups');
  await expect(cell).toBeFocused();

  await keyboard.press('Control+Shift+f');
  await expect(desk.log.getByRole('combobox', { name: 'Filter the log' })).toBeFocused();
  await keyboard.press('Control+f');
  await expect(desk.log.getByRole('combobox', { name: 'Filter the log' })).toBeFocused();
  for (const [key, label] of [
    ['2', 'Receiver'],
    ['3', 'Options'],
    ['4', 'Schedule'],
    ['1', 'Groups'],
  ] as const) {
    await keyboard.press(`Control+${key}`);
    await expect(page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: label })).toHaveAttribute(
      'aria-current',
      'page',
    );
  }
  await keyboard.press('Control+Shift+l');
  await expect(page.getByTestId('announcement')).toHaveText(
    /^Nothing is being sent\. There is no target.*6 Campaign Groups: 0 running, 0 loaded\. 0 sent/,
  );
  await expect(desk.result).toContainText('6 Campaign Groups');
});

test('single-letter keys can be switched off, and stay so', async ({ consoleWindow }) => {
  const desk = new Desk(consoleWindow.page);
  const { page } = desk;
  const { keyboard } = page;
  await desk.loadSample();
  const cell = desk.group(name).getByRole('gridcell', { name, exact: true });
  await cell.focus();
  await keyboard.press('?');
  await desk.dialog.getByRole('switch', { name: /^Single-letter keys/ }).click();
  await keyboard.press('Escape');
  await cell.focus();
  await keyboard.press('?');
  await keyboard.press('l');
  await keyboard.press('F2');
  await desk.dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(desk.group(name)).toContainText('Not loaded');
  await page.reload();
  await desk.group(name).waitFor();
  await cell.focus();
  await keyboard.press('l');
  await keyboard.press('Control+/');
  await desk.dialog.getByRole('switch', { name: /^Single-letter keys/ }).click();
  await keyboard.press('Escape');
  await expect(desk.group(name)).toContainText('Not loaded');
  await cell.focus();
  await keyboard.press('l');
  await expect(desk.group(name)).toContainText('Active');
});
