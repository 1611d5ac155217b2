import type { Locator } from '@playwright/test';
import { actionsOf } from '../../fixtures/bodies.ts';
import { expect, test } from '../../fixtures/console.ts';
import { Desk } from '../../fixtures/desk.ts';

const name = 'Spring@Agents';
const other = 'Renewals@Retention';
const third = 'Win-back@Agents';

/*
 * Say the effect before (verb, target, count, messages), the truth after: in a row that stays, also of what was done in part.
 */
test('buttons, menus, the palette and confirmations say the effect before, and a row the truth after', async ({
  consoleWindow,
  receiver,
}) => {
  const desk = new Desk(consoleWindow.page);
  const { page } = desk;
  const host = `127.0.0.1:${receiver.ports.http}`;
  const bulk = page.getByRole('toolbar', { name: 'Selected Campaign Groups' });
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-interval', '0');
  await desk.setOption('campaigngroup-states-uri', receiver.uri('ok'));
  await desk.show('Groups');

  await test.step('a button in a row', async () => {
    const words = `Load ${name}: sends 1 notification to ${host}`;
    await expect(desk.button('Load', name)).toHaveAccessibleDescription(words);
    await desk.button('Load', name).hover();
    await expectHint(page.getByRole('tooltip'), words);
    await desk.press('Load', name);
    await expect(desk.result).toContainText(`Loaded ${name} · 1 notification to ${host}`);
  });

  await test.step('a button for several: those that can, and a list of the others', async () => {
    for (const each of [name, other, third]) await desk.tick(each);
    await bulk.getByRole('button', { name: /^Load/ }).hover();
    await expectHint(
      page.getByRole('tooltip'),
      `Load 2 Campaign Groups: sends 2 notifications to ${host}. The other one stays as it is and is listed with the reason.`,
    );
    await bulk.getByRole('button', { name: /^Load/ }).click();
    for (const each of [other, third]) await expect(desk.group(each)).toContainText('Active');
    await expect(desk.result).toContainText(`Loaded 2 Campaign Groups · 2 notifications to ${host} · 1 refused`);
    await desk.result.getByRole('button', { name: 'Show why' }).click();
    await expect(page.getByText(`${name} · CampaignAlreadyLoaded`)).toBeVisible();
    await page.keyboard.press('Escape');
    await bulk.getByRole('button', { name: 'Clear the selection' }).click();
  });

  await test.step('the result is no toast: it is there until it is put away', async () => {
    await desk.show('Receiver');
    await desk.show('Groups');
    await expect(desk.result).toContainText('Loaded 2 Campaign Groups');
    await desk.result.getByRole('button', { name: 'Put the result away' }).click();
    await expect(desk.result).toBeHidden();
  });

  await test.step('the dialog that asks how to dial, and a menu', async () => {
    await desk.press('Start', name);
    await expect(desk.dialog).toContainText(`Start ${name}`);
    await expect(desk.dialog).toContainText(`It sends 1 notification to ${host}.`);
    await desk.mode('Progressive').click();
    await desk.dialog.getByRole('button', { name: 'Start', exact: true }).click();
    await expect(desk.result).toContainText(`Started ${name} · 1 notification to ${host}`);
    await desk.groups.getByRole('button', { name: `More actions for ${name}` }).click();
    await expect(page.getByRole('menuitem', { name: /^Complete/ })).toHaveAccessibleDescription(
      `Complete ${name}: dialing stops first; sends 2 notifications to ${host}`,
    );
    await page.keyboard.press('Escape');
  });

  await test.step('the palette', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search or run' }).fill('unload renewals');
    await expect(
      page.getByRole('option', { name: new RegExp(`^Unload ${other} · sends 1 notification to ${host}`) }),
    ).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('a confirmation of several', async () => {
    for (const each of [name, other]) await desk.tick(each);
    await bulk.getByRole('button', { name: /^Unload/ }).click();
    await expect(desk.dialog).toContainText('Unload 2 Campaign Groups?');
    await expect(desk.dialog).toContainText('1 of them are running: dialing stops first.');
    await expect(desk.dialog).toContainText(`It sends 2 notifications to ${host}. What is sent cannot be taken back.`);
    await desk.dialog.getByRole('button', { name: 'Cancel' }).click();
    await bulk.getByRole('button', { name: 'Clear the selection' }).click();
  });

  await test.step('what nobody will be told of is said so, before and after', async () => {
    await page.getByRole('button', { name: 'Stop all' }).click();
    const words = `Stop ${name}: sends no notification: reporting is off, has no URI, or is held`;
    await expect(desk.button('Stop', name)).toHaveAccessibleDescription(words);
    await desk.press('Stop', name);
    await expect(desk.result).toContainText(`Stopped ${name} · no notification`);
    expect(await actionsOf(receiver, name)).toEqual([7, 9]);
  });

  await test.step('a deletion of some says which were left', async () => {
    for (const each of [other, 'Survey@Voice Platform']) await desk.tick(each);
    await bulk.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: /^Delete/ }).click();
    await expect(desk.dialog).toContainText('Delete Survey@Voice Platform?');
    await expect(desk.dialog).toContainText(`${other} · It is loaded; unload it first.`);
    await desk.dialog.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(desk.result).toContainText('Deleted Survey@Voice Platform · 1 refused');
  });
});

/** Of several tooltips, one fades out. */
async function expectHint(tooltips: Locator, words: string): Promise<void> {
  await expect(tooltips.filter({ hasText: words })).toBeVisible();
}
