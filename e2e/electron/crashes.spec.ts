import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Desk } from '../fixtures/desk.ts';
import { expect, test } from './electron-console.ts';

/** Reports in the profile, newest last. */
async function reports(profile: string): Promise<{ what: string; error: { message: string } }[]> {
  const folder = join(profile, 'crashes');
  const names = (await readdir(folder)).filter((name) => name.startsWith('crash-')).sort();
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))));
}

test('a page and a main process that fail leave a report each, and the next start tells of both', async ({
  openConsole,
  profile,
  faults,
}) => {
  // The page that comes back finds no main process any more.
  faults.allow(/Failed to load resource/);
  const failing = await openConsole();
  const { main, page } = failing;
  if (!main) throw new Error('This spec needs a main process.');
  // Without Campaign Groups there is no log to see.
  await new Desk(page).loadSample();
  await main.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    null,
  );
  await expect.poll(() => reports(profile)).toMatchObject([{ what: 'page' }]);
  await main.evaluate(() => {
    setImmediate(() => {
      throw new Error('planted in http://127.0.0.1/?token=abc');
    });
  }, null);
  expect(await main.ended).toBe(1);
  await failing.close().catch(() => {});
  expect(await reports(profile)).toMatchObject([
    { what: 'page' },
    { what: 'program', error: { message: 'planted in http://127.0.0.1/?token=***' } },
  ]);

  const next = await openConsole();
  const { log } = new Desk(next.page);
  await expect(log.getByRole('row').filter({ hasText: 'The console has failed and ended' })).toBeVisible();
  await expect(log.getByRole('row').filter({ hasText: 'page has failed' })).toBeVisible();
});
