import { copyFile, rm } from 'node:fs/promises';
import { inProject } from '../../build/project.ts';
import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';

const name = 'Spring@Agents';

test('edits are taken back and made again, by key and by menu, with their names', async ({ consoleWindow }) => {
  const desk = new Desk(consoleWindow.page);
  const { page } = desk;
  await desk.loadSample();
  await desk.choose(name, /^Delete/);
  await desk.dialog.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(desk.group(name)).toHaveCount(0);
  await desk.setOption('campaigngroup-states-interval', '7');
  await desk.show('Groups');
  await page.keyboard.press('Control+z');
  await expect(desk.result).toContainText('Undone: Set campaigngroup-states-interval');
  await page.getByTestId('workspace-menu').click();
  await page.getByRole('menuitem', { name: `Undo: Delete ${name}` }).click();
  // The first row after the header, as before.
  await expect(desk.group(name)).toHaveAttribute('aria-rowindex', '2');
  await page.keyboard.press('Control+z');
  await expect(desk.result).toContainText('There is no edit to undo.');
  await page.keyboard.press('Control+Shift+z');
  await expect(desk.result).toContainText(`Done again: Delete ${name}`);
  await expect(desk.group(name)).toHaveCount(0);
});

test('in a text field Ctrl+Z is the text’s own', async ({ consoleWindow }) => {
  const desk = new Desk(consoleWindow.page);
  const { page } = desk;
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-interval', '7');
  const option = desk.option('campaigngroup-states-interval');
  await option.getByRole('button', { name: /^Reset/ }).waitFor();
  await option.getByRole('textbox').focus();
  await page.keyboard.type('99');
  await page.keyboard.press('Control+z');
  await expect(option.getByRole('textbox')).toHaveValue('7');
  await expect(desk.result).not.toContainText('Undone');
  await expect(option.getByRole('button', { name: /^Reset/ })).toBeVisible();
});

test('what is loaded by now keeps its configuration, and that is said', async ({ consoleWindow }) => {
  const desk = new Desk(consoleWindow.page);
  await desk.loadSample();
  await desk.choose(name, /^Edit/);
  await desk.dialog.getByRole('textbox', { name: 'Agents' }).fill('33');
  await desk.dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await desk.dialog.waitFor({ state: 'hidden' });
  await desk.press('Load', name);
  await expect(desk.group(name)).toContainText('Active');
  await desk.page.keyboard.press('Control+z');
  await expect(desk.result).toContainText(`${name} is loaded; this edit can be taken back once it is unloaded.`);
});

test('recent files come back; one that is gone is said and can be taken off the list', async ({
  openConsole,
}, testInfo) => {
  const day = testInfo.outputPath('day.json');
  const night = testInfo.outputPath('night.json');
  for (const workspaceFile of [day, night]) {
    await copyFile(inProject('build/samples/sample-call-centre.json'), workspaceFile);
    const before = await openConsole({ workspaceFile });
    await new Desk(before.page).group(name).waitFor();
    await before.close();
  }
  await rm(night);
  const { page } = await openConsole();
  const desk = new Desk(page);
  await page.getByTestId('workspace-menu').click();
  await page.getByRole('menuitem', { name: 'Open recent' }).hover();
  await page.getByRole('menuitem', { name: /^night\.json.*not there/ }).click();
  await expect(desk.result).toContainText('no longer among the recent files');
  await page.getByTestId('workspace-menu').click();
  await page.getByRole('menuitem', { name: 'Open recent' }).hover();
  await expect(page.getByRole('menuitem', { name: /^day\.json/ })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: /^night/ })).toHaveCount(0);
  await page.getByRole('menuitem', { name: /^day\.json/ }).click();
  await expect(desk.result).toContainText(`Opened ${day}`);
});
