import { expect, test } from '../../fixtures/console.ts';
import { Desk } from '../../fixtures/desk.ts';

test('every counter is words and a number, and a filter of the log that can be taken off again', async ({
  consoleWindow,
  receiver,
}) => {
  const desk = new Desk(consoleWindow.page);
  await desk.loadSample();
  await expect(desk.status).toContainText('receiver off');
  await desk.setOption('campaigngroup-states-interval', '0');
  await desk.setOption('campaigngroup-states-uri', receiver.uri('status/500'));
  await desk.show('Groups');
  await desk.press('Load', 'Spring@Agents');
  await desk.counted('rejected', 1);
  await expect(desk.count('rejected')).toHaveText('rejected 1');
  await desk.count('failed').click();
  await expect(desk.log).toContainText('No row matches the filter.');
  await desk.count('failed').click();
  await expect(desk.logRows('81000')).toHaveCount(1);
  await desk.count('rejected').click();
  await expect(desk.logRows('81000')).toHaveCount(1);
});
