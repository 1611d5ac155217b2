import { expect, test } from './electron-console.ts';

test('the page may not show notifications', async ({ page }) => {
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
});

for (const [name, state] of [
  ['geolocation', 'denied'],
  ['notifications', 'denied'],
  ['midi', 'denied'],
  ['clipboard-read', 'denied'],
  ['clipboard-write', 'granted'],
] as const) {
  test(`the permission ${name} is ${state}`, async ({ page }) => {
    const query = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state;
    expect(await page.evaluate(query, name)).toBe(state);
  });
}
