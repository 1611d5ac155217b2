import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';

const name = 'Spring@Agents';
const other = 'Renewals@Retention';

test('a query is typed with completion, by keys alone, and asks for rows in the journal', async ({
  consoleWindow,
  receiver,
}) => {
  const desk = new Desk(consoleWindow.page);
  const { keyboard } = desk.page;
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-uri', receiver.uri('ok'));
  await desk.show('Groups');
  await desk.press('Load', name);
  await desk.press('Load', other);
  await desk.counted('accepted', 2);

  const field = desk.log.getByRole('combobox', { name: 'Filter the log' });
  await keyboard.press('Control+Shift+F');
  await expect(field).toBeFocused();
  await keyboard.type('gro');
  await keyboard.press('Tab');
  await keyboard.type('Ren');
  await expect(desk.page.getByRole('option', { name: other })).toBeVisible();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(field).toHaveValue(`group:${other} `);
  await expect(desk.logRows('81000')).toHaveCount(1);
  await expect(desk.logRows('81000', other)).toHaveCount(1);

  // A word of the body, which only the journal knows.
  await field.fill('"GSW_CAMPAIGN_GROUP_ACTION"');
  await expect(desk.logRows('81000')).toHaveCount(2);
  await field.fill('outcome:fialed');
  await keyboard.press('Escape');
  await expect(desk.log).toContainText('“fialed” is not understood. For outcome say accepted, rejected, failed');
  await expect(desk.logRows('81000')).toHaveCount(2);
  await keyboard.press('Escape');
  await expect(field).toHaveValue('');

  await desk.count('accepted').click();
  await expect(field).toHaveValue('outcome:accepted');
  await desk.log.getByRole('radiogroup', { name: 'Kind of notification' }).getByText('Periodic').click();
  await expect(field).toHaveValue('outcome:accepted kind:periodic');
  await expect(desk.count('accepted')).toHaveAttribute('aria-pressed', 'true');
});

test('each notification has its three cells; of another receiver, the third one says so', async ({
  consoleWindow,
  receiver,
}) => {
  const desk = new Desk(consoleWindow.page);
  await desk.loadSample();
  await desk.listen();
  await desk.press('Load', name);
  await expect(desk.logRows('81000', name, '81000 Sending …', /^200 · /, 'understood')).toHaveCount(1);
  await desk.setOption('campaigngroup-states-uri', receiver.uri('ok'));
  await desk.show('Groups');
  await desk.press('Load', other);
  await expect(desk.logRows('81000', other, '81000 Sending …', /^200 · /, 'another receiver')).toHaveCount(1);
});

test('periodic rows are folded, and opened by keys', async ({ consoleWindow, receiver }) => {
  const desk = new Desk(consoleWindow.page);
  const { keyboard } = desk.page;
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-interval', '1');
  await desk.setOption('campaigngroup-states-uri', receiver.uri('ok'));
  await desk.show('Groups');
  await desk.press('Load', name);
  const run = desk.log.getByRole('gridcell', { name: /81001 × / });
  await run.waitFor();
  await expect(desk.logRows(/81001 × /, name, 'all 200')).toHaveCount(1);
  await desk.setOption('campaigngroup-states-interval', '0');
  await desk.show('Groups');
  await expect(desk.logRows('81001', name)).toHaveCount(0);
  await run.focus();
  await keyboard.press('ArrowRight');
  await expect(desk.logRows('81001', name, /^200/).nth(1)).toBeVisible();
  await keyboard.press('ArrowLeft');
  await expect(desk.logRows('81001', name)).toHaveCount(0);
  await keyboard.press('f');
  await expect(desk.logRows('81001', name, /^200/).nth(1)).toBeVisible();
});

test('several rows are selected, marked and noted by keys, and the marks are in the journal', async ({
  consoleWindow,
  receiver,
}) => {
  const desk = new Desk(consoleWindow.page);
  const { keyboard } = desk.page;
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-interval', '0');
  await desk.setOption('campaigngroup-states-uri', receiver.uri('ok'));
  await desk.show('Groups');
  for (const group of [name, other, 'Collections@Early Stage']) await desk.press('Load', group);
  await desk.counted('accepted', 3);
  await desk.logRows('81000', name).getByRole('gridcell', { name, exact: true }).click();
  await keyboard.press('Shift+ArrowDown');
  await expect(desk.inspector).toContainText('2 notifications');
  await keyboard.press('2');
  await keyboard.press('p');
  await expect(desk.logRows('pinned, green')).toHaveCount(2);
  await keyboard.press('n');
  await desk.dialog.getByRole('textbox', { name: 'Note' }).fill('Kept for the ticket.');
  await desk.dialog.getByRole('button', { name: 'Save' }).click();
  await expect(desk.logRows('pinned, green, note')).toHaveCount(2);

  await desk.page.reload();
  await expect(desk.logRows('pinned, green, note')).toHaveCount(2);
  await desk.log.getByRole('combobox', { name: 'Filter the log' }).fill('mark:noted ticket');
  await expect(desk.logRows('81000')).toHaveCount(2);
});
