import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';
import { busyDay } from '../fixtures/scene.ts';
import { untranslated } from '../fixtures/untranslated.ts';

const data = ['Spring', 'Renewals', 'Collections', 'Survey', 'Welcome Calls', 'Win-back', 'Agents', 'Retention'];
const more = [
  'Early Stage',
  'Voice Platform',
  'Onboarding',
  'Sample call centre',
  'Spring_Offer',
  'Sales',
  'Agents_North',
];

test('every text in sight comes from the catalogue', async ({ consoleWindow }) => {
  test.setTimeout(180_000);
  const { page } = consoleWindow;
  const { keyboard } = page;
  await busyDay(new Desk(page));
  await page.addInitScript(() => Object.assign(globalThis, { consoleLanguage: 'en-XA' }));
  await page.reload();
  const grid = page.getByTestId('groups-grid');
  const look = async (place: string) => {
    expect.soft(await untranslated(page, [...data, ...more]), place).toEqual([]);
  };

  await grid.getByText('Spring').first().click();
  await keyboard.press('Enter');
  await page.locator('[data-region="inspector"]').waitFor();
  for (const tab of await page.locator('[data-region="inspector"] [role="tab"]').all()) {
    await tab.click();
    await look(`inspector, ${await tab.textContent()}`);
  }
  await keyboard.press('Escape');
  const dialog = page.getByRole('dialog');
  for (const [keys, place] of [
    ['Control+k', 'palette'],
    ['Control+/', 'keys'],
    ['Control+g', 'form'],
    ['Control+e', 'export'],
  ] as const) {
    await keyboard.press(keys);
    await dialog.waitFor();
    await look(place);
    await keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  }
  for (const view of ['2', '3', '4', '5', '1']) {
    await keyboard.press(`Control+${view}`);
    await expect(page.locator('[data-region="groups"]')).toBeVisible();
    await look(`view ${view}`);
  }
});

test.describe('in another region', () => {
  test('numbers and dates are written as there, and the words agree with them', async ({ openConsole }) => {
    const { page } = await openConsole();
    // Its address works once: not before the page has taken it.
    await page.getByRole('button', { name: /^Load the sample call centre/ }).waitFor();
    await page.addInitScript(() => Object.assign(globalThis, { consoleLanguage: 'de-DE' }));
    await page.reload();
    const desk = new Desk(page);
    await desk.loadSample();
    await desk.listen();
    await desk.press('Load', 'Spring@Agents');
    const time = desk.logRows('81000', 'Spring@Agents').first().locator('[col-id="time"]');
    await expect(time).toHaveText(/^\d\d:\d\d:\d\d,\d{3}$/);
  });
});
