import { periodicCount } from '../fixtures/bodies.ts';
import { Clock } from '../fixtures/clock.ts';
import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';
import { writeWorkspace } from '../fixtures/workspace.ts';

const name = 'Spring@Agents';

test('why nothing is sent: reason by reason, each mended by one command, until it is sent', async ({
  consoleWindow,
  receiver,
}) => {
  const desk = new Desk(consoleWindow.page);
  const { page } = desk;
  const panel = page.getByTestId('why-silent');
  const reasons = panel.getByRole('listitem');
  await desk.loadSample();
  await page.getByRole('button', { name: 'Why?', exact: true }).click();
  await expect(panel.getByTestId('why-headline')).toHaveText('Nothing is being sent.');
  await expect(reasons.first()).toContainText('campaigngroup-states-uri is empty');
  await expect(reasons).toHaveCount(2);
  await reasons.first().getByRole('button', { name: 'Listen and use as target' }).click();
  await expect(panel.getByTestId('why-headline')).toHaveText('Changes are sent; periodic notifications are not.');
  await expect(reasons).toHaveCount(1);
  await reasons.getByRole('button', { name: 'Load 6 Campaign Groups' }).click();
  await desk.dialog.getByRole('button', { name: 'Load', exact: true }).click();
  await page.getByRole('button', { name: 'Why is nothing being sent?' }).click();
  await expect(panel.getByTestId('why-headline')).toHaveText(/^It is being sent: next 81001 in \d+ s, of .+@.+\.$/);
  await expect(reasons).toHaveCount(0);

  await page.keyboard.press('Control+Shift+.');
  await expect(reasons.first()).toContainText('All sending is held');
  await reasons.getByRole('button', { name: 'Resume sending' }).click();
  await expect(panel.getByTestId('why-headline')).toHaveText(/^It is being sent/);
  expect(await periodicCount(receiver)).toBe(0);
});

test('one Campaign Group with options of its own, and time that stands still', async ({ consoleWindow, receiver }) => {
  const desk = new Desk(consoleWindow.page);
  const { page } = desk;
  const panel = page.getByTestId('why-silent');
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-uri', receiver.uri('ok'));
  await page.getByRole('radiogroup', { name: 'Level of the options' }).getByText('Campaign Group').click();
  await desk.option('send-campaigngroup-states').getByRole('switch').click();
  await desk.show('Groups');
  await desk.press('Load', 'Renewals@Retention');
  await desk.tick(name);
  await page.keyboard.press('Control+Shift+y');
  await expect(panel.getByTestId('why-headline')).toHaveText('Nothing is being sent.');
  await expect(panel.getByRole('listitem').first()).toContainText(`Reporting is off at ${name}`);
  await panel.getByText('All Campaign Groups').click();
  await expect(panel.getByTestId('why-headline')).toHaveText(/^It is being sent/);
  await panel.getByText(name, { exact: true }).click();
  await panel.getByRole('button', { name: 'Inherit it from the application' }).click();
  await expect(panel.getByRole('listitem')).toHaveCount(1);
  await expect(panel.getByRole('listitem')).toContainText(`${name} is not loaded`);
  await panel.getByRole('button', { name: `Load ${name}` }).click();
  await expect(panel.getByTestId('why-headline')).toHaveText(/^It is being sent/);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await new Clock(page).pause();
  await page.getByRole('button', { name: 'Why is nothing being sent?' }).click();
  await expect(panel.getByRole('listitem')).toContainText('Virtual time stands still');
  await panel.getByRole('button', { name: 'Let time go on' }).click();
  await expect(panel.getByTestId('why-headline')).toHaveText(/virtual time/);
});

test('too few connections are said with the sum, and one press gives more', async ({ consoleWindow, receiver }) => {
  const desk = new Desk(consoleWindow.page);
  const { page } = desk;
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-interval', '1');
  await desk.setOption('http-connection-pool-size', '1');
  await desk.setOption('campaigngroup-states-uri', receiver.uri('after/900'));
  await desk.show('Groups');
  await desk.group(name).getByRole('gridcell', { name, exact: true }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('l');
  await desk.dialog.getByRole('button', { name: 'Load', exact: true }).click();
  const item = page.getByTestId('capacity');
  await expect(item).toHaveText('pool short');
  await item.click();
  const panel = page.getByTestId('capacity-panel');
  // One of the six has an interval of its own.
  await expect(panel).toContainText(
    /6 groups every 1 to 5 s \(5\.2 a second\) x (0\.9\d?|1) s latency need about [56] connections; the pool has 1, so periodic notifications will queue or be skipped\./,
  );
  await expect(panel.getByRole('meter')).toHaveAttribute('max', '1');
  await expect(panel).toContainText(/p50 (9\d\d ms|1 s|1\.\d+ s) · p95/);
  await panel.getByRole('button', { name: /^Set http-connection-pool-size to [56]$/ }).click();
  await expect(desk.count('on wire')).toContainText(/\/[56]$/);
  await expect(panel).toContainText(/the pool has [56]/);
});

test('a load that this machine cannot carry is said with its figures, until it is less', async ({
  openConsole,
  receiver,
}, testInfo) => {
  const workspaceFile = await writeWorkspace(testInfo.outputPath('busy.json'), 500, receiver.uri('ok'));
  const desk = new Desk((await openConsole({ workspaceFile })).page);
  const { page } = desk;
  const [item, panel] = [page.getByTestId('capacity'), page.getByTestId('capacity-panel')];
  await desk.setOption('campaigngroup-states-interval', '1');
  await desk.show('Groups');
  await desk.groups.getByRole('columnheader').getByRole('checkbox').check();
  await page.getByRole('toolbar').getByRole('button', { name: /^Load/ }).click();
  await desk.dialog.getByRole('button', { name: 'Load', exact: true }).click();
  await expect(item).toHaveText('pool ok');
  const clock = new Clock(page);
  await clock.run('×600');
  await expect(item).toHaveText('machine busy', { timeout: 30_000 });
  await item.click();
  await expect(panel).toContainText(
    /This machine is the limit: 300,000 periodic notifications a second are asked for, the thread that sends was busy \d+(\.\d)? % .* skipped and counted\. 500 groups \/ 1 s at ×600 x/,
  );
  await page.keyboard.press('Escape');
  await clock.run('Real');
  await expect(item).toHaveText('pool ok', { timeout: 30_000 });
});

test('another machine is armed once, with the notifications a minute that it means', async ({ consoleWindow }) => {
  const desk = new Desk(consoleWindow.page);
  const { page } = desk;
  const chip = page.getByTestId('target-chip');
  await desk.loadSample();
  await desk.listen();
  await expect(chip).not.toContainText('REMOTE');
  await desk.press('Load', name);
  await desk.press('Load', 'Renewals@Retention');
  await desk.counted('accepted', 2);
  await desk.show('Options');
  const uri = 'http://192.0.2.1:8080/ocs';
  const option = desk.option('campaigngroup-states-uri');
  await option.getByRole('textbox').fill(uri);
  await option.getByRole('textbox').press('Enter');
  await expect(desk.dialog).toContainText(
    '2 active Campaign Groups will report to 192.0.2.1:8080 periodically: about 12 notifications a minute.',
  );
  await desk.dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(chip).not.toContainText('REMOTE');

  await page.getByRole('radiogroup', { name: 'Level of the options' }).getByText('Campaign Group').click();
  await option.getByRole('textbox').fill(uri);
  await option.getByRole('textbox').press('Enter');
  await expect(desk.dialog).toContainText('1 active Campaign Group will report to 192.0.2.1:8080');
  await page.keyboard.press('Control+Shift+.');
  await expect(page.getByTestId('sending-state')).toHaveText('Sending HELD');
  await desk.dialog.getByRole('button', { name: 'Set', exact: true }).click();
  await expect(chip).toContainText('REMOTE');
  await expect(chip).toContainText('+1');
  await page.keyboard.press('Control+z');
  await expect(chip).not.toContainText('REMOTE');
});
