import { actionsOf, bodiesOf } from '../../fixtures/bodies.ts';
import { expect, test } from '../../fixtures/console.ts';
import { Desk } from '../../fixtures/desk.ts';
import type { OpenedConsole } from '../../fixtures/host.ts';

const name = 'Spring@Agents';
const other = 'Renewals@Retention';

/** Loads two Campaign Groups and starts one, with notifications to `uri`. */
async function drive(desk: Desk, uri: string): Promise<void> {
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-interval', '1');
  await desk.setOption('campaigngroup-states-uri', uri);
  await desk.show('Groups');
  await desk.press('Load', name);
  await desk.press('Load', other);
  await desk.start(name, 'Predictive');
  await expect(desk.logRows('81000', name, /^9\b/, /^200/)).toHaveCount(1);
  await expect(desk.logRows('81000', other, /^7\b/, /^200/)).toHaveCount(1);
}

/** How the window is left: divided by hand, filtered, sorted, marked, and in UTC. */
async function arrange({ page, log, groups }: Desk): Promise<void> {
  const height = page.getByRole('separator', { name: 'Height of the log' });
  await height.focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowUp');
  await page.getByRole('combobox', { name: 'Filter the Campaign Groups' }).fill('-group:Onboarding');
  await groups.getByRole('columnheader', { name: 'State' }).click();
  await log.getByRole('combobox', { name: 'Filter the log' }).fill('kind:change');
  await page.getByRole('button', { name: 'Times in local time; switch' }).click();
  await page.getByRole('button', { name: /^Dark theme$/ }).click();
}

/*
 * Reopen where I left off, and send nothing until told: layout, filters, marks, Campaign Groups and log come back; what ran comes
 * back held.
 */
test('everything is where it was left, held, and nothing is sent until told', async ({ openConsole, receiver }) => {
  const first = await openConsole();
  const before = new Desk(first.page);
  await drive(before, receiver.uri('ok'));
  await arrange(before);
  await before.logRows('81000', other).locator('[col-id="group"]').click();
  await first.page.keyboard.press('p');
  await expect(before.logRows('81000', other, 'pinned')).toHaveCount(1);
  await first.page.keyboard.press('Escape');
  const top = await topOfLog(before);
  await first.close();
  const sent = (await bodiesOf(receiver)).length;

  const { page } = await openConsole();
  const desk = new Desk(page);
  const banner = page.getByRole('alert').filter({ hasText: 'Session restored' });

  await test.step('Campaign Groups and log are back, and held', async () => {
    await expect(banner).toContainText('2 Campaign Groups were running or loaded; sending is held.');
    await expect(banner.getByRole('button')).toHaveText(['Resume sending', 'Set all to not loaded']);
    await expect(desk.group(name)).toContainText(/Running.*Predictive.*Busy Factor 85 %/);
    await expect(desk.group(other)).toContainText('Active');
    await expect(page.getByTestId('sending-state')).toHaveText('Sending HELD');
    await expect(desk.logRows('81000', name, /^9\b/, /^200/)).toHaveCount(1);
    await expect(desk.logRows('81000', other, 'pinned')).toHaveCount(1);
  });

  await test.step('layout, filters, order, zone and theme are as they were', async () => {
    await expect(page.getByRole('combobox', { name: 'Filter the Campaign Groups' })).toHaveValue('-group:Onboarding');
    await expect(desk.groups.getByRole('columnheader', { name: 'State' })).toHaveAttribute('aria-sort', 'ascending');
    await expect(desk.log.getByRole('combobox', { name: 'Filter the log' })).toHaveValue('kind:change');
    await expect(desk.logRows(/81001/)).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Times in UTC; switch' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Light theme' })).toBeVisible();
  });

  await test.step('a change while held is made, and reported to nobody', async () => {
    await desk.press('Unload', other);
    await expect(desk.group(other)).toContainText('Not loaded');
    await desk.counted('dropped', 1);
    expect((await bodiesOf(receiver)).length).toBe(sent);
  });

  await test.step('nothing is sent until told', async () => {
    await banner.getByRole('button', { name: 'Resume sending' }).click();
    await expect(page.getByTestId('sending-state')).toHaveText('Sending on');
    await expect(banner).toBeHidden();
    // Without the banner, the log stands where it stood.
    expect(Math.abs((await topOfLog(desk)) - top)).toBeLessThan(3);
    await expect.poll(async () => (await bodiesOf(receiver)).length).toBeGreaterThan(sent);
    expect(await actionsOf(receiver, name)).toEqual([7, 9]);
    expect(await actionsOf(receiver, other)).toEqual([7]);
  });
});

test('another view comes back too, and a restored session can be set to not loaded without telling anybody', async ({
  openConsole,
  receiver,
}) => {
  const first: OpenedConsole = await openConsole();
  await drive(new Desk(first.page), receiver.uri('ok'));
  await new Desk(first.page).show('Options');
  await first.close();
  const sent = (await bodiesOf(receiver)).length;
  const { page } = await openConsole();
  const desk = new Desk(page);
  await expect(page.getByRole('heading', { name: 'Reporting options' })).toBeVisible();
  await page.getByRole('alert').getByRole('button', { name: 'Set all to not loaded' }).click();
  await desk.show('Groups');
  await expect(desk.group(name)).toContainText('Not loaded');
  await expect(desk.group(other)).toContainText('Not loaded');
  await expect(page.getByText('Sending on')).toBeVisible();
  await desk.press('Load', name);
  await expect(desk.logRows('81000', name, /^7\b/, /^200/).last()).toBeVisible();
  expect((await bodiesOf(receiver)).slice(sent)[0]).toMatchObject({ GSW_CAMPAIGN_GROUP_ACTION: 7 });
  expect(await actionsOf(receiver, name)).toEqual([7, 9, 7]);
  expect(await actionsOf(receiver, other)).toEqual([7]);
});

/** Where the log begins, in pixels from the top of the window. */
async function topOfLog({ log }: Desk): Promise<number> {
  return (await log.boundingBox())?.y ?? Number.NaN;
}
