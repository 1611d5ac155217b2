import { mkdirSync } from 'node:fs';
import { inProject } from '../../build/project.ts';
import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';
import { LossDesk } from '../fixtures/loss-desk.ts';

test('a lost unload leaves a ghost at the receiver, which a redelivery lays to rest', async ({
  consoleWindow,
}, testInfo) => {
  const desk = new Desk(consoleWindow.page);
  const loss = new LossDesk(consoleWindow.page);
  await desk.loadSample();
  await desk.listen();
  await desk.press('Load', 'Spring@Agents');
  await desk.start('Spring@Agents', 'Progressive');
  await desk.logRows('81000', 'Spring@Agents', /^9\b/, /^200/, /^understood/).waitFor();

  await desk.show('Faults');
  await loss.quick('Change', 'Lose the next message');
  await expect(loss.banner).toContainText('lose the next change');
  await desk.show('Groups');
  await desk.press('Unload', 'Spring@Agents');
  await desk.dialog.getByRole('button', { name: 'Unload' }).click();
  await desk.logRows('81000', 'Spring@Agents', /^8\b/, /lost/, /^nothing arrived/).waitFor();
  await expect(loss.banner).toBeHidden();

  await loss.showReceiver('Beliefs');
  await expect(loss.belief('Spring@Agents')).toContainText('Running (stale, will not heal)');
  await expect(loss.belief('Spring@Agents')).toContainText('it is not loaded, so nothing more is sent of it');
  if (process.env.UPDATE_SCREENSHOTS && testInfo.project.name === 'browser') {
    mkdirSync(inProject('docs'), { recursive: true });
    await desk.page.screenshot({ path: inProject('docs/beliefs-light.png'), animations: 'disabled' });
  }
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
  await expect(desk.logRows('81000', 'Spring@Agents', /^8\b/, /^200/, /^understood/)).toHaveCount(1);
});

test('of somebody else’s receiver the third cell says that it is not known, and the request has nothing of ours', async ({
  consoleWindow,
  receiver,
}) => {
  const desk = new Desk(consoleWindow.page);
  const loss = new LossDesk(consoleWindow.page);
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-uri', receiver.uri('ok/theirs'));
  await desk.show('Groups');
  await desk.press('Load', 'Spring@Agents');
  await expect(desk.logRows('81000', 'Spring@Agents', /^200/, /^another receiver/)).toHaveCount(1);
  const [record] = await receiver.records();
  const names = (record?.rawHeaders ?? []).filter((_text, index) => index % 2 === 0);
  expect(names.map((name) => name.toLowerCase()).sort()).toEqual([
    'connection',
    'content-length',
    'content-type',
    'host',
  ]);
  await loss.showReceiver('Beliefs');
  await expect(loss.belief('Spring@Agents')).toContainText('inferred');
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
