import { mkdirSync } from 'node:fs';
import { inProject } from '../../build/project.ts';
import { accessibilityFaults } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';
import { useTheme } from '../fixtures/scene.ts';

for (const theme of ['light', 'dark'] as const)
  test(`palette, advice and capacity in the ${theme} theme, wide and narrow, are for everybody, and are pictured`, async ({
    consoleWindow,
  }, testInfo) => {
    test.setTimeout(120_000);
    const desk = new Desk(consoleWindow.page);
    const { page } = desk;
    const folder = inProject('test-results/screenshots', testInfo.project.name);
    mkdirSync(folder, { recursive: true });
    const inspect = async (view: string) => {
      await page.mouse.move(2, 2);
      await expect(page.getByRole('tooltip')).toHaveCount(0);
      for (const width of [1_024, 1_440]) {
        await page.setViewportSize({ width, height: width === 1_024 ? 640 : 900 });
        await page.screenshot({ path: `${folder}/${view}-${width}-${theme}.png`, animations: 'disabled' });
      }
      expect.soft(await accessibilityFaults(desk), view).toEqual([]);
    };
    await useTheme(desk, theme);
    await desk.loadSample();
    await page.keyboard.press('Control+k');
    await inspect('palette');
    await page.keyboard.type('l spr');
    await page.getByRole('option', { name: /^Load/ }).first().waitFor();
    await inspect('palette-query');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+y');
    await page.getByTestId('why-silent').waitFor();
    await inspect('why-silent');
    await page.keyboard.press('Escape');
    await desk.listen();
    await desk.press('Load', 'Spring@Agents');
    await desk.counted('accepted', 1);
    await page.keyboard.press('Control+Shift+y');
    await page.getByTestId('why-headline').getByText('It is being sent').waitFor();
    await inspect('why-sent');
    await page.keyboard.press('Escape');
    await page.getByTestId('capacity').click();
    await page.getByTestId('capacity-panel').waitFor();
    await inspect('capacity');
    await page.keyboard.press('Escape');
    await page.getByTestId('workspace-menu').click();
    await page.getByRole('menuitem', { name: /^Undo: Set/ }).waitFor();
    await inspect('workspace-menu');
    await page.keyboard.press('Escape');
  });
