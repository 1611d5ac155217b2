import { writeFile } from 'node:fs/promises';
import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';
import { Keyboard, keepStill } from '../fixtures/hands.ts';

const first = 'Spring@Agents';

test('Campaign Groups are made, edited, duplicated, deleted and imported by keyboard alone', async ({
  consoleWindow: { page },
}, testInfo) => {
  const desk = new Desk(page);
  const keys = new Keyboard(page);
  const nothingPointed = await keepStill(page, 'mouse');
  const cell = (name: string) => desk.group(name).locator('[col-id="name"]');
  const field = (name: string) => desk.dialog.getByRole('textbox', { name, exact: true });
  await keys.tabTo(page.getByRole('button', { name: /^Create a Campaign Group/ }));
  await keys.press('Enter');
  await keys.expectFocusOn(field('Campaign'));
  await keys.type('Autumn');
  await keys.tabTo(field('Group'));
  await keys.type('Team');
  await keys.press('Enter');
  await keys.expectFocusOn(cell('Autumn@Team'));

  await keys.press('F2');
  await keys.expectFocusOn(field('Campaign'));
  await keys.press('ControlOrMeta+a');
  await keys.type('Winter');
  await keys.press('Enter');
  await keys.expectFocusOn(cell('Winter@Team'));
  await keys.press('ControlOrMeta+d');
  await expect(desk.groups.getByRole('row')).toHaveCount(3);
  await keys.press('Delete');
  await expect(desk.dialog).toContainText('Delete Winter@Team?');
  await keys.tabTo(desk.dialog.getByRole('button', { name: 'Delete' }));
  await keys.press('Enter');
  await expect(desk.group('Winter@Team')).toHaveCount(0);
  await expect(desk.groups.getByRole('row')).toHaveCount(2);
  await keys.press('ControlOrMeta+z');
  await expect(desk.group('Winter@Team')).toHaveCount(1);

  const csv = testInfo.outputPath('more.csv');
  await writeFile(csv, 'campaign,group\nSummer,Agents\n');
  await keys.press('ControlOrMeta+k');
  await keys.type('import from csv');
  await keys.press('Enter');
  await keys.expectFocusOn(desk.dialog.getByRole('button', { name: 'Choose a file …' }));
  const choosing = page.waitForEvent('filechooser');
  await keys.press('Enter');
  await (await choosing).setFiles(csv);
  await keys.tabTo(desk.dialog.getByRole('button', { name: 'Import 1', exact: true }));
  await keys.press('Enter');
  await expect(desk.group('Summer@Agents')).toBeVisible();
  await nothingPointed();
});

test('options, response rules, schedules and the log are worked with by keyboard alone', async ({
  consoleWindow: { page },
}) => {
  const desk = new Desk(page);
  const keys = new Keyboard(page);
  const nothingPointed = await keepStill(page, 'mouse');
  await keys.expectFocusOn(page.getByRole('button', { name: /^Load the sample call centre/ }));
  await keys.press('Enter');
  await expect(desk.group(first)).toBeVisible();

  await keys.press('ControlOrMeta+3');
  await keys.tabTo(desk.option('campaigngroup-states-interval').getByRole('textbox'), { most: 20 });
  await keys.press('ControlOrMeta+a');
  await keys.type('600');
  await keys.press('Enter');
  await expect(desk.result).toContainText('campaigngroup-states-interval = 600');

  await keys.press('ControlOrMeta+2');
  await keys.tabTo(page.getByRole('textbox', { name: 'Port' }));
  await keys.press('ControlOrMeta+a', '0', 'Enter');
  await expect(page.getByText('It is the target of the application.')).toBeVisible();
  await keys.press('ControlOrMeta+1', 'ControlOrMeta+2');
  await keys.expectFocusOn(page.getByRole('tab', { name: 'Received' }));
  await keys.press('ArrowRight', 'ArrowRight');
  const add = page.getByRole('button', { name: 'Add a rule' });
  const rules = page.getByRole('list', { name: 'Response rules' }).getByRole('listitem');
  for (const name of ['First rule', 'Second rule']) {
    await keys.tabTo(add, { most: 20 });
    await keys.press('Enter');
    await keys.tabTo(desk.dialog.getByRole('textbox', { name: 'Name' }));
    await keys.press('ControlOrMeta+a');
    await keys.type(name);
    await keys.press('Enter');
    await expect(rules.filter({ hasText: name })).toHaveCount(1);
    await keys.expectFocusOn(add);
  }
  await keys.tabTo(page.getByRole('button', { name: 'Edit First rule' }));
  await keys.press('Alt+ArrowDown');
  await expect(rules).toContainText(['Second rule', 'First rule']);
  await keys.expectFocusOn(page.getByRole('button', { name: 'Edit First rule' }));
  await keys.press('ControlOrMeta+k');
  await keys.type('switch all faults off');
  await keys.press('Enter');

  await keys.press('ControlOrMeta+4');
  await keys.tabTo(page.getByRole('combobox', { name: 'Add a schedule for a Campaign Group' }));
  await keys.type('Spring');
  await keys.press('ArrowDown', 'Enter');
  await keys.expectFocusOn(desk.dialog.getByRole('combobox', { name: 'Action' }));
  await keys.tabTo(desk.dialog.getByRole('button', { name: 'Add', exact: true }), { most: 20 });
  await keys.press('Enter');
  await expect(page.getByRole('article', { name: `Schedule of ${first}` }).getByRole('row')).toHaveCount(2);

  await keys.press('ControlOrMeta+1');
  await keys.expectFocusOn(desk.group(first).getByRole('gridcell', { name: first, exact: true }));
  await keys.press('l', 'ArrowDown', 'l');
  await expect(desk.logRows('81000', /^200/)).toHaveCount(2);
  await keys.press('ControlOrMeta+Shift+f');
  await keys.expectFocusOn(page.getByRole('combobox', { name: 'Filter the log' }));
  await keys.type('group:Renewals');
  await expect(desk.logRows('81000')).toHaveCount(1);
  await keys.press('Escape', 'Enter');
  const found = desk.logRows('81000', 'Renewals@Retention');
  await keys.expectFocusOn(found.locator(':focus'));
  await keys.press('Enter');
  await expect(desk.inspector).toContainText('HTTP 200');
  await keys.press('F6');
  await expect(desk.inspector.locator(':focus')).toHaveCount(1);
  await keys.tabTo(desk.inspector.getByRole('button', { name: 'Resend', exact: true }), { most: 20 });
  await keys.press('Enter');
  await expect(desk.result).toContainText(/was sent again as row \d+/);
  await nothingPointed();
});
