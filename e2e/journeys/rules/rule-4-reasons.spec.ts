import { actionsOf } from '../../fixtures/bodies.ts';
import { expect, test } from '../../fixtures/console.ts';
import { Desk } from '../../fixtures/desk.ts';

const name = 'Spring@Agents';
const other = 'Renewals@Retention';
const third = 'Win-back@Agents';
const notLoaded = 'It is not loaded; load it first.';

/*
 * An illegal action stays focusable, disabled, with its reason: by pointer, by keyboard and for a screen reader. What is asked of
 * several acts on those that can, and lists the rest: from the bulk bar, the menu, the palette and by key.
 */
test('what is not possible stays, says why, and of several the rest is listed', async ({ consoleWindow, receiver }) => {
  const desk = new Desk(consoleWindow.page);
  const { page, result } = desk;
  const { keyboard } = page;
  const bulk = page.getByRole('toolbar', { name: 'Selected Campaign Groups' });
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-interval', '0');
  await desk.setOption('campaigngroup-states-uri', receiver.uri('ok'));
  await desk.show('Groups');

  await test.step('buttons of a row', async () => {
    for (const verb of ['Start', 'Stop', 'Unload'] as const) {
      const button = desk.button(verb, name);
      await expect(button).toHaveAttribute('aria-disabled', 'true');
      await expect(button).toHaveAccessibleDescription(notLoaded);
      await button.focus();
      await expect(button).toBeFocused();
      await button.hover();
      await expect(page.getByRole('tooltip', { name: `${verb}: ${notLoaded}` })).toBeVisible();
      // Playwright itself waits for what is disabled; a person does not.
      await button.click({ force: true });
    }
    await expect(desk.dialog).toBeHidden();
    await expect(desk.group(name)).toContainText('Not loaded');
    // Whoever comes by keyboard reads it too.
    await page.mouse.move(0, 0);
    await desk.button('Load', name).focus();
    await keyboard.press('Tab');
    await expect(desk.button('Start', name)).toBeFocused();
    await expect(page.getByRole('tooltip', { name: `Start: ${notLoaded}` })).toBeVisible();
  });

  await test.step('entries of a menu', async () => {
    await desk.groups.getByRole('button', { name: `More actions for ${name}` }).click();
    const entry = page.getByRole('menuitem', { name: /^Complete/ });
    await expect(entry).toHaveAttribute('aria-disabled', 'true');
    await expect(entry).toHaveAccessibleDescription(notLoaded);
    await expect(async () => {
      await keyboard.press('ArrowDown');
      await expect(entry).toBeFocused({ timeout: 100 });
    }).toPass();
    await expect(page.getByRole('tooltip', { name: notLoaded }).last()).toBeVisible();
    await keyboard.press('Enter');
    await expect(entry).toBeVisible();
    await keyboard.press('Escape');
  });

  await test.step('entries of the palette', async () => {
    await keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search or run' }).fill('complete spring');
    const entry = page.getByRole('option', { name: new RegExp(`^Complete .*${notLoaded}`) });
    await expect(entry).toHaveAttribute('aria-disabled', 'true');
    await keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: `Complete: ${notLoaded}` })).toBeVisible();
    await keyboard.press('Escape');
  });

  await test.step('a key', async () => {
    await desk.group(name).locator('[col-id="state"]').click();
    await keyboard.press('t');
    await expect(result).toContainText(`${name}: ${notLoaded}`);
  });

  await test.step('the bulk bar, where none of several can', async () => {
    for (const each of [name, other]) await desk.tick(each);
    const stop = bulk.getByRole('button', { name: /^Stop/ });
    await expect(stop).toHaveAttribute('aria-disabled', 'true');
    await expect(stop).toHaveAccessibleDescription(new RegExp(`Possible for none of them now: ${notLoaded}`));
    await stop.focus();
    await expect(stop).toBeFocused();
    await stop.click({ force: true });
    await expect(result).toContainText('Refused for 2 Campaign Groups');
    await bulk.getByRole('button', { name: 'Clear the selection' }).click();
  });

  const listed = async (words: string) => {
    await expect(result).toContainText(words);
    await result.getByRole('button', { name: 'Show why' }).click();
    await expect(page.getByText(`${name} · CampaignAlreadyLoaded`)).toBeVisible();
    await keyboard.press('Escape');
  };
  const selectBoth = async () => {
    for (const each of [name, other, third]) await desk.group(each).getByRole('checkbox').uncheck();
    for (const each of [name, other]) await desk.tick(each);
  };
  const unloadOther = async () => {
    await desk.press('Unload', other);
    await expect(desk.group(other)).toContainText('Not loaded');
  };
  await desk.press('Load', name);

  await test.step('of several, from the bulk bar', async () => {
    await selectBoth();
    await bulk.getByRole('button', { name: /^Load/ }).click();
    await listed(`Loaded ${other} · 1 notification`);
    await unloadOther();
  });

  await test.step('of several, from the menu', async () => {
    await selectBoth();
    await bulk.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: /^Load/ }).click();
    await listed(`Loaded ${other} · 1 notification`);
    await unloadOther();
  });

  await test.step('of several, from the palette', async () => {
    await selectBoth();
    await keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search or run' }).fill('load');
    await page.getByRole('option', { name: /^Load .* · sends 1 notification/ }).click();
    await listed(`Loaded ${other} · 1 notification`);
    await unloadOther();
  });

  await test.step('of several, by key', async () => {
    await selectBoth();
    await desk.group(other).locator('[col-id="state"]').focus();
    await keyboard.press('l');
    await listed(`Loaded ${other} · 1 notification`);
  });

  await test.step('a dialog lists those that stay as they are', async () => {
    for (const each of [name, other]) await desk.group(each).getByRole('checkbox').uncheck();
    for (const each of [name, third]) await desk.tick(each);
    await bulk.getByRole('button', { name: /^Start/ }).click();
    await expect(desk.dialog).toContainText('1 Campaign Group stays as it is:');
    await expect(desk.dialog).toContainText(`${third} · ${notLoaded}`);
    await desk.dialog.getByRole('button', { name: 'Start', exact: true }).click();
    await expect(desk.group(name)).toContainText('Running');
    await expect(result).toContainText(`Started ${name}`);
    await expect(result).toContainText('1 refused');
  });

  await desk.counted('accepted', 9);
  expect(await actionsOf(receiver, name)).toEqual([7, 9]);
  expect(await actionsOf(receiver, other)).toEqual([7, 8, 7, 8, 7, 8, 7]);
});
