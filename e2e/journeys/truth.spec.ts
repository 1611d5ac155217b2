import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';
import { LossDesk } from '../fixtures/loss-desk.ts';

test('a lost unload leaves a ghost at the receiver, which a redelivery lays to rest', async ({ consoleWindow }) => {
  const desk = new Desk(consoleWindow.page);
  const loss = new LossDesk(consoleWindow.page);
  await desk.loadSample();
  await desk.listen();
  await desk.press('Load', 'Spring@Agents');
  await desk.start('Spring@Agents', 'Progressive');
  await desk.logRows('81000', 'Spring@Agents', /^9\b/, /^200/).waitFor();

  await desk.show('Faults');
  await loss.quick('Change', 'Lose the next message');
  await expect(loss.banner).toContainText('lose the next change');
  await desk.show('Groups');
  await desk.press('Unload', 'Spring@Agents');
  await desk.dialog.getByRole('button', { name: 'Unload' }).click();
  await desk.logRows('81000', 'Spring@Agents', /^8\b/, /lost/).waitFor();
  await expect(loss.banner).toBeHidden();

  await loss.showReceiver('Beliefs');
  await expect(loss.belief('Spring@Agents')).toContainText('Running (stale, will not heal)');
  await expect(loss.belief('Spring@Agents')).toContainText('it is not loaded, so nothing more is sent of it');
  await desk.show('Faults');
  await expect(loss.verdict('Spring@Agents')).toContainText('will never heal');

  await loss
    .verdict('Spring@Agents')
    .getByRole('button', { name: /^Row \d+$/ })
    .click();
  await desk.inspector.getByRole('button', { name: 'Resend', exact: true }).click();
  await expect(loss.verdict('Spring@Agents')).toContainText('healed by a redelivery');
  await loss.showReceiver('Beliefs');
  await expect(loss.belief('Spring@Agents')).toContainText('Not loaded');
  await expect(loss.belief('Spring@Agents')).toContainText('in step');
});

test('a receiver that is told to fail says so over the whole window, until it is told otherwise', async ({
  consoleWindow,
}) => {
  const desk = new Desk(consoleWindow.page);
  const loss = new LossDesk(consoleWindow.page);
  await desk.loadSample();
  await desk.listen();
  await loss.showReceiver('Response rules');
  await desk.page.getByRole('button', { name: '500 on unload', exact: true }).click();
  await expect(loss.banner).toContainText('“500 on unload”: 500');
  await desk.show('Groups');
  await desk.press('Load', 'Spring@Agents');
  await desk.logRows('81000', 'Spring@Agents', /^7\b/, /^200/).waitFor();
  await desk.press('Unload', 'Spring@Agents');
  await desk.logRows('81000', 'Spring@Agents', /^8\b/, /^500/).waitFor();
  await loss.showReceiver('Received');
  await desk.page.getByRole('list', { name: 'Received requests' }).getByText('rejected by rule').waitFor();
  await expect(desk.page.getByRole('region', { name: 'Received request' })).toContainText('500 on unload');
  await loss.banner.getByRole('button', { name: 'Switch all faults off' }).click();
  await expect(loss.banner).toBeHidden();
});
