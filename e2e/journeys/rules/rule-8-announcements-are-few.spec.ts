import { expect, test } from '../../fixtures/console.ts';
import { Desk } from '../../fixtures/desk.ts';
import { Heard } from '../../fixtures/heard.ts';
import { LossDesk } from '../../fixtures/loss-desk.ts';

const names = ['Spring@Agents', 'Renewals@Retention', 'Collections@Early Stage', 'Welcome Calls@Onboarding'];

async function choose(desk: Desk, announcements: 'Off' | 'Failures' | 'Summary' | 'All'): Promise<void> {
  await desk.show('Options');
  await desk.page.getByRole('radiogroup', { name: 'Announcements' }).getByText(announcements, { exact: true }).click();
  await desk.show('Groups');
}

async function number(desk: Desk, counter: string): Promise<number> {
  return Number((await desk.count(counter).textContent())?.replace(/\D/g, ''));
}

/** Waits until so many more notifications have this outcome. */
async function more(desk: Desk, counter: string, many: number): Promise<void> {
  const before = await number(desk, counter);
  await expect.poll(() => number(desk, counter)).toBeGreaterThanOrEqual(before + many);
}

test('the first failure and the recovery are said once, however many notifications fail', async ({
  consoleWindow,
  receiver,
}) => {
  const desk = new Desk(consoleWindow.page);
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-interval', '1');
  await desk.setOption('campaigngroup-states-uri', receiver.uri('ok'));
  await desk.show('Groups');
  for (const name of names) await desk.press('Load', name);
  await more(desk, 'accepted', 4);
  const heard = await Heard.listen(desk.page);
  await more(desk, 'accepted', 8);
  expect(await heard.ofTraffic()).toEqual([]);
  await desk.setOption('campaigngroup-states-uri', receiver.uri('status/503'));
  await more(desk, 'rejected', 12);
  expect(await heard.ofTraffic()).toEqual([expect.stringMatching(/^Notifications of .* fail: 503 server error\.$/)]);
  await desk.setOption('campaigngroup-states-uri', receiver.uri('ok'));
  await more(desk, 'accepted', 24);
  expect((await heard.ofTraffic()).slice(1)).toEqual(['Notifications are accepted again.']);

  await choose(desk, 'Off');
  await desk.setOption('campaigngroup-states-uri', receiver.uri('status/503'));
  await more(desk, 'rejected', 12);
  expect(await heard.ofTraffic()).toHaveLength(2);
  await desk.page.reload();
  await desk.show('Options');
  await expect(
    desk.page.getByRole('radiogroup', { name: 'Announcements' }).getByRole('radio', { name: 'Off' }),
  ).toBeChecked();
});

test('a summary counts many notifications in few sentences; an unfollowed log is silent', async ({
  consoleWindow,
  receiver,
}) => {
  const desk = new Desk(consoleWindow.page);
  await desk.loadSample();
  await choose(desk, 'Summary');
  await desk.setOption('campaigngroup-states-interval', '1');
  await desk.setOption('campaigngroup-states-uri', receiver.uri('ok'));
  await desk.show('Groups');
  const heard = await Heard.listen(desk.page);
  for (const name of names) await desk.press('Load', name);
  await more(desk, 'accepted', 40);
  const said = await heard.ofTraffic();
  const told = said.map((text) => /^(\d+) sent, all accepted\.$/.exec(text)?.[1]).map(Number);
  expect(said.length).toBeGreaterThan(1);
  expect(said.length).toBeLessThan(10);
  expect(told.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(await number(desk, 'accepted'));
  expect(Math.max(...told)).toBeGreaterThan(8);

  await desk.logRows('81000', 'Spring@Agents').click();
  await expect(desk.log).toContainText('Reading');
  const before = (await heard.ofTraffic()).length;
  await more(desk, 'accepted', 32);
  expect(await heard.ofTraffic()).toHaveLength(before);
  await desk.page.keyboard.press('End');
  await expect(desk.log).toContainText('Following');
  await more(desk, 'accepted', 32);
  expect((await heard.ofTraffic()).length).toBeGreaterThan(before);
});

test('one region speaks; the log is a log that does not', async ({ consoleWindow, receiver }) => {
  const desk = new Desk(consoleWindow.page);
  await expect(desk.page.getByTestId('announcement')).toHaveRole('status');
  await desk.loadSample();
  await expect(desk.log.getByRole('log')).toHaveAttribute('aria-live', 'off');
  const heard = await Heard.listen(desk.page);
  for (let press = 0; press < 2; press += 1) await desk.page.keyboard.press('Control+Shift+l');
  await expect.poll(async () => (await heard.said()).length, 'the same words, said again').toBe(2);

  await desk.setOption('campaigngroup-states-interval', '1');
  await desk.setOption('campaigngroup-states-uri', receiver.uri('ok'));
  await desk.show('Groups');
  for (const name of names) await desk.press('Load', name);
  const loss = new LossDesk(desk.page);
  await more(desk, 'accepted', 8);
  await loss.showReceiver('Beliefs');
  await more(desk, 'accepted', 8);
  await desk.show('Faults');
  await more(desk, 'accepted', 8);
  // What a grid says of the row that has just got the focus.
  const besides = (await heard.besides()).filter((text) => text !== '' && !text.startsWith('Press Space'));
  expect(besides, 'said elsewhere').toEqual([]);
});
