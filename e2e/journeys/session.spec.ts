import { actionsOf, bodiesOf } from '../fixtures/bodies.ts';
import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';
import type { OpenedConsole } from '../fixtures/host.ts';

const name = 'Spring@Agents';
const other = 'Renewals@Retention';

/** Loads two Campaign Groups and starts one, with notifications to `uri`; then closes the console. */
async function leaveRunning(opened: OpenedConsole, uri: string): Promise<void> {
  const desk = new Desk(opened.page);
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-interval', '1');
  await desk.setOption('campaigngroup-states-uri', uri);
  await desk.show('Groups');
  await desk.press('Load', name);
  await desk.press('Load', other);
  await desk.start(name, 'Predictive');
  await expect(desk.logRows('81000', name, /^9\b/, /^200/)).toHaveCount(1);
  await expect(desk.logRows('81000', other, /^7\b/, /^200/)).toHaveCount(1);
  await opened.close();
}

test('after a restart the Campaign Groups are back, held, and nothing is sent until told', async ({
  openConsole,
  receiver,
}) => {
  await leaveRunning(await openConsole(), receiver.uri('ok'));
  const sent = (await bodiesOf(receiver)).length;

  const desk = new Desk((await openConsole()).page);
  await expect(desk.page.getByRole('alert')).toContainText(
    '2 Campaign Groups were running or loaded; sending is held.',
  );
  await expect(desk.group(name)).toContainText(/Running.*Predictive.*Busy Factor 85 %/);
  await expect(desk.group(other)).toContainText('Active');
  await expect(desk.page.getByTestId('sending-state').getByText('Sending HELD')).toBeVisible();
  await expect(desk.logRows('81000', name, /^9\b/, /^200/)).toHaveCount(1);
  expect((await bodiesOf(receiver)).length).toBe(sent);

  // A change while held is made, and reported to nobody.
  await desk.press('Unload', other);
  await expect(desk.group(other)).toContainText('Not loaded');
  await desk.counted('dropped', 1);
  expect((await bodiesOf(receiver)).length).toBe(sent);

  await desk.page.getByRole('alert').getByRole('button', { name: 'Resume sending' }).click();
  await expect(desk.page.getByText('Sending on')).toBeVisible();
  await expect.poll(async () => (await bodiesOf(receiver)).length).toBeGreaterThan(sent);
  expect(await actionsOf(receiver, name)).toEqual([7, 9]);
  expect(await actionsOf(receiver, other)).toEqual([7]);
});

test('a restored session can be set to not loaded, without telling anybody', async ({ openConsole, receiver }) => {
  await leaveRunning(await openConsole(), receiver.uri('ok'));
  const sent = (await bodiesOf(receiver)).length;
  const desk = new Desk((await openConsole()).page);
  await desk.page.getByRole('alert').getByRole('button', { name: 'Set all to not loaded' }).click();
  await expect(desk.group(name)).toContainText('Not loaded');
  await expect(desk.group(other)).toContainText('Not loaded');
  await expect(desk.page.getByText('Sending on')).toBeVisible();
  await desk.press('Load', name);
  await desk.counted('accepted', 1);
  expect((await bodiesOf(receiver)).length).toBe(sent + 1);
});

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
