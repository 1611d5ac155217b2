import { actionsOf } from '../fixtures/bodies.ts';
import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';

const name = 'Spring@Agents';

test('Stop all holds everything at once, and drops what waits', async ({ consoleWindow, receiver }) => {
  const desk = new Desk(consoleWindow.page);
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-interval', '0');
  await desk.setOption('http-response-timeout', '5');
  await desk.setOption('campaigngroup-states-uri', receiver.uri('never'));
  await desk.show('Groups');
  await desk.press('Load', name);
  await expect(desk.count('on wire')).toHaveText('on wire 1/10');
  await desk.start(name, 'Preview');
  await expect(desk.count('waiting')).toHaveText('waiting 1');
  await desk.page.getByRole('button', { name: 'Stop all' }).click();
  await expect(desk.page.getByTestId('sending-state').getByText('Sending HELD')).toBeVisible();
  await expect(desk.result).toContainText('1 waiting notification dropped');
  await expect(desk.group(name)).toContainText('Running');
  await desk.page.getByRole('button', { name: 'Resume sending' }).click();
  await expect(desk.page.getByText('Sending on')).toBeVisible();
  await desk.counted('failed', 1);
  expect(await actionsOf(receiver, name)).toEqual([7]);
});
