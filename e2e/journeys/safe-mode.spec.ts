import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { accessibilityFaults } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';
import { picture } from '../fixtures/pictures.ts';

test('started with --safe-mode there is nothing, and it says so; started without, everything is back', async ({
  openConsole,
  profile,
}, testInfo) => {
  const first = await openConsole();
  const before = new Desk(first.page);
  await before.loadSample();
  await before.press('Load', 'Spring@Agents');
  await expect(before.group('Spring@Agents')).toContainText('Active');
  await before.show('Receiver');
  await first.close();
  const session = await readFile(join(profile, 'session.json'), 'utf8');

  const safe = await openConsole({ safeMode: true });
  const desk = new Desk(safe.page);
  const banner = safe.page.getByRole('alert').filter({ hasText: 'Safe mode.' });
  await expect(banner).toContainText('quit and start without --safe-mode');
  // Not the view in which the window was left.
  await expect(safe.page.getByRole('button', { name: /^Load the sample call centre/ })).toBeVisible();
  await expect(safe.page.getByRole('row').filter({ hasText: 'Spring@Agents' })).toHaveCount(0);
  await expect(safe.page.getByTestId('sending-state')).toContainText('Sending HELD');
  for (const theme of ['light', 'dark'] as const) {
    await safe.page.emulateMedia({ colorScheme: theme });
    expect(await accessibilityFaults(desk)).toEqual([]);
    await picture(safe.page, testInfo, 'safe-mode', theme);
  }
  await desk.loadSample();
  await banner.getByRole('button', { name: 'Resume sending' }).click();
  await expect(safe.page.getByText('Sending on')).toBeVisible();
  await expect(banner).toBeVisible();
  await banner.getByRole('button', { name: 'Diagnostics' }).click();
  await expect(desk.dialog.getByRole('region', { name: /^The file/ })).toContainText('"safeMode": true');
  await safe.close();
  expect(await readFile(join(profile, 'session.json'), 'utf8')).toBe(session);

  const { page } = await openConsole();
  const after = new Desk(page);
  await expect(page.getByRole('region', { name: 'Receiver', exact: true })).toBeVisible();
  await after.show('Groups');
  await expect(after.group('Spring@Agents')).toContainText('Active');
  await expect(page.getByRole('alert').filter({ hasText: 'Safe mode.' })).toHaveCount(0);
});
