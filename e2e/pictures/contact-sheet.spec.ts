import { expect, test } from '../fixtures/console.ts';
import { makeContactSheets } from '../fixtures/contact-sheet.ts';
import { Desk } from '../fixtures/desk.ts';
import { picture } from '../fixtures/pictures.ts';
import { useTheme } from '../fixtures/scene.ts';

/** The folders run in the order of their names: the pictures are those of the specs before it. */
test('the pictures of a run are laid side by side, light and dark', async ({
  consoleWindow,
  sharedChromium,
}, testInfo) => {
  const desk = new Desk(consoleWindow.page);
  await useTheme(desk, 'light');
  await picture(desk.page, testInfo, 'last', 'light');
  await useTheme(desk, 'dark');
  await picture(desk.page, testInfo, 'last', 'dark');
  const sheets = await makeContactSheets(await sharedChromium.browser(), testInfo.project.name);
  expect(sheets.map(({ theme }) => theme)).toEqual(['light', 'dark']);
  for (const { theme, names, broken } of sheets) {
    expect(names).toContain(`last-${theme}.png`);
    expect(broken).toEqual([]);
  }
});
