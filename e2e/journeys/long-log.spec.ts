import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { JournalWriter } from '../../electron/core/journal/journal-writer.ts';
import { writtenRows } from '../../electron/core/journal/written-rows.ts';
import { notificationRow } from '../../electron/core/testing/journal-rows.ts';
import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';
import { manyGroups } from '../fixtures/many-groups.ts';

const kept = 100_000;
/** Thousands of rows take a busy machine as long as they take. */
const patient = { timeout: 60_000 };
test.slow();

/** The log's rows that the page holds as elements. */
const rowElements = ({ log }: Desk) => log.locator('.ag-row');

/** The first row of the log that is in view whole: what it says, and how far down it stands. */
function firstInView(page: Page): Promise<{ readonly row: string | null; readonly top: number }> {
  return page.evaluate(() => {
    const port = document.querySelector('[data-testid="log-grid"] .ag-grid-viewport');
    const edge = port?.getBoundingClientRect().top ?? 0;
    const head = document.querySelector('[data-testid="log-grid"] .ag-header')?.getBoundingClientRect().bottom ?? edge;
    const rows = [...document.querySelectorAll('[data-testid="log-grid"] .ag-row')]
      .map((row) => ({ row: row.getAttribute('row-id'), top: row.getBoundingClientRect().top }))
      .filter(({ top }) => top >= head);
    return rows.sort((one, other) => one.top - other.top)[0] ?? { row: null, top: 0 };
  });
}

/** The same, once the wheel's scrolling has come to its end. */
async function inViewAtRest(page: Page): ReturnType<typeof firstInView> {
  let before = await firstInView(page);
  await expect(async () => {
    const earlier = before;
    before = await firstInView(page);
    expect(before).toEqual(earlier);
  }).toPass({ intervals: [200] });
  return before;
}

/** A counter of the status bar as a number. */
async function counter(desk: Desk, name: string): Promise<number> {
  return Number((await desk.count(name).textContent())?.replace(/\D/g, ''));
}

async function wheelUp(desk: Desk, pixels: number): Promise<void> {
  await desk.log.getByTestId('log-grid').hover();
  await desk.page.mouse.wheel(0, -pixels);
}

test('of a journal of 100,000 rows the window holds a part, and the page a few', async ({ openConsole, profile }) => {
  await mkdir(profile, { recursive: true });
  const journal = new JournalWriter(join(profile, 'journal.sqlite'));
  const rows = Array.from({ length: kept }, (_, index) => notificationRow(index + 1));
  for (let at = 0; at < kept; at += 1_000) journal.write(writtenRows(rows.slice(at, at + 1_000)));
  journal.close();

  const desk = new Desk((await openConsole()).page);
  await desk.loadSample();
  await expect(desk.log).toContainText(/1\D?000 rows\+/);
  await expect(desk.log.getByText(/5\D?000 rows are held here/)).toHaveCount(0);
  await expect(async () => {
    await wheelUp(desk, 50_000);
    await expect(desk.log.getByText(/5\D?000 rows are held here/)).toBeVisible({ timeout: 100 });
  }).toPass();
  await expect(async () => {
    await wheelUp(desk, 50_000);
    expect(Number((await firstInView(desk.page)).row)).toBeLessThan(kept - 8_000);
  }).toPass();
  await expect(desk.log).toContainText(/5\D?000 rows\+/);
  expect(await rowElements(desk).count()).toBeLessThan(100);

  await desk.log.getByRole('button', { name: 'Reading' }).click();
  await expect(desk.log.getByRole('button', { name: 'Following' })).toBeVisible();
  await expect(desk.log.locator(`.ag-row[row-id="${kept}"]`)).toBeVisible();
});

test('the log follows while thousands of rows come in, and stays where somebody reads', async ({
  openConsole,
  receiver,
}, testInfo) => {
  const workspaceFile = testInfo.outputPath('many.json');
  await writeFile(workspaceFile, manyGroups(1_000, receiver.uri('ok'), 1));
  const desk = new Desk((await openConsole({ workspaceFile })).page);
  const { page } = desk;
  const following = desk.log.getByRole('button', { name: 'Following' });
  await desk.group('Campaign_1@').first().locator('[col-id="state"]').click();
  await expect(desk.group('Campaign_1@').first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Control+a');
  const bar = page.getByRole('toolbar', { name: 'Selected Campaign Groups' });
  await bar.getByRole('button', { name: /^Load/ }).click();
  await desk.dialog.getByRole('button', { name: 'Load', exact: true }).click();

  // A thousand rows of loads become old and are pushed out by periodic ones, which are folded: the grid becomes short.
  await expect.poll(() => counter(desk, 'accepted'), patient).toBeGreaterThan(6_000);
  await expect(following).toBeVisible();
  await expect(desk.log).toContainText(/4\D?000 rows\+/);

  await desk.unfold();
  await expect(following).toBeVisible();
  await wheelUp(desk, 300);
  await expect(desk.log.getByRole('button', { name: 'Reading' })).toBeVisible();
  await expect.poll(() => desk.log.getByRole('button', { name: /Jump to latest/ }).count()).toBe(1);
  const before = await inViewAtRest(page);
  const sent = await counter(desk, 'accepted');
  await expect.poll(() => counter(desk, 'accepted'), patient).toBeGreaterThan(sent + 2_500);
  expect(await firstInView(page)).toEqual(before);
  await expect(desk.log.getByText(/5\D?000 rows are held here/)).toBeVisible(patient);
  expect(await rowElements(desk).count()).toBeLessThan(100);

  await desk.log.getByRole('button', { name: /Jump to latest/ }).click();
  await expect(following).toBeVisible();
  const again = await counter(desk, 'accepted');
  await expect.poll(() => counter(desk, 'accepted'), patient).toBeGreaterThan(again + 2_000);
  await expect(following).toBeVisible();
  await expect.poll(async () => Number((await firstInView(page)).row)).toBeGreaterThan(Number(before.row) + 2_000);
});
