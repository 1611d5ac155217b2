import { expect, test } from '../../fixtures/console.ts';
import { Desk } from '../../fixtures/desk.ts';
import { takePort } from '../../fixtures/free-port.ts';

const name = 'Spring@Agents';

test('while reporting is off, that is said with the way to turn it on', async ({ consoleWindow, receiver }) => {
  const { page } = consoleWindow;
  const desk = new Desk(page);
  await desk.loadSample();
  const notice = page.getByTestId('silent-notice');
  await expect(notice).toContainText('nothing is sent');
  await expect(page.getByTestId('target-chip')).toHaveText('No target');
  await desk.setOption('campaigngroup-states-uri', receiver.uri('ok'));
  await desk.option('send-campaigngroup-states').getByRole('switch').click();
  await desk.show('Groups');
  await expect(page.getByTestId('target-chip')).toHaveText('Reporting is off');
  await expect(notice).toContainText('Reporting is off (send-campaigngroup-states = false).');
  await notice.getByRole('button', { name: 'Turn on' }).click();
  await expect(notice).toBeHidden();
  await desk.press('Load', name);
  await desk.counted('accepted', 1);
});

test('a target that refuses is named with how often and since when, until it accepts again', async ({
  consoleWindow,
  receiver,
}) => {
  const { page } = consoleWindow;
  const desk = new Desk(page);
  const { port, release } = await takePort();
  await release();
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-interval', '0');
  await desk.setOption('campaigngroup-states-uri', `http://127.0.0.1:${port}/ocs`);
  await desk.show('Groups');
  const banner = page.getByRole('region', { name: 'Notifications fail' });
  const groups = page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: /^Groups/ });
  for (const [index, group] of [name, 'Renewals@Retention', 'Win-back@Agents'].entries()) {
    await expect(banner).toBeHidden();
    await desk.press('Load', group);
    await desk.counted('failed', index + 1);
  }
  await expect(banner).toContainText(
    new RegExp(`127\\.0\\.0\\.1:${port} refused 3 notifications in a row since \\d\\d:\\d\\d:\\d\\d\\.`),
  );
  await expect(banner).toContainText('OCS would not send them again, and neither does this console.');
  await expect(groups).toContainText('failing');
  await banner.getByRole('button', { name: 'Show' }).click();
  await expect(desk.logRows(/^7\b/)).toHaveCount(3);
  await expect(banner.getByRole('button', { name: 'Start built-in receiver as target' })).toBeVisible();
  await desk.setOption('campaigngroup-states-uri', receiver.uri('ok'));
  await expect(banner).toBeHidden();
  await expect(groups).not.toContainText('failing');
});
