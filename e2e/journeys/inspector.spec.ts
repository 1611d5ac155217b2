import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';

const name = 'Spring@Agents';

test('three truths, what a start has changed, and the same sent again: as it was, and edited', async ({
  consoleWindow,
}) => {
  const desk = new Desk(consoleWindow.page);
  const { inspector, page } = desk;
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-interval', '0');
  await desk.listen();
  await desk.press('Load', name);
  await desk.logRows('81000', name, /^7\b/, /^200 · /).waitFor();
  await desk.start(name, 'Predictive');
  await desk.logRows('81000', name, /^9\b/, /^200 · /).click();

  await expect(inspector.getByText('Trc 81000 Sending HTTP status notification')).toBeVisible();
  await expect(inspector.getByText('Status 200: The receiver accepted it.')).toBeVisible();
  await expect(inspector.getByText(/^Understood, as request 2\./)).toBeVisible();
  await expect(inspector.getByRole('list', { name: 'Timing' })).toContainText(/queued.*first byte.*ms/);
  await expect(inspector).toContainText('Reused connection, request 2 on it');

  await inspector.getByRole('tab', { name: 'Diff' }).click();
  const changed = inspector.getByRole('rowheader');
  await expect(changed.filter({ hasText: 'added' })).toHaveText([
    /GSW_.?DIAL_.?MODE/,
    /GSW_.?OPTIMIZE_.?BY/,
    /GSW_.?OPTIMIZE_.?GOAL/,
  ]);
  await expect(changed.filter({ hasText: 'changed, time' })).toHaveCount(1);
  await expect(inspector.getByRole('row', { name: /GROUP_.?ACTION/ }).first()).toContainText(/7.*9/);

  await inspector.getByRole('tab', { name: 'Delivery' }).click();
  await inspector.getByRole('button', { name: 'Resend', exact: true }).click();
  await expect(desk.result).toContainText(/Row \d+ was sent again as row \d+/);
  await expect(inspector).toContainText('None: OCS never sends anything again.');
  await expect(inspector).toContainText('Understood, as request 3.');

  await inspector.getByRole('button', { name: 'Edit and resend' }).click();
  await expect(desk.dialog).toContainText('Sends 1 POST to 127.0.0.1');
  await expect(desk.dialog).toContainText('The body fits the JSON Schema.');
  const body = desk.dialog.getByRole('textbox', { name: 'Body' });
  await body.fill((await body.inputValue()).replace('"GSW_DIAL_MODE":1', '"GSW_DIAL_MODE":"one"'));
  await expect(desk.dialog.getByRole('list', { name: 'Findings' })).toContainText('Breaks the schema');
  await desk.dialog.getByRole('button', { name: 'Send again' }).click();
  await expect(desk.result).toContainText('was sent again, edited, as row');
  await expect(inspector).toContainText(/Request 4 arrived with \d+ problem/);
  await inspector.getByRole('tab', { name: 'Payload' }).click();
  await expect(inspector).toContainText('It was edited by hand.');
  await expect(inspector.getByRole('list', { name: 'Findings' })).toContainText('must be');

  await inspector.getByRole('tab', { name: 'Delivery' }).click();
  await inspector.getByRole('button', { name: 'Show what arrived' }).click();
  await expect(page.getByRole('region', { name: 'Received request' })).toContainText('one');
});

test('a row is marked, copied and left; Escape closes the menu first', async ({ consoleWindow }) => {
  const desk = new Desk(consoleWindow.page);
  const { inspector, page } = desk;
  await desk.loadSample();
  await desk.listen();
  await desk.press('Load', name);
  await desk.logRows('81000', name, /^200 · /).click();
  await inspector.getByRole('button', { name: 'Pin', exact: true }).click();
  await expect(inspector.getByRole('button', { name: 'Pin', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await inspector.getByRole('button', { name: 'Add a note' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('Ask about this.');
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
  await expect(inspector).toContainText('Ask about this.');

  const copy = inspector.getByRole('button', { name: 'Copy as' });
  await copy.click();
  await page.getByRole('menuitem', { name: /^cURL/ }).click();
  await expect(desk.result).toContainText(/^(?:\D*\d\d:\d\d:\d\d)?.*Row \d+ copied as cURL/);
  await copy.click();
  await page.getByRole('menuitem', { name: /^Markdown/ }).waitFor();
  await expect(page.getByRole('menu').locator(':focus').or(page.locator('[role="menu"]:focus'))).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(inspector).toBeVisible();
});

test('the history of a Campaign Group leads to its notifications', async ({ consoleWindow }) => {
  const desk = new Desk(consoleWindow.page);
  const { inspector, page } = desk;
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-interval', '0');
  await desk.listen();
  for (const other of [name, 'Renewals@Retention']) await desk.press('Load', other);
  await desk.counted('accepted', 2);
  await desk.group(name).getByRole('gridcell', { name, exact: true }).click();
  await page.keyboard.press('Enter');
  await inspector.getByRole('tab', { name: 'Group' }).click();
  const history = inspector.getByRole('region', { name: 'History' });
  await expect(history.getByRole('listitem')).toHaveCount(1);
  await history.getByRole('button', { name: /Load/ }).click();
  await expect(inspector).toContainText('HTTP 200');
});

test('several rows are summed up; of two, the diff is offered', async ({ consoleWindow }) => {
  const desk = new Desk(consoleWindow.page);
  const { inspector } = desk;
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-interval', '0');
  await desk.listen();
  await desk.press('Load', name);
  await desk.press('Load', 'Renewals@Retention');
  await desk.counted('accepted', 2);
  await desk.logRows('81000', name).click();
  await desk.logRows('81000', 'Renewals@Retention').click({ modifiers: ['ControlOrMeta'] });
  await expect(inspector).toContainText('2 notifications');
  await expect(inspector).toContainText(/p50 .* · p95 .* · max .*nearest rank, n = 2/);
  await expect(inspector.getByRole('region', { name: 'Outcome' })).toContainText(/accepted.*2/);
  await inspector.getByRole('button', { name: 'Compare' }).click();
  await expect(inspector.getByRole('row', { name: /CAMPAIGN_.?NAME/ }).first()).toContainText(/Spring|Renewals/);
});

test('while sending is held nothing can be sent again, and the reason is said', async ({ consoleWindow }) => {
  const desk = new Desk(consoleWindow.page);
  const { inspector, page } = desk;
  await desk.loadSample();
  await desk.listen();
  await desk.press('Load', name);
  await desk.logRows('81000', name, /^200 · /).click();
  await page.getByRole('button', { name: 'Stop all' }).click();
  const resend = inspector.getByRole('button', { name: 'Resend', exact: true });
  await expect(resend).toHaveAttribute('aria-disabled', 'true');
  await resend.hover();
  await expect(page.getByRole('tooltip')).toContainText('Sending is held. Resume it first.');
});
