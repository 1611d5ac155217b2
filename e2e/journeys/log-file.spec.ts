import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { accessibilityFaults } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';
import { picture } from '../fixtures/pictures.ts';

const words = (kind: string, group: string) =>
  `Sending ${kind}HTTP status notification CampaignGroupState for Campaign Group ${group} to http://127.0.0.1:8080/ocs`;
const periodic = (time: string, group = 'Spring@Agents') => `${time} Trc 81001 ${words('periodic ', group)}`;
const change = (time: string, group = 'Spring@Agents') => `${time} Trc 81000 ${words('', group)}`;
const beats = ['14:20:00', '14:20:10', '14:20:20', '14:20:30', '14:21:00', '14:21:10', '14:21:20'];

const header = ['Local time:       2026-11-22T14:19:58.000', 'UTC time:         2026-11-22T13:19:58.000'];
const beat = (time: string) => [periodic(`${time}.000`), `${time}.500 PA Session Info:`];
const lines = [
  change('14:19:59.001'),
  ...beats.slice(0, 4).flatMap(beat),
  '14:20:45.000 Trc 50002 TEvent: EventAttachedDataChanged',
  ...beats.slice(4).flatMap(beat),
  change('14:21:21.000', 'Autumn@Evening'),
  '14:22:00.000 Trc 81000 Sending something else',
];

/** The view of a log file. */
function logFile(page: Page) {
  const view = page.getByRole('region', { name: 'Log file', exact: true });
  return {
    view,
    path: view.getByRole('textbox', { name: 'Path on this machine' }),
    open: view.getByRole('button', { name: /^Open/ }),
    rows: view.getByRole('region', { name: 'Lines of the log file' }),
    row: (text: string | RegExp) => view.getByRole('row').filter({ hasText: text }),
    filter: view.getByRole('combobox', { name: 'Filter the log file' }),
    tab: (name: string) => view.getByRole('tab', { name }).click(),
  };
}

/** Files of a test: gives their paths. */
async function write(folder: string, name: string, text: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

test('a log of a real OCS: its rows, filtered; its gaps, in the log and in a list; what was not understood; closed', async ({
  consoleWindow: { page },
  profile,
}, testInfo) => {
  const path = await write(join(profile, 'logs'), 'ocs.log', [...header, ...lines].join('\r\n'));
  const desk = new Desk(page);
  const { view, path: field, open, rows, row, filter, tab } = logFile(page);
  await page.getByRole('navigation', { name: 'Views' }).waitFor();
  await page.keyboard.press('ControlOrMeta+8');
  await expect(view).toContainText('Open a log of an Outbound Contact Server');
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    expect(await accessibilityFaults(desk)).toEqual([]);
    await picture(page, testInfo, 'log-file-empty', theme);
  }
  // Elsewhere the host asks with its own dialog.
  if (testInfo.project.name === 'browser') {
    await open.click();
    await expect(view).toContainText('Enter the path of the log.');
  }
  await field.fill(join(profile, 'missing.log'));
  await open.click();
  await expect(view.getByRole('alert')).toContainText('missing.log');
  await field.fill(path);
  await open.click();

  await expect(row('81001')).toHaveCount(7);
  await expect(row('Autumn@Evening')).toContainText('81000');
  await expect(row('2 periodic notifications are missing')).toBeVisible();
  const facts = view.getByRole('tabpanel');
  await expect(facts).toContainText(/Notifications\s*9/);
  await expect(facts).toContainText(/Periodic ones missing\s*2/);
  await expect(facts).toContainText('1 line has a known id, but other words');
  await expect(facts).toContainText('Sending something else');

  await filter.fill('kind:change group:autumn');
  await filter.press('Enter');
  await expect(row('81001')).toHaveCount(0);
  await expect(row('Autumn@Evening')).toBeVisible();
  await filter.fill('nonsense:');
  await filter.press('Escape');
  await expect(rows).toContainText('The rows shown are those of the filter before.');

  await tab('Gaps');
  const gaps = view.getByRole('list', { name: 'Gaps in the beat' }).getByRole('listitem');
  await expect(gaps).toHaveCount(1);
  await expect(gaps).toContainText(
    '2 periodic notifications are missing: 30 s without one, at an interval of 10 s. Nothing in the log',
  );
  await gaps.getByRole('button', { name: /^Show in the log/ }).click();
  await expect(filter).toHaveValue('');
  await expect(view.getByRole('row', { selected: true })).toContainText(':21:00.000');
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    expect(await accessibilityFaults(desk)).toEqual([]);
    await picture(page, testInfo, 'log-file', theme);
  }
  await view.getByRole('button', { name: 'Close the log' }).click();
  await expect(field).toBeVisible();
});

test('compared with what a receiver has: what was lost is listed, and found by the filter', async ({
  consoleWindow: { page },
  profile,
}, testInfo) => {
  const folder = join(profile, 'logs');
  const path = await write(folder, 'ocs.log', [...header, ...lines].join('\n'));
  const requests = beats
    .filter((time) => time !== '14:20:20')
    .map((time, index) => {
      const at = Date.parse(`2026-11-22T${time}+01:00`);
      const body = JSON.stringify({
        GSW_DATE_TIME: (at / 1_000).toFixed(3),
        GSW_CAMPAIGN_GROUP_NAME: 'Spring@Agents',
        GSW_CAMPAIGN_GROUP_DBID: '101',
        GSW_CAMPAIGN_GROUP_ACTION: 0,
      });
      return { number: index + 1, at: at + 30, path: '/ocs', body };
    });
  const record = await write(folder, 'requests.json', JSON.stringify({ received: requests.length, requests }));
  const desk = new Desk(page);
  const { view, path: field, open, row, filter, tab } = logFile(page);
  await desk.show('Log file');
  await field.fill(path);
  await open.click();
  await tab('Comparison');
  const own = view.getByRole('textbox', { name: 'Path of the receiver’s record' });
  await own.fill(join(folder, 'missing.json'));
  await view.getByRole('button', { name: 'Compare' }).click();
  await expect(desk.result).toContainText('Nothing was compared.');
  await own.fill(record);
  await view.getByRole('button', { name: 'Compare' }).click();
  await expect(view).toContainText('6 of 9 lines found in requests.json, which has 6 notifications.');
  const differences = view.getByRole('list', { name: 'Differences' }).getByRole('listitem');
  await expect(differences).toHaveCount(3);
  const lost = differences.filter({ hasText: 'It was lost, or never left.' });
  await expect(lost).toHaveCount(2);
  await expect(desk.result).toContainText('6 of 9 lines found');
  await filter.fill('receiver:nothing kind:periodic');
  await filter.press('Enter');
  await expect(row('81001')).toHaveCount(1);
  await lost.last().getByRole('button', { name: /^Line/ }).click();
  await expect(view.getByRole('row', { selected: true })).toContainText(':20:20.000');
  await picture(page, testInfo, 'log-file-compared', 'light');
});

test('a log without any date asks for it; a long one comes in pages', async ({ consoleWindow: { page }, profile }) => {
  const two = (value: number) => String(value).padStart(2, '0');
  const many = Array.from({ length: 1_200 }, (_, index) =>
    periodic(`14:${two(Math.floor(index / 60))}:${two(index % 60)}.000`, `Group_${index}@Agents`),
  );
  const path = await write(join(profile, 'logs'), 'plain.log', many.join('\n'));
  const desk = new Desk(page);
  const { view, path: field, open, rows, row } = logFile(page);
  await desk.show('Log file');
  await field.fill(path);
  await open.click();
  await expect(view.getByRole('alert')).toContainText('have no date');
  await view.getByLabel('Date of the first line').fill('2026-03-04');
  await view.getByRole('button', { name: 'Open with this date' }).click();
  await expect(rows).toContainText('Lines 1 to 500');
  await expect(row('Group_0@Agents')).toContainText(/Mar 4.*14:00:00\.000|2026-03-04/);
  await rows.getByRole('button', { name: 'Later rows' }).click();
  await expect(rows).toContainText('Lines 501 to 1000');
  await rows.getByRole('button', { name: 'Last rows' }).click();
  await expect(rows).toContainText('Lines 701 to 1200');
  await expect(rows.getByRole('button', { name: 'Later rows' })).toHaveAttribute('aria-disabled', 'true');
  await rows.getByRole('button', { name: 'Earlier rows' }).click();
  await expect(rows).toContainText('Lines 201 to 700');
  await rows.getByRole('button', { name: 'First rows' }).click();
  await expect(rows).toContainText('Lines 1 to 500');
});
