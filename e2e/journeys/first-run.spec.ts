import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../../build/project.ts';
import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';

test('the first run offers three ways in', async ({ consoleWindow }) => {
  const { page } = consoleWindow;
  const welcome = page.getByRole('region', { name: 'Welcome' });
  for (const card of [/^Load the sample call centre/, /^Open a workspace/, /^Create a Campaign Group/])
    await expect(welcome.getByRole('button', { name: card })).toBeVisible();
  await expect(page.getByText('Reporting is off')).toBeVisible();
});

test('a Campaign Group is created in a form that checks what is typed', async ({ consoleWindow }) => {
  const desk = new Desk(consoleWindow.page);
  await desk.page.getByRole('button', { name: /^Create a Campaign Group/ }).click();
  const field = (name: string) => desk.dialog.getByRole('textbox', { name, exact: true });
  await field('Group').fill('Team');
  await desk.dialog.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(field('Campaign')).toHaveAttribute('aria-invalid', 'true');
  await expect(field('Campaign')).toBeFocused();
  await field('Campaign').fill('Autumn');
  await field('Agents').fill('-1');
  await expect(field('Agents')).toHaveAttribute('aria-invalid', 'true');
  await field('Agents').fill('7');
  await desk.dialog.getByRole('button', { name: 'Add a Calling List' }).click();
  await desk.dialog.getByRole('textbox', { name: 'Name of Calling List 1' }).fill('Autumn_A');
  await desk.dialog.getByRole('button', { name: 'Create', exact: true }).click();
  await desk.dialog.waitFor({ state: 'hidden' });
  await expect(desk.group('Autumn@Team')).toContainText('Not loaded');
  await expect(desk.result).toContainText('Created Autumn@Team');
});

test('a Campaign Group is edited, duplicated and deleted; a loaded one is not', async ({ consoleWindow }) => {
  const desk = new Desk(consoleWindow.page);
  await desk.loadSample();
  await desk.choose('Renewals@Retention', /^Edit/);
  await desk.dialog.getByRole('textbox', { name: 'Campaign', exact: true }).fill('Renewals 2027');
  await desk.dialog.getByRole('button', { name: 'Save' }).click();
  await expect(desk.group('Renewals 2027@Retention')).toBeVisible();

  await desk.choose('Renewals 2027@Retention', /^Duplicate/);
  await expect(desk.groups.getByRole('row')).toHaveCount(8);
  await desk.choose('Survey@Voice Platform', /^Delete/);
  await expect(desk.dialog).toContainText('It sends no notification.');
  await desk.dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(desk.group('Survey@Voice Platform')).toHaveCount(0);
  await expect(desk.groups.getByRole('row')).toHaveCount(7);

  await desk.press('Load', 'Spring@Agents');
  await expect(desk.group('Spring@Agents')).toContainText('Active');
  await desk.groups.getByRole('button', { name: 'More actions for Spring@Agents' }).click();
  for (const entry of [/^Edit/, /^Delete/]) {
    const item = desk.page.getByRole('menuitem', { name: entry });
    await expect(item).toHaveAttribute('aria-disabled', 'true');
    await expect(item).toHaveAccessibleDescription(/unload it first/);
  }
});

test('a workspace file that is named at the start is opened', async ({ openConsole }) => {
  const opened = await openConsole({ workspaceFile: inProject('build/samples/sample-call-centre.json') });
  const desk = new Desk(opened.page);
  await expect(desk.groups.getByRole('row')).toHaveCount(7);
  await expect(desk.page.getByRole('button', { name: /^Workspace sample-call-centre/ })).toBeVisible();
});

test('what is saved can be opened again', async ({ openConsole, profile }) => {
  mkdirSync(profile, { recursive: true });
  const workspaceFile = join(profile, 'mine.json');
  writeFileSync(workspaceFile, JSON.stringify({ version: 1, campaignGroups: [] }));
  const first = await openConsole({ workspaceFile });
  const desk = new Desk(first.page);
  await desk.page
    .getByRole('button', { name: /^Create/ })
    .first()
    .click();
  await desk.dialog.getByRole('textbox', { name: 'Campaign', exact: true }).fill('Autumn');
  await desk.dialog.getByRole('textbox', { name: 'Group', exact: true }).fill('Team');
  await desk.dialog.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(desk.page.getByRole('button', { name: /^Workspace mine.*not saved/ })).toBeVisible();
  await desk.page.keyboard.press('ControlOrMeta+S');
  await expect(desk.result).toContainText('Saved to');
  await first.close();
  const again = new Desk((await openConsole({ workspaceFile })).page);
  await expect(again.group('Autumn@Team')).toBeVisible();
});
