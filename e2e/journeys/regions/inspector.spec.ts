import { expect, test } from '../../fixtures/console.ts';
import { Desk } from '../../fixtures/desk.ts';
import { takePort } from '../../fixtures/free-port.ts';

const name = 'Spring@Agents';

test('of a Campaign Group that nothing was sent for, the inspector says so', async ({ consoleWindow }) => {
  const desk = new Desk(consoleWindow.page);
  await desk.loadSample();
  await desk.inspect(name);
  await desk.inspector.getByRole('tab', { name: 'Delivery' }).click();
  await expect(desk.inspector).toContainText('Nothing was sent for this Campaign Group yet.');
});

test('of a failure, the inspector says what happened, what that usually means, and the raw error', async ({
  consoleWindow,
}) => {
  const desk = new Desk(consoleWindow.page);
  const { port, release } = await takePort();
  await release();
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-interval', '0');
  await desk.setOption('campaigngroup-states-uri', `http://127.0.0.1:${port}/ocs`);
  await desk.show('Groups');
  await desk.press('Load', name);
  await desk.counted('failed', 1);
  await desk.logRows('81000', name).click();
  await expect(desk.inspector).toContainText('The connection was refused.');
  await expect(desk.inspector).toContainText('Usually nothing listens on this port');
  await expect(desk.inspector).toContainText('OCS does not send it again, and neither does this console.');
  await expect(desk.inspector).toContainText('ECONNREFUSED');
});
