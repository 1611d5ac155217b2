import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';

const filters = [
  {
    what: 'the Campaign Groups',
    region: 'groups',
    keys: 'Control+f',
    key: 'state',
    word: 'act',
    taken: 'state:active',
  },
  { what: 'the log', region: 'log', keys: 'Control+Shift+f', key: 'outcome', word: 'acc', taken: 'outcome:accepted ' },
] as const;

const options = (page: Page) => page.getByRole('listbox', { name: 'Ways to go on' }).getByRole('option');

for (const { what, region, keys, key, word, taken } of filters)
  test(`the filter of ${what}: Tab takes at the caret, Escape closes, clears and leaves; faults wait for the list`, async ({
    consoleWindow: { page },
  }) => {
    const desk = new Desk(page);
    const field = page.getByRole('combobox', { name: `Filter ${what}` });
    await desk.loadSample();
    await page.keyboard.press(keys);
    await expect(field).toBeFocused();
    await page.keyboard.type('x');
    await page.keyboard.press('Home');
    await page.keyboard.type(`${key.slice(0, 3)} `);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Tab');
    await page.keyboard.type(word);
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    await expect(page.getByText('is not understood')).toHaveCount(0);
    await page.keyboard.press('Tab');
    await expect(field).toHaveValue(`${taken.trim()} x`);
    await expect(field).toHaveAttribute('aria-expanded', 'false');

    await field.fill(`${key}:${word}`);
    await expect(options(page).first()).toContainText(taken.trim().slice(key.length + 1));
    await expect(field).not.toHaveAttribute('aria-invalid');
    await page.keyboard.press('Escape');
    await expect(options(page)).toHaveCount(0);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(/accepted|active/);
    const { violations } = await new AxeBuilder({ page }).include(`[data-region="${region}"]`).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(field).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(field).not.toBeFocused();

    await page.getByRole('button', { name: `How to filter ${what}` }).click();
    await expect(page.getByRole('dialog', { name: `How to filter ${what}` })).toContainText(`${key}:`);
  });

test('queries of the log that were used are offered in the empty field', async ({ consoleWindow: { page } }) => {
  await new Desk(page).loadSample();
  const field = page.getByRole('combobox', { name: 'Filter the log' });
  await field.fill('outcome:failed spring');
  await field.press('Enter');
  await field.press('Escape');
  await expect(field).toHaveValue('');
  await field.press('ArrowDown');
  await expect(options(page).first()).toHaveText(/^outcome:failed spring.*used before$/);
  await field.press('ArrowDown');
  await field.press('Enter');
  await expect(field).toHaveValue('outcome:failed spring');
});
