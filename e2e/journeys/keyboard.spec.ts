import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';

const name = 'Spring@Agents';

test('the log is filtered by kind, by outcome and by text', async ({ consoleWindow, receiver }) => {
  const desk = new Desk(consoleWindow.page);
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-interval', '1');
  await desk.setOption('campaigngroup-states-uri', receiver.uri('ok'));
  await desk.show('Groups');
  await desk.press('Load', name);
  await desk.press('Load', 'Renewals@Retention');
  await desk.unfold();
  await desk.logRows('81001', name, /^200/).first().waitFor();
  await desk.log.getByRole('radiogroup', { name: 'Kind of notification' }).getByText('Changes').click();
  await expect(desk.logRows('81001')).toHaveCount(0);
  await expect(desk.logRows('81000')).toHaveCount(2);
  await desk.log.getByRole('combobox', { name: 'Filter the log' }).fill('renewals');
  await expect(desk.logRows('81000')).toHaveCount(1);
  await desk.count('failed').click();
  await expect(desk.log).toContainText('No row matches the filter.');
  await desk.log.getByRole('button', { name: 'Clear filter' }).click();
  await expect(desk.logRows('81000', name)).toHaveCount(1);
});
