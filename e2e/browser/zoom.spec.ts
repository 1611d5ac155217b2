import { mkdirSync } from 'node:fs';
import { inProject } from '../../build/project.ts';
import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';
import { everyView } from '../fixtures/every-view.ts';
import { cutWords, sidewaysFaults, unseenFocus } from '../fixtures/page-audit.ts';
import { busyDay, useTheme } from '../fixtures/scene.ts';

for (const theme of ['light', 'dark'] as const)
  test(`at 200 % every control can be reached and seen, no words are cut off, and only grids and text scroll sideways: ${theme}`, async ({
    consoleWindow,
  }, testInfo) => {
    test.setTimeout(180_000);
    const desk = new Desk(consoleWindow.page);
    const { page } = desk;
    const folder = inProject('test-results/screenshots', testInfo.project.name);
    mkdirSync(folder, { recursive: true });
    await useTheme(desk, theme);
    await busyDay(desk);
    // What 1440 × 900 leaves at this zoom.
    await page.setViewportSize({ width: 720, height: 450 });
    await everyView(desk, async (view) => {
      const name = view.replaceAll(' ', '-');
      await page.screenshot({ path: `${folder}/zoom-${name}-${theme}.png`, animations: 'disabled' });
      expect.soft(await cutWords(page), `${view}: words`).toEqual([]);
      if (!view.includes('menu') && view !== 'palette') {
        await page.keyboard.press('Shift');
        // The inspector may lie over the rest where there is no room beside it.
        const part = view.startsWith('inspector') ? '[data-region="inspector"]' : 'body';
        expect.soft(await unseenFocus(page, false, part), `${view}: the focus`).toEqual([]);
      }
      expect.soft(await sidewaysFaults(page), `${view}: scrolling`).toEqual([]);
    });
  });
