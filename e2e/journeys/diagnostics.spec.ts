import { readFile } from 'node:fs/promises';
import { accessibilityFaults } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';
import { picture } from '../fixtures/pictures.ts';

test('diagnostics are shown whole, then saved as they were shown, without the secret of the URI', async ({
  consoleWindow: { page },
  receiver,
}, testInfo) => {
  const desk = new Desk(page);
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-interval', '0');
  await desk.setOption('campaigngroup-states-uri', `${receiver.uri('ok')}?api_key=planted-secret`);
  await desk.show('Groups');
  await desk.press('Load', 'Spring@Agents');
  await desk.counted('accepted', 1);
  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.type('diagnostics');
  await page.keyboard.press('Enter');
  const file = desk.dialog.getByRole('region', { name: /^The file/ });
  await expect(file).toContainText('"diagnostics": "Campaign Group Console"');
  await expect(desk.dialog).toContainText('nothing is sent anywhere');
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    expect(await accessibilityFaults(desk)).toEqual([]);
    await picture(page, testInfo, 'diagnostics', theme);
  }
  const shown = await file.textContent();
  const downloading = page.waitForEvent('download');
  await desk.dialog.getByRole('button', { name: 'Save' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^campaign-group-console-diagnostics-.*\.json$/);
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toBe(shown);
  expect(text).toContain('?api_key=***');
  for (const secret of ['planted-secret', 'Spring', 'Agents']) expect(text).not.toContain(secret);
  expect(JSON.parse(text)).toMatchObject({
    settings: { options: { 'campaigngroup-states-interval': 0 } },
    workspace: { campaignGroups: 6, byState: { active: 1 } },
    counters: { traffic: { accepted: 1 } },
  });
  await expect(desk.result).toContainText('Saved campaign-group-console-diagnostics-');
});
