import { Clock, minute } from '../fixtures/clock.ts';
import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';
import { ScheduleDesk } from '../fixtures/schedule-desk.ts';

const name = 'Spring@Agents';

test('a schedule acts by itself, with actor 2, at its times', async ({ consoleWindow: { page } }) => {
  const desk = new Desk(page);
  const clock = new Clock(page);
  const schedule = new ScheduleDesk(page);
  await desk.loadSample();
  await desk.listen();
  await clock.pause();
  const now = await clock.now();
  await desk.show('Schedule');
  await schedule.addFor(name);
  await schedule.once('Load', now + 10 * minute);
  await schedule.addTo(name);
  await schedule.once('Start', now + 20 * minute, 'Progressive');
  await expect(schedule.problems).toHaveCount(0);
  await expect(schedule.card(name).getByRole('row')).toHaveCount(3);

  await desk.show('Groups');
  await expect(desk.group(name)).toContainText(/Load (\d\d-\d\d )?\d\d:\d\d.*in \d+ min/);
  await clock.step('F11', 10 * minute);
  await clock.step('F10', minute);
  await expect(desk.group(name)).toContainText('Active');
  await expect(desk.group(name).getByRole('img', { name: 'Outbound Schedule' })).toBeVisible();
  await clock.step('F11', 10 * minute);
  await expect(desk.group(name)).toContainText(/Running.*Progressive/);
  await desk.log.getByText('Changes', { exact: true }).click();
  await expect(desk.logRows('81000', name, /^2 Outbound Schedule$/, /^200 · /)).toHaveCount(2);
});

test('what would go wrong is said while editing, at the action and in a summary', async ({
  consoleWindow: { page },
}) => {
  const desk = new Desk(page);
  const schedule = new ScheduleDesk(page);
  await desk.loadSample();
  await desk.show('Schedule');
  await schedule.addFor(name);
  await schedule.doing('Stop');
  await schedule.daily('17:00');
  await expect(desk.dialog.getByRole('region', { name: 'Next occurrences' }).getByRole('listitem')).toHaveCount(3);
  await expect(desk.dialog.getByRole('status')).toContainText('CampaignNotLoaded');
  await schedule.save('Add');
  await expect(schedule.problems.getByRole('listitem')).toHaveCount(1);
  await expect(schedule.problems).toContainText(`${name} · Stop`);
  await expect(schedule.card(name).getByRole('row', { name: /Every day at 17:00/ })).toContainText('CampaignNotLoaded');

  for (const [action, time] of [
    ['Load', '08:00'],
    ['Start', '09:00'],
    ['Unload', '18:00'],
  ] as const) {
    await schedule.addTo(name);
    await schedule.doing(action);
    await schedule.daily(time);
    await schedule.save('Add');
  }
  await expect(schedule.problems).toHaveCount(0);
  await expect(page.getByText('every action would be accepted')).toBeVisible();
});

test('actions are edited, duplicated and deleted; a bad pattern is refused in words', async ({
  consoleWindow: { page },
}) => {
  const desk = new Desk(page);
  const schedule = new ScheduleDesk(page);
  await desk.loadSample();
  await desk.show('Schedule');
  await schedule.addFor(name);
  await schedule.doing('Load');
  await schedule.pattern('99 9 * * *');
  await expect(desk.dialog).toContainText('not a cron pattern');
  await expect(desk.dialog.getByRole('button', { name: 'Add', exact: true })).toHaveAttribute('aria-disabled', 'true');
  await schedule.pattern('0 9 1 * *');
  await schedule.save('Add');
  const card = schedule.card(name);
  await card.getByRole('button', { name: 'Duplicate Load, 0 9 1 * *' }).click();
  await schedule.daily('07:30');
  await schedule.save('Add');
  await expect(card.getByRole('row', { name: /Every day at 07:30/ })).toBeVisible();
  await card.getByRole('button', { name: 'Edit Load, Every day at 07:30' }).click();
  await schedule.doing('Complete');
  await schedule.save('Save');
  await card.getByRole('button', { name: 'Delete Load, 0 9 1 * *' }).click();
  await desk.dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(card.getByRole('row')).toHaveCount(2);
  await expect(card.getByRole('row', { name: /Every day at 07:30/ })).toContainText('Complete');
  await card.getByRole('switch').press('Space');
  await expect(card).toContainText('nothing is carried out');
});

test('a missed action is listed, never fired late by itself, and can be run', async ({ consoleWindow: { page } }) => {
  const desk = new Desk(page);
  const clock = new Clock(page);
  const schedule = new ScheduleDesk(page);
  await desk.loadSample();
  await clock.pause();
  const now = await clock.now();
  await desk.show('Schedule');
  await schedule.addFor(name);
  await schedule.once('Load', now + 10 * minute);
  await desk.show('Groups');
  await page.getByRole('button', { name: 'Stop all' }).click();
  await clock.step('F12', 60 * minute);
  await page.getByRole('button', { name: 'Resume sending' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '1 scheduled action was missed' })).toBeVisible();
  await expect(desk.group(name)).toContainText('Not loaded');

  await page.getByRole('button', { name: 'Show and decide' }).click();
  await page.getByRole('button', { name: `Run Load of ${name} now` }).click();
  await expect(schedule.missed).toHaveCount(0);
  await desk.show('Groups');
  await expect(desk.group(name)).toContainText('Active');
});

test('the timeline is gone through with the arrow keys', async ({ consoleWindow: { page } }) => {
  const desk = new Desk(page);
  const schedule = new ScheduleDesk(page);
  await desk.loadSample();
  await desk.show('Schedule');
  for (const [action, time] of [
    ['Load', '08:00'],
    ['Start', '09:00'],
    ['Complete', '17:00'],
  ] as const) {
    await (action === 'Load' ? schedule.addFor(name) : schedule.addTo(name));
    await schedule.doing(action);
    await schedule.daily(time);
    await schedule.save('Add');
  }
  await page.getByText('Timeline', { exact: true }).click();
  await page.getByRole('button', { name: 'Later' }).click();
  const lane = page.getByRole('region', { name: `Timeline of ${name}` });
  await expect(lane.getByTitle('Running, Progressive')).toBeVisible();
  await lane.getByRole('button', { name: /: Load, / }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(lane.getByRole('button', { name: /: Start · Progressive, / })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(desk.dialog).toContainText('Edit an action');
});
