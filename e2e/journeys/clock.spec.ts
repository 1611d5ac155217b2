import { Clock, minute, second } from '../fixtures/clock.ts';
import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';

const name = 'Spring@Agents';

test('virtual time is said unmistakably, stands still, is stepped, and ends', async ({ consoleWindow: { page } }) => {
  const desk = new Desk(page);
  const clock = new Clock(page);
  await desk.loadSample();
  await expect(clock.bar).toHaveText('Real time');

  await clock.pause();
  await expect(clock.bar).toContainText('VIRTUAL');
  await clock.step('F9', second);
  await clock.step('F10', minute);
  await clock.step('F11', 10 * minute);
  await clock.step('F12', 60 * minute);

  await page.keyboard.press('ControlOrMeta+F8');
  await expect(clock.bar).toContainText('×1');
  await clock.run('Real');
  await expect(clock.bar).toHaveText('Real time');
  await expect(desk.log).toContainText('The clock is real again.');
});

test('real time cannot be stepped, and the window says why', async ({ consoleWindow: { page } }) => {
  const desk = new Desk(page);
  await desk.loadSample();
  await page.keyboard.press('ControlOrMeta+F10');
  await expect(desk.result).toContainText('Real time cannot be stepped');
});

test('what is sent carries virtual time, and all that counts down follows it', async ({ consoleWindow: { page } }) => {
  const desk = new Desk(page);
  const clock = new Clock(page);
  await desk.loadSample();
  await desk.listen();
  await clock.pause();
  await clock.step('F12', 60 * minute);
  await desk.press('Load', name);
  await expect(desk.group(name)).toContainText('Active');
  await desk.logRows('81000', name, /^200 · /).click();
  await desk.inspector.getByRole('tab', { name: 'Payload' }).click();
  await desk.inspector.getByText('Raw', { exact: true }).click();
  const body = JSON.parse((await desk.inspector.locator('pre').textContent()) ?? '') as { GSW_DATE_TIME: string };
  const ahead = Number(body.GSW_DATE_TIME) - Date.now() / second;
  expect(ahead).toBeGreaterThan(55 * 60);
  expect(ahead).toBeLessThan(65 * 60);

  // Nothing periodic is sent while time stands still; a step sends all that becomes due.
  await expect(desk.status).toContainText(/next periodic \d+ s/);
  await expect(desk.logRows('81001', name)).toHaveCount(0);
  await clock.step('F10', minute);
  await expect(desk.count('accepted')).toHaveText(/^accepted [67]$/);
  await desk.unfold();
  await expect(desk.logRows('81001', name, /^200 · /).first()).toBeVisible();
});
