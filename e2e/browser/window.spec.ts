import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject } from '../../build/project.ts';
import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';
import { printedAddress, startProgram } from '../fixtures/host-browser.ts';

const sample = inProject('build/samples/sample-call-centre.json');

test('a reload is let in again; another tab with the used address is told what to do', async ({ consoleWindow }) => {
  const { page } = consoleWindow;
  const welcome = page.getByRole('region', { name: 'Welcome' });
  await expect(welcome).toBeVisible();
  await page.reload();
  await expect(welcome).toBeVisible();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(other.getByRole('heading', { name: 'This page is not connected to a console' })).toBeVisible();
  await expect(other.getByText('use the address that the program prints')).toBeVisible();
});

test('a window whose program has ended says so, and says that nothing is up to date', async ({
  profile,
  sharedChromium,
}) => {
  const program = startProgram({ profile });
  const page = await (await sharedChromium.browser()).newPage();
  await page.goto(await printedAddress(program));
  const desk = new Desk(page);
  await desk.loadSample();
  await program.quit();
  await expect(page.getByRole('alert')).toContainText('The connection to the engine was lost');
  await expect(desk.button('Load', 'Spring@Agents')).toHaveAccessibleDescription(
    'The connection to the engine is lost.',
  );
  await page.close();
});

test('two windows show the same', async ({ profile, sharedChromium }) => {
  const program = startProgram({ profile });
  const browser = await sharedChromium.browser();
  const addresses = [await printedAddress(program)];
  const seen = program.lines.length;
  program.enter();
  addresses.push(await printedAddress(program, seen));
  const desks: Desk[] = [];
  for (const address of addresses) {
    const page = await browser.newPage();
    await page.goto(address);
    desks.push(new Desk(page));
  }
  const [one, two] = desks as [Desk, Desk];
  await one.loadSample();
  await expect(two.group('Spring@Agents')).toBeVisible();
  await two.press('Load', 'Spring@Agents');
  await expect(one.group('Spring@Agents')).toContainText('Active');
  for (const { page } of desks) await page.close();
  await program.quit();
  expect(program.errors).toBe('');
});

test("a workspace is opened with the page's own file chooser, and downloaded again", async ({ consoleWindow }) => {
  const { page } = consoleWindow;
  const desk = new Desk(page);
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Open a workspace/ }).click();
  await (await choosing).setFiles(sample);
  await expect(desk.groups.getByRole('row')).toHaveCount(7);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Workspace / }).click();
  await page.getByRole('menuitem', { name: 'Download as a file' }).click();
  const text = readFileSync(await (await downloading).path(), 'utf8');
  const groups = (content: string) => (JSON.parse(content) as { campaignGroups: { dbid: string }[] }).campaignGroups;
  expect(groups(text).map(({ dbid }) => dbid)).toEqual(groups(readFileSync(sample, 'utf8')).map(({ dbid }) => dbid));
});

test('what a query finds is exported as a file, and how many rows it has is said', async ({
  consoleWindow,
  receiver,
}) => {
  const { page } = consoleWindow;
  const desk = new Desk(page);
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-interval', '0');
  await desk.setOption('campaigngroup-states-uri', receiver.uri('ok'));
  await desk.show('Groups');
  await desk.press('Load', 'Spring@Agents');
  await desk.press('Load', 'Renewals@Retention');
  await desk.counted('accepted', 2);
  await desk.log.getByRole('combobox', { name: 'Filter the log' }).fill('group:Renewals');
  await expect(desk.logRows('81000')).toHaveCount(1);
  await page.keyboard.press('Control+E');
  await desk.dialog.getByRole('radio', { name: 'JSON lines' }).click();
  const downloading = page.waitForEvent('download');
  await desk.dialog.getByRole('button', { name: 'Export' }).click();
  const text = readFileSync(await (await downloading).path(), 'utf8');
  const rows = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { campaignGroup: string; body: string });
  expect(rows).toMatchObject([{ campaignGroup: 'Renewals@Retention', body: expect.stringContaining('GSW_') }]);
  await expect(desk.result).toContainText(/Exported 1 row to ocs-log-.*\.jsonl/);
});

test('the faults of a workspace are listed with their places, and nothing is opened', async ({
  consoleWindow,
  profile,
}) => {
  mkdirSync(profile, { recursive: true });
  const faulty = `${profile}/faulty.json`;
  writeFileSync(faulty, JSON.stringify({ version: 1, campaignGroups: [{ dbid: 'x', colour: 'red' }] }));
  const { page } = consoleWindow;
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Open a workspace/ }).click();
  await (await choosing).setFiles(faulty);
  const dialog = page.getByRole('dialog');
  for (const place of ['campaignGroups[0].dbid', 'campaignGroups[0].colour', 'campaignGroups[0].campaign'])
    await expect(dialog.getByRole('listitem').filter({ hasText: place })).toBeVisible();
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
  await expect(page.getByRole('region', { name: 'Welcome' })).toBeVisible();
});
