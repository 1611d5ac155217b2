import { actionsOf, periodicCount } from '../fixtures/bodies.ts';
import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';

const name = 'Spring@Agents';

test('what is typed is checked at once, and a wrong value cannot be set', async ({ consoleWindow }) => {
  const desk = new Desk(consoleWindow.page);
  await desk.loadSample();
  await desk.show('Options');
  for (const [option, value, says] of [
    ['campaigngroup-states-uri', 'ftp://somewhere/', /absolute http or https URI/],
    ['campaigngroup-states-uri', 'http://127.0.0.1:99999/', /port 99999/],
    ['campaigngroup-states-interval', '1.5', /whole number from 0 to 86400/],
    ['http-response-timeout', '0', /whole number from 1 to 600/],
    ['http-connection-pool-size', '1025', /whole number from 1 to 1024/],
  ] as const) {
    const card = desk.option(option);
    const before = await card.getByRole('textbox').inputValue();
    await card.getByRole('textbox').fill(value);
    await expect(card).toContainText(says);
    await expect(card.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
    await card.getByRole('textbox').press('Enter');
    await card.getByRole('textbox').press('Escape');
    await expect(card.getByRole('textbox')).toHaveValue(before);
    await expect(card.getByRole('textbox')).not.toHaveAttribute('aria-invalid', 'true');
  }
  await expect(desk.page.getByText('No target')).toBeVisible();
});

test('a new URI and a new interval take effect at once', async ({ consoleWindow, receiver }) => {
  const desk = new Desk(consoleWindow.page);
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-interval', '0');
  await desk.setOption('campaigngroup-states-uri', receiver.uri('ok/first'));
  await desk.show('Groups');
  await desk.press('Load', name);
  await desk.counted('accepted', 1);
  await desk.setOption('campaigngroup-states-uri', receiver.uri('ok/second'));
  await desk.show('Groups');
  await desk.start(name, 'Preview');
  await desk.counted('accepted', 2);
  expect((await receiver.records()).map(({ path }) => path)).toEqual(['/ok/first', '/ok/second']);
  expect(await actionsOf(receiver, name)).toEqual([7, 9]);

  await desk.setOption('campaigngroup-states-interval', '1');
  await expect.poll(() => periodicCount(receiver)).toBeGreaterThanOrEqual(2);
  await desk.setOption('campaigngroup-states-interval', '0');
  await expect(desk.status).toContainText('no periodic');
});

test('switching off drops what waits and says how many; what is on the wire finishes', async ({
  consoleWindow,
  receiver,
}) => {
  const desk = new Desk(consoleWindow.page);
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-interval', '0');
  await desk.setOption('http-response-timeout', '3');
  await desk.setOption('campaigngroup-states-uri', receiver.uri('never'));
  await desk.show('Groups');
  await desk.press('Load', name);
  await expect(desk.count('on wire')).toHaveText('on wire 1/10');
  await desk.start(name, 'Preview');
  await desk.press('Stop', name);
  await expect(desk.group(name)).toContainText('Active');
  await expect(desk.count('waiting')).toHaveText('waiting 2');

  await desk.show('Options');
  await desk.option('send-campaigngroup-states').getByRole('switch').click();
  await expect(desk.result).toContainText('2 waiting notifications dropped');
  await desk.counted('dropped', 2);
  await desk.counted('failed', 1);
  expect(await actionsOf(receiver, name)).toEqual([7]);
  await expect(desk.page.getByText('Reporting is off')).toBeVisible();
});

test('a Campaign Group can have a URI of its own, and inherit again', async ({ consoleWindow, receiver }) => {
  const desk = new Desk(consoleWindow.page);
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-uri', receiver.uri('ok/application'));
  await desk.page.getByRole('radiogroup', { name: 'Level of the options' }).getByText('Campaign Group').click();
  const card = desk.option('campaigngroup-states-uri');
  await expect(card).toContainText('from the application');
  await card.getByRole('textbox').fill(receiver.uri('ok/own'));
  await card.getByRole('textbox').press('Enter');
  await expect(card.getByRole('button', { name: 'Inherit' })).toBeVisible();
  await desk.show('Groups');
  await desk.press('Load', name);
  await desk.press('Load', 'Renewals@Retention');
  await desk.counted('accepted', 2);
  expect((await receiver.records()).map(({ path }) => path).sort()).toEqual(['/ok/application', '/ok/own']);
});
