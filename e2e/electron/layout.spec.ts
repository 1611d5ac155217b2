import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';
import { chooseInMenu } from '../fixtures/electron-main.ts';

const name = 'Spring@Agents';

test('a layout is chosen in the native menu, and is there after a restart', async ({ openConsole }) => {
  const first = await openConsole();
  const desk = new Desk(first.page);
  await desk.loadSample();
  await desk.inspect(name);
  const main = first.main;
  if (main === undefined) throw new Error('This spec needs a main process.');
  await chooseInMenu(main, 'layout.large-grid');
  await chooseInMenu(main, 'layout.wide-inspector');
  const sizes = async ({ log, inspector }: Desk) => ({
    log: Math.round((await log.boundingBox())?.height ?? 0),
    inspector: Math.round((await inspector.boundingBox())?.width ?? 0),
  });
  await expect.poll(async () => (await sizes(desk)).inspector).toBeGreaterThan(500);
  const left = await sizes(desk);
  await first.close();
  const { page } = await openConsole();
  const again = new Desk(page);
  await again.inspect(name);
  await expect.poll(() => sizes(again)).toEqual(left);
});
