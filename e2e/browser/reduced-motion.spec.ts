import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';
import { everyView } from '../fixtures/every-view.ts';
import { movingParts } from '../fixtures/page-audit.ts';
import { busyDay } from '../fixtures/scene.ts';

test('nothing moves or fades for those who asked for less motion', async ({ consoleWindow }) => {
  test.setTimeout(180_000);
  const desk = new Desk(consoleWindow.page);
  await desk.page.emulateMedia({ reducedMotion: 'reduce' });
  await busyDay(desk);
  await everyView(desk, async (view) => {
    expect.soft(await movingParts(desk.page), view).toEqual([]);
  });
});
