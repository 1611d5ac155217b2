import { expect, test } from '../../fixtures/console.ts';
import { Desk } from '../../fixtures/desk.ts';

test('the first run has three ways to begin, and each works', async ({ consoleWindow }) => {
  const { page } = consoleWindow;
  const desk = new Desk(page);
  const welcome = page.getByRole('region', { name: 'Welcome' });
  for (const title of ['Load the sample call centre', 'Open a workspace', 'Create a Campaign Group'])
    await expect(welcome.getByRole('button', { name: new RegExp(`^${title}`) })).toBeVisible();
  await welcome.getByRole('button', { name: 'import Campaign Groups from CSV' }).click();
  await expect(desk.dialog).toContainText('Import');
  await page.keyboard.press('Escape');
  await welcome.getByRole('button', { name: /^Create a Campaign Group/ }).click();
  await desk.dialog.getByRole('textbox', { name: 'Campaign', exact: true }).fill('Autumn');
  await desk.dialog.getByRole('textbox', { name: 'Group', exact: true }).fill('Agents');
  await desk.dialog.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(desk.group('Autumn@Agents')).toBeVisible();
  // A Campaign Group that would do nothing is marked, with the reason.
  await expect(
    desk
      .group('Autumn@Agents')
      .getByRole('img', { name: 'It has no Calling List: it can run, but nothing is dialed.' }),
  ).toBeVisible();
});

test('a filter without a hit says which, and is cleared with one press', async ({ consoleWindow }) => {
  const { page } = consoleWindow;
  const desk = new Desk(page);
  await desk.loadSample();
  await expect(desk.groups.getByRole('img', { name: /it can run, but/ })).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Filter the Campaign Groups' }).fill('state:running collections');
  const nothing = page.getByTestId('no-match');
  await expect(nothing).toContainText('No Campaign Group matches state:running collections.');
  await expect(nothing).toContainText('6 Campaign Groups are there without it.');
  await nothing.getByRole('button', { name: 'Clear filter' }).click();
  await expect(desk.group('Spring@Agents')).toBeVisible();
});
