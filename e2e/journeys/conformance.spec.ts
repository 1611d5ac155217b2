import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ConformanceReport } from '../../shared/conformance/report.ts';
import { accessibilityFaults } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';
import { picture } from '../fixtures/pictures.ts';
import { brokenReceiver, minimalReceiver } from '../fixtures/suite-receivers.ts';

/** The view of the conformance suite. */
function suite(page: Page) {
  const view = page.getByRole('region', { name: 'Conformance', exact: true });
  const save = async (kind: RegExp) => {
    await view.getByRole('button', { name: 'Export the report' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: kind }).click();
    return readFile(await (await download).path(), 'utf8');
  };
  return {
    view,
    uri: view.getByRole('textbox', { name: 'URI of your receiver' }),
    run: view.getByRole('button', { name: /^Run (the suite|again|\d)/ }),
    only: view.getByRole('button', { name: 'Run this case' }),
    choose: (title: string) => view.getByRole('checkbox', { name: `Choose ${title}` }),
    counts: view.getByRole('list', { name: 'Verdicts of the run' }),
    row: (title: string) => view.getByRole('button').filter({ hasText: title }),
    questions: (title: string) => view.getByRole('list', { name: `Questions of ${title}` }).getByRole('listitem'),
    save,
    report: async () => JSON.parse(await save(/^JSON/)) as ConformanceReport,
  };
}

/** How many POSTs the view says before that it will send. */
const announced = (text: string) => Number(/Sends ([\d,]+) notifications/.exec(text)?.[1]?.replace(',', ''));

test('a receiver that is good: nothing fails, as much is sent as was said, answers and notes stand in the report', async ({
  consoleWindow: { page },
}, testInfo) => {
  test.slow();
  const receiver = await minimalReceiver();
  const desk = new Desk(page);
  const { view, uri, run, counts, row, questions, save, report } = suite(page);
  await page.getByRole('navigation', { name: 'Views' }).waitFor();
  await page.keyboard.press('ControlOrMeta+7');
  await expect(view).toContainText('Nothing has been run yet.');
  await expect(view.getByRole('button', { name: 'All five changes' })).toContainText('Not run yet');
  await uri.fill('not a URI');
  await expect(run).toHaveAttribute('aria-disabled', 'true');
  await uri.fill(receiver.uri);
  const posts = announced((await view.textContent()) ?? '');
  await run.click();
  await expect(view.getByRole('progressbar', { name: 'Progress of the run' })).toBeVisible();
  await expect(view).toContainText(/Completed at .*, against http:/, { timeout: 60_000 });
  await expect(counts).toContainText(/to be checked by you/);
  await expect(counts).not.toContainText('failed');
  await expect(row('Connections stay open')).toContainText('Passed');

  await row('All five changes').click();
  const first = questions('All five changes').first();
  await first.getByRole('textbox').fill('Seen on the wall board');
  await first.getByText('Yes', { exact: true }).click();
  await expect(first.getByRole('radio', { name: 'Yes' })).toBeChecked();
  await row('Tenant Unknown').click();
  const denied = questions('Tenant Unknown').first();
  await denied.getByText('No', { exact: true }).click();
  await expect(row('Tenant Unknown')).toContainText(/Failed.*Not so, says the tester/);
  await denied.getByRole('textbox').fill('Went to tenant 1');
  await denied.getByRole('textbox').press('Enter');
  await expect(row('Tenant Unknown')).toContainText('Went to tenant 1');
  const written = await report();
  expect(written.cases.reduce((sum, { posts: sent }) => sum + sent.length, 0)).toBe(posts);
  const ticks = (id: string) => written.cases.find((one) => one.id === id)?.ticks;
  expect(ticks('changes')?.[0]).toMatchObject({ answer: true, note: 'Seen on the wall board' });
  expect(ticks('unknown-tenant')?.[0]).toMatchObject({ answer: false, note: 'Went to tenant 1' });
  expect(await save(/^JUnit/)).toContain('<failure message="Not so, says the tester');
  expect(await save(/^HTML/)).toContain('Went to tenant 1');
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    expect(await accessibilityFaults(desk)).toEqual([]);
    await picture(page, testInfo, 'conformance', theme);
  }
  await receiver.stop();
});

test('a receiver that is broken: what fails says why, and a run can be cancelled', async ({
  consoleWindow: { page },
}, testInfo) => {
  test.slow();
  const receiver = await brokenReceiver('rejects-unknown-attributes');
  const desk = new Desk(page);
  const { view, uri, run, counts, row } = suite(page);
  await desk.show('Conformance');
  await uri.fill(receiver.uri);
  await run.click();
  await expect(row('All five changes')).toContainText('To be checked by you');
  await picture(page, testInfo, 'conformance-running', 'light');
  await view.getByRole('button', { name: 'Cancel the run' }).click();
  await expect(view).toContainText('Cancelled at');
  await expect(row('Names beyond ASCII')).toContainText('Not run');
  await expect(counts).toContainText('not run');

  await view.getByRole('button', { name: 'Run again' }).click();
  await expect(view).toContainText('Completed at', { timeout: 60_000 });
  await expect(counts).toContainText('1 failed');
  const failed = row('An attribute that is not known');
  await expect(failed).toContainText(/Failed.*2 of 2 answers were not 2xx.*422/);
  await failed.click();
  const judgements = view.getByRole('list', { name: /^Judgements of An attribute/ });
  await expect(judgements.getByRole('listitem').filter({ hasText: 'Status' })).toContainText('422');
  await picture(page, testInfo, 'conformance-failed', 'light');
  await receiver.stop();
});

test('a chosen few, and one alone: nothing else is sent or reported', async ({ consoleWindow: { page } }, testInfo) => {
  const receiver = await brokenReceiver('rejects-unknown-attributes');
  const desk = new Desk(page);
  const { view, uri, run, only, choose, counts, row, report } = suite(page);
  await desk.show('Conformance');
  await uri.fill(receiver.uri);
  await choose('All five changes').check();
  await choose('An attribute that is not known').check();
  await expect(run).toHaveText('Run 2 chosen cases');
  const posts = announced((await view.textContent()) ?? '');
  await run.click();
  await expect(view).toContainText('Completed at');
  await expect(counts).toContainText('1 failed');
  await expect(row('Tenant Unknown')).toContainText('Not run yet');
  const two = await report();
  expect(two.cases.map(({ id }) => id)).toEqual(['changes', 'extra-field']);
  expect(two.cases.reduce((sum, { posts: sent }) => sum + sent.length, 0)).toBe(posts);
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    expect(await accessibilityFaults(desk)).toEqual([]);
    await picture(page, testInfo, 'conformance-chosen', theme);
  }

  await row('Tenant Unknown').click();
  await only.click();
  await expect(row('Tenant Unknown')).toContainText('To be checked by you');
  await expect(view).toContainText('Completed at');
  expect((await report()).cases.map(({ id }) => id)).toEqual(['unknown-tenant']);
  await view.getByRole('button', { name: 'Choose none' }).click();
  await expect(run).toHaveText('Run again');
  await receiver.stop();
});

test('a receiver that is taken down and brought back: the tester is told when', async ({ consoleWindow: { page } }) => {
  test.slow();
  const receiver = await minimalReceiver();
  const desk = new Desk(page);
  const { view, uri, run, row } = suite(page);
  await desk.show('Conformance');
  await uri.fill(receiver.uri);
  await view.getByRole('checkbox', { name: 'I will restart the receiver in between' }).check();
  await run.click();
  await expect(view.getByRole('status').filter({ hasText: 'Now you:' })).toBeVisible({ timeout: 60_000 });
  await view.getByRole('button', { name: 'Cancel the run' }).click();
  await expect(view.getByRole('status').filter({ hasText: 'Now you:' })).toBeHidden();
  await expect(row('Receiver taken down and brought back')).toContainText('Not run');
  await receiver.stop();
});

test('a host beyond this machine is asked about first, with how much goes there; the kit goes into a folder', async ({
  consoleWindow: { page },
  profile,
}) => {
  const desk = new Desk(page);
  const { view, uri, run } = suite(page);
  await desk.show('Conformance');
  await uri.fill('http://receiver.invalid:8080/ocs');
  await run.click();
  await expect(desk.dialog).toContainText(/Sends \d+ notifications .* to receiver\.invalid:8080/);
  await desk.dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(view).toContainText('Nothing has been run yet.');
  await run.click();
  await desk.dialog.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(view).toContainText('Ended by itself', { timeout: 60_000 });

  await view.getByRole('button', { name: 'Export the receiver kit …' }).click();
  const folder = join(profile, 'kit');
  await desk.dialog.getByRole('textbox', { name: 'Folder on this machine' }).fill(folder);
  await desk.dialog.getByRole('button', { name: 'Export' }).click();
  await expect(desk.result).toContainText('Exported the receiver kit:');
  expect(await readdir(folder)).toContain('receiver.mjs');
});
