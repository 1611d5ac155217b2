import { mkdirSync, readFileSync } from 'node:fs';
import { inProject } from '../../build/project.ts';
import type { ShippedPackage } from '../../shared/contract/shipped-package.ts';
import { accessibilityFaults } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';

const { version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as { version: string };

test('About names the version, whose it is not, and the licence of everything inside', async ({
  consoleWindow,
}, testInfo) => {
  const desk = new Desk(consoleWindow.page);
  const { page, dialog } = desk;
  const packages = JSON.parse(readFileSync(inProject('out/renderer/licences.json'), 'utf8')) as ShippedPackage[];
  await expect(page.getByRole('banner')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('about');
  await page
    .getByRole('option', { name: /^About/ })
    .first()
    .click();
  await expect(dialog).toContainText(version);
  await expect(dialog).toContainText('Not affiliated with or endorsed by Genesys.');
  await dialog.getByText(`Licences of ${packages.length} packages in this program`).click();
  for (const { name, version, licence } of packages)
    await expect(dialog.getByText(`${name} ${version}: ${licence}`, { exact: true })).toBeAttached();
  const react = packages.find(({ name }) => name === 'react');
  await dialog.getByText(`react ${react?.version}: MIT`, { exact: true }).click();
  await expect(dialog.locator('pre:visible')).toContainText('Copyright (c) Meta Platforms');
  const silent = packages.find(({ text }) => text === null);
  await dialog.getByText(`${silent?.name} ${silent?.version}: `).click();
  await expect(dialog.getByText('The package brings no text of its licence.').filter({ visible: true })).toHaveCount(1);
  expect(await accessibilityFaults(desk)).toEqual([]);
  const folder = inProject('test-results/screenshots', testInfo.project.name);
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/about-licences.png`, animations: 'disabled' });
});
