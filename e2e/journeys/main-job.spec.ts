import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';

const name = 'Spring@Agents';

test('load the sample, listen, and drive a Campaign Group from load to unload', async ({ consoleWindow }) => {
  const desk = new Desk(consoleWindow.page);
  await desk.loadSample();
  await expect(desk.groups.getByRole('row')).toHaveCount(7);
  await desk.listen();
  await desk.setOption('campaigngroup-states-interval', '1');
  await desk.show('Groups');

  await desk.press('Load', name);
  await expect(desk.group(name)).toContainText('Active');
  await desk.start(name, 'Predictive');
  await expect(desk.group(name)).toContainText(/Running.*Predictive.*Busy Factor 85 %/);
  await expect(desk.logRows('81000', name, /^7\b/, /^200 · /)).toHaveCount(1);
  await expect(desk.logRows('81000', name, /^9\b/, /^200 · /)).toHaveCount(1);
  await desk.unfold();
  await expect(desk.logRows('81001', name, /^0\b/, /^200 · /).first()).toBeVisible();
  await expect(desk.group(name)).toContainText(/200 · \d/);

  await desk.choose(name, /^Change dial mode/);
  await desk.mode('Progressive').click();
  await desk.dialog.getByRole('button', { name: 'Change' }).click();
  await expect(desk.group(name)).toContainText('Progressive');
  await expect(desk.logRows('81000', name, /^11 Set/, /^200 · /)).toHaveCount(1);

  await desk.press('Stop', name);
  await expect(desk.group(name)).toContainText('Active');
  await desk.press('Unload', name);
  await expect(desk.group(name)).toContainText('Waiting unload');
  await expect(desk.group(name)).toContainText('Not loaded');
  await expect(desk.logRows('81000', name, /^8\b/, /^200 · /)).toHaveCount(1);

  await expect(desk.count('failed')).toHaveText('failed 0');
  await expect(desk.count('rejected')).toHaveText('rejected 0');
});

test('the receiver shows what it got, and the log what was sent', async ({ consoleWindow }) => {
  const desk = new Desk(consoleWindow.page);
  await desk.loadSample();
  await desk.listen();
  await desk.press('Load', name);
  await desk.logRows('81000', name, /^200 · /).click();
  await expect(desk.inspector).toContainText('HTTP 200');
  await desk.inspector.getByRole('tab', { name: 'Payload' }).click();
  const action = desk.inspector.getByRole('row', { name: /GSW_CAMPAIGN_GROUP_ACTION/ });
  await expect(action).toContainText('7');
  await expect(action).toContainText('CM_ReqLoadCampaign');
  await expect(desk.inspector.getByRole('row', { name: /GSW_STAT_BUSY_FACTOR/ })).toContainText('null');
  await desk.inspector.getByText('Raw', { exact: true }).click();
  const raw = (await desk.inspector.locator('pre').textContent()) ?? '';

  await desk.show('Receiver');
  await expect(desk.page.getByRole('list', { name: 'Received requests' }).getByRole('listitem')).toHaveCount(1);
  const received = desk.page.getByRole('region', { name: 'Received request' });
  const got = (await received.locator('pre').textContent()) ?? '';
  expect(JSON.parse(got)).toEqual(JSON.parse(raw));
  expect(JSON.parse(got)).toMatchObject({ GSW_CAMPAIGN_GROUP_NAME: name, GSW_CAMPAIGN_GROUP_ACTION: 7 });
});

test('the bare lines are those that OCS writes', async ({ consoleWindow }) => {
  const desk = new Desk(consoleWindow.page);
  await desk.loadSample();
  await desk.listen();
  await desk.press('Load', name);
  await desk.logRows('81000', name).waitFor();
  await desk.log.getByRole('button', { name: 'OCS lines' }).click();
  await expect(desk.log.getByRole('region', { name: 'OCS lines' })).toHaveText(
    new RegExp(
      String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3} Trc 81000 Sending HTTP status notification CampaignGroupState ` +
        String.raw`for Campaign Group Spring@Agents to http://127\.0\.0\.1:\d+/ocs\s*$`,
    ),
  );
});
