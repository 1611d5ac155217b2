import { actionsOf, periodicCount } from '../fixtures/bodies.ts';
import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';
import { setHidden } from '../fixtures/visibility.ts';

const name = 'Spring@Agents';

test('a reload in the middle: state and log are there again, and nothing is sent twice', async ({
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
  await desk.counted('accepted', 2);

  await desk.page.reload();
  await expect(desk.group(name)).toContainText(/Running.*Predictive.*Busy Factor 85 %/);
  await expect(desk.logRows('81000', name, /^7\b/, /^200/)).toHaveCount(1);
  await expect(desk.logRows('81000', name, /^9\b/, /^200/)).toHaveCount(1);
  await desk.counted('accepted', 2);
  expect(await actionsOf(receiver, name)).toEqual([7, 9]);

  await desk.press('Stop', name);
  await desk.counted('accepted', 3);
  expect(await actionsOf(receiver, name)).toEqual([7, 9, 10]);
});

test('a reload while a notification is on the wire shows its outcome when it comes', async ({
  consoleWindow,
  receiver,
}) => {
  const desk = new Desk(consoleWindow.page);
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-interval', '0');
  await desk.setOption('campaigngroup-states-uri', receiver.uri('after/2000'));
  await desk.show('Groups');
  await desk.press('Load', name);
  await expect(desk.count('on wire')).toHaveText('on wire 1/10');
  await desk.page.reload();
  await expect(desk.logRows('81000', name, /^on the wire$/)).toHaveCount(1);
  await expect(desk.logRows('81000', name, /^200 · /)).toHaveCount(1);
  await desk.counted('accepted', 1);
  expect(await actionsOf(receiver, name)).toEqual([7]);
});

test('a window that was hidden is up to date again, and sending went on', async ({ consoleWindow, receiver }) => {
  const desk = new Desk(consoleWindow.page);
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-interval', '1');
  await desk.setOption('campaigngroup-states-uri', receiver.uri('ok'));
  await desk.show('Groups');
  await desk.press('Load', name);
  await desk.logRows('81000', name, /^200/).waitFor();
  await desk.unfold();

  await setHidden(desk.page, true);
  const before = await periodicCount(receiver);
  await expect.poll(() => periodicCount(receiver)).toBeGreaterThanOrEqual(before + 2);
  await setHidden(desk.page, false);
  await expect(desk.logRows('81001', name, /^200/).nth(before + 1)).toBeVisible();
  await desk.setOption('campaigngroup-states-interval', '0');
  await expect(desk.count('on wire')).toHaveText('on wire 0/10');
  await desk.counted('accepted', (await receiver.records()).length);
});
