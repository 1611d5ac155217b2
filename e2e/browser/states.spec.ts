import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { accessibilityFaults } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';
import { takePort } from '../fixtures/free-port.ts';
import { picture } from '../fixtures/pictures.ts';
import { useTheme } from '../fixtures/scene.ts';

for (const theme of ['light', 'dark'] as const)
  test(`what is said when something is empty or wrong can be used by everybody in the ${theme} theme, and is pictured`, async ({
    openConsole,
    profile,
  }, testInfo) => {
    test.setTimeout(180_000);
    mkdirSync(join(profile, 'journal.sqlite', 'taken'), { recursive: true });
    const { page } = await openConsole();
    const desk = new Desk(page);
    const inspect = async (name: string) => {
      await picture(page, testInfo, `state-${name}`, theme);
      expect.soft(await accessibilityFaults(desk), name).toEqual([]);
    };
    await useTheme(desk, theme);
    await desk.loadSample();
    await inspect('nothing-sent');
    await page.getByRole('button', { name: 'Layout', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Large log' }).waitFor();
    await inspect('layout-menu');
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Filter the Campaign Groups' }).fill('state:running collections');
    await page.getByTestId('no-match').waitFor();
    await inspect('no-group-matches');
    await page.getByTestId('no-match').getByRole('button', { name: 'Clear filter' }).click();
    await desk.show('Receiver');
    const { port, release } = await takePort();
    await page.getByRole('textbox', { name: 'Port' }).fill(`${port}`);
    await page.getByRole('button', { name: 'Listen', exact: true }).click();
    await page.getByRole('button', { name: 'Change', exact: true }).waitFor();
    await inspect('port-taken');
    await release();
    await desk.setOption('campaigngroup-states-interval', '0');
    await desk.setOption('campaigngroup-states-uri', `http://127.0.0.1:${port}/ocs`);
    await desk.show('Groups');
    for (const name of ['Spring@Agents', 'Renewals@Retention', 'Win-back@Agents']) await desk.press('Load', name);
    await desk.counted('failed', 3);
    await desk.logRows('81000', 'Spring@Agents').click();
    await desk.inspector.getByText('ECONNREFUSED').first().waitFor();
    await inspect('target-refuses');
  });
