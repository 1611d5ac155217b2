import { mkdirSync } from 'node:fs';
import { inProject } from '../../build/project.ts';
import { accessibilityFaults } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';
import { everyView } from '../fixtures/every-view.ts';
import { unseenFocus } from '../fixtures/page-audit.ts';
import { busyDay, useTheme } from '../fixtures/scene.ts';

const kinds = [
  { name: 'more-contrast', media: { contrast: 'more' } },
  { name: 'forced-colours', media: { forcedColors: 'active' } },
] as const;

const pictured = new Set(['groups', 'row menu', 'inspector Delivery', 'form', 'options', 'receiver Beliefs', 'faults']);

for (const { name, media } of kinds)
  for (const theme of ['light', 'dark'] as const)
    test(`every view with ${name}, ${theme}, can be used: contrast, focus, states`, async ({
      consoleWindow,
    }, testInfo) => {
      test.setTimeout(240_000);
      const desk = new Desk(consoleWindow.page);
      const { page } = desk;
      const folder = inProject('test-results/screenshots', testInfo.project.name);
      mkdirSync(folder, { recursive: true });
      await useTheme(desk, theme);
      await page.emulateMedia({ ...media, colorScheme: theme });
      await busyDay(desk);
      // States and outcomes are told by word and shape as well as by colour.
      const mark = desk.group('Spring@Agents').locator('[col-id="state"]');
      await expect(mark).toHaveText(/Running/);
      const ink = await mark.locator('svg').evaluate((shape) => {
        const backs = [...document.querySelectorAll('[data-testid="groups-grid"] .ag-row')];
        return [getComputedStyle(shape).color, ...backs.map((row) => getComputedStyle(row).backgroundColor)];
      });
      expect(ink.slice(1)).not.toContain(ink[0]);
      const outcome = desk.group('Spring@Agents').locator('[col-id="last"] [class*="mark"]');
      const [shape, ground] = await outcome.evaluate((one) => [
        getComputedStyle(one, '::before').backgroundColor,
        getComputedStyle(document.body).backgroundColor,
      ]);
      expect(shape, 'the shape of an outcome').not.toBe(ground);
      await everyView(desk, async (view) => {
        if (!pictured.has(view)) return;
        await page.mouse.move(2, 2);
        await page.screenshot({
          path: `${folder}/${name}-${view.replaceAll(' ', '-')}-${theme}.png`,
          animations: 'disabled',
        });
        expect.soft(await accessibilityFaults(desk), `${view}: axe`).toEqual([]);
        if (view.includes('menu') || view === 'palette') return;
        await page.keyboard.press('Shift');
        expect.soft(await unseenFocus(page, true), `${view}: the focus`).toEqual([]);
      });
    });
