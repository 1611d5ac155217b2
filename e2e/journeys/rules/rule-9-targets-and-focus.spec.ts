import { expect, test } from '../../fixtures/console.ts';
import { Desk } from '../../fixtures/desk.ts';
import { everyView } from '../../fixtures/every-view.ts';
import { smallTargets, unseenFocus } from '../../fixtures/page-audit.ts';
import { busyDay } from '../../fixtures/scene.ts';

test('every target is large enough, and nothing hides what has the focus, in any view', async ({ consoleWindow }) => {
  test.setTimeout(240_000);
  const desk = new Desk(consoleWindow.page);
  await busyDay(desk);
  await everyView(desk, async (view) => {
    expect.soft(await smallTargets(desk.page), `${view}: smaller than 24 by 24`).toEqual([]);
    if (view.includes('menu') || view === 'palette') return;
    await desk.page.keyboard.press('Shift');
    expect.soft(await unseenFocus(desk.page), `${view}: the focus`).toEqual([]);
  });
});
