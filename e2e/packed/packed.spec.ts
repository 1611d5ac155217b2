import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { callFrom, expect, test } from '../electron/electron-console.ts';
import { Desk } from '../fixtures/desk.ts';

// What was taken out of a package lies in a folder of its own: nothing of the project is beside it.

test('the packed program finds its page, its threads and its files beside itself', async ({ page, profile }) => {
  const desk = new Desk(page);
  await desk.loadSample();
  // The receiver's thread answers, and a row is shown once the journal's has written it.
  await desk.listen();
  await desk.press('Load', 'Spring@Agents');
  await desk.counted('accepted', 1);
  await expect(desk.log.getByRole('row').filter({ hasText: 'Spring@Agents' }).first()).toBeVisible();

  const folder = join(profile, 'receiver-kit');
  expect(await callFrom(page, 'kit.export', { folder })).toMatchObject({ ok: true });
  expect(existsSync(join(folder, 'receiver.mjs'))).toBe(true);

  const log = join(profile, 'ocs.log');
  await writeFile(log, 'Local time:       2026-11-22T14:19:58.000\n');
  expect(await callFrom(page, 'forensics.open', { paths: [log] })).toMatchObject({ ok: true });

  const licences = await page.evaluate(() => fetch('./licences.json').then((response) => response.json()));
  expect(licences).toContainEqual(expect.objectContaining({ name: 'react', licence: 'MIT' }));
});
