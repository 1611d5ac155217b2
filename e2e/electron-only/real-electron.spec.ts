import { callFrom, expect, test } from '../electron/electron-console.ts';

// What the stand-in cannot show: worlds and processes of their own, and what the system keeps.

test('the preload script has a world of its own: the page cannot change what it uses', async ({ page }) => {
  await page.evaluate(() => {
    Set.prototype.has = () => {
      throw new Error('changed by the page');
    };
  });
  expect(await callFrom(page, 'workspace.text', {})).toMatchObject({ ok: true });
});

test('the page is at an address of the app scheme, in a secure context', async ({ page }) => {
  const where = await page.evaluate(() => ({ href: location.href, secure: isSecureContext, origin: window.origin }));
  expect(where).toEqual({ href: 'app://console/', secure: true, origin: 'app://console' });
});

test('the window is where it was left', async ({ openConsole }) => {
  const wanted = { x: 60, y: 50, width: 1100, height: 700 };
  const first = await openConsole();
  await first.main?.evaluate(
    ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
    wanted,
  );
  await first.close();
  const second = await openConsole();
  const bounds = await second.main?.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds(),
    null,
  );
  expect(bounds).toEqual(wanted);
});
