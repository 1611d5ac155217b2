import { actionsOf } from '../fixtures/bodies.ts';
import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';

const name = 'Spring@Agents';

test('a mode change that needs a stop is refused with its reason, and nothing is sent', async ({
  consoleWindow,
  receiver,
}) => {
  const desk = new Desk(consoleWindow.page);
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-interval', '0');
  await desk.setOption('campaigngroup-states-uri', receiver.uri('ok'));
  await desk.show('Groups');
  await desk.press('Load', name);
  await desk.start(name, 'Predictive');
  await desk.choose(name, /^Change dial mode/);
  await desk.mode('Preview').click();
  await expect(desk.dialog).toContainText('needs a stop and a start');
  await expect(desk.dialog.getByRole('button', { name: 'Change' })).toHaveAttribute('aria-disabled', 'true');
  await desk.dialog.getByRole('textbox', { name: 'Goal' }).waitFor({ state: 'hidden' });
  await desk.dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(desk.group(name)).toContainText('Predictive');
  await desk.counted('accepted', 2);
  expect(await actionsOf(receiver, name)).toEqual([7, 9]);
});

test('a goal out of its range cannot be started with', async ({ consoleWindow }) => {
  const desk = new Desk(consoleWindow.page);
  await desk.loadSample();
  await desk.press('Load', name);
  await desk.press('Start', name);
  const goal = desk.dialog.getByRole('textbox', { name: 'Goal' });
  for (const wrong of ['0', '101', '1.5', '', 'x']) {
    await goal.fill(wrong);
    await expect(desk.dialog).toContainText('A whole number from 1 to 100');
    await expect(desk.dialog.getByRole('button', { name: 'Start' })).toHaveAttribute('aria-disabled', 'true');
  }
  await goal.fill('100');
  await goal.press('Enter');
  await expect(desk.group(name)).toContainText('Busy Factor 100 %');
});

test('two Campaign Groups of one Group do not run together in Predictive modes', async ({
  consoleWindow,
  receiver,
}) => {
  const desk = new Desk(consoleWindow.page);
  const rival = 'Win-back@Agents';
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-interval', '0');
  await desk.setOption('campaigngroup-states-uri', receiver.uri('ok'));
  await desk.show('Groups');
  await desk.press('Load', name);
  await desk.press('Load', rival);
  await desk.start(name, 'Predictive');
  await expect(desk.group(name)).toContainText('Running');
  await desk.press('Start', rival);
  await desk.mode('Progressive').click();
  await expect(desk.dialog).toContainText(
    'Spring@Agents of the same Group is running in a dial mode that excludes this one',
  );
  await desk.mode('Preview').click();
  await desk.dialog.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(desk.group(rival)).toContainText(/Running.*Preview/);
  await desk.counted('accepted', 4);
  expect(await actionsOf(receiver, rival)).toEqual([7, 9]);
});

test('a receiver that is down or rejects is shown in plain words, and nothing is sent twice', async ({
  consoleWindow,
  receiver,
}) => {
  const desk = new Desk(consoleWindow.page);
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-interval', '0');
  await desk.setOption('campaigngroup-states-uri', receiver.uri('status/503'));
  await desk.show('Groups');
  await desk.press('Load', name);
  await expect(desk.logRows('81000', name, /^503 · server error/)).toHaveCount(1);
  await desk.logRows('81000', name, /^503/).click();
  await expect(desk.inspector).toContainText('The receiver failed while it handled the request.');
  await expect(desk.inspector).toContainText('OCS does not send it again, and neither does this console.');
  expect(await actionsOf(receiver, name)).toEqual([7]);

  await receiver.stop();
  await desk.show('Groups');
  await desk.press('Unload', name);
  await expect(desk.logRows('81000', name, /^refused/)).toHaveCount(1);
  await desk.counted('rejected', 1);
  await desk.counted('failed', 1);
});
