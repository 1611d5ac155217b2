import { accessibilityFaults } from '../fixtures/accessibility.ts';
import { Clock } from '../fixtures/clock.ts';
import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';
import { misfits, windowSizes } from '../fixtures/fit.ts';
import { LossDesk } from '../fixtures/loss-desk.ts';
import { picture } from '../fixtures/pictures.ts';
import { regionsByKey } from '../fixtures/regions.ts';
import { busyDay, useTheme } from '../fixtures/scene.ts';

const name = 'Spring@Agents';
const views = ['Groups', 'Receiver', 'Options', 'Schedule', 'Faults'] as const;

for (const theme of ['light', 'dark'] as const)
  test(`from 1024 × 640 to 4K and at 200 % zoom, nothing is cut off in the ${theme} theme`, async ({
    consoleWindow,
  }, testInfo) => {
    test.setTimeout(300_000);
    const { page } = consoleWindow;
    const desk = new Desk(page);
    await useTheme(desk, theme);
    await busyDay(desk);
    for (const { width, height } of windowSizes) {
      const size = `${width}x${height}`;
      await page.setViewportSize({ width, height });
      for (const view of views) {
        await desk.show(view);
        expect.soft(await misfits(page), `${view} at ${size}`).toEqual([]);
      }
      await desk.show('Groups');
      await desk.inspect(name);
      expect.soft(await misfits(page), `the inspector at ${size}`).toEqual([]);
      await picture(page, testInfo, `size-${size}-inspector`, theme);
      expect.soft(await accessibilityFaults(desk), size).toEqual([]);
      await desk.inspector.getByRole('button', { name: 'Close the inspector' }).click();
      await picture(page, testInfo, `size-${size}`, theme);
    }
  });

test('every region is reached by F6 at every size, also what is behind a tab', async ({ consoleWindow }) => {
  const { page } = consoleWindow;
  const desk = new Desk(page);
  await desk.loadSample();
  for (const { width, height } of windowSizes) {
    await page.setViewportSize({ width, height });
    await page.getByTestId('workspace-menu').focus();
    const visited = await regionsByKey(page);
    expect.soft(visited, `${width}x${height}`).toEqual(['commands', 'rail', 'groups', 'log', 'status', 'commands']);
    expect.soft(await regionsByKey(page, 'Shift+F6'), `back at ${width}x${height}`).toEqual([...visited].reverse());
  }
});

test('with everything that can be in it, the command bar has a second row rather than lose a part', async ({
  consoleWindow,
}) => {
  const { page } = consoleWindow;
  const desk = new Desk(page);
  const loss = new LossDesk(page);
  await desk.loadSample();
  await new Clock(page).pause();
  await desk.show('Faults');
  await page.getByRole('button', { name: 'Add a fault' }).click();
  await desk.dialog.getByRole('button', { name: 'Add and switch on' }).click();
  await loss.banner.waitFor();
  await page.getByRole('button', { name: 'Stop all' }).click();
  await page.getByRole('button', { name: 'Resume sending' }).waitFor();
  for (const { width, height } of windowSizes) {
    await page.setViewportSize({ width, height });
    expect.soft(await misfits(page), `${width}x${height}`).toEqual([]);
  }
});
