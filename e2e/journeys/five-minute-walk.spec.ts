import { mkdirSync, readFileSync } from 'node:fs';
import type { Page, TestInfo } from '@playwright/test';
import { inProject } from '../../build/project.ts';
import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';
import { Keyboard, keepStill } from '../fixtures/hands.ts';
import { LossDesk } from '../fixtures/loss-desk.ts';

const name = 'Spring@Agents';
/** What the change of the dial mode changes in a body, and nothing else. */
const changed = [
  /GSW_DATE_TIMEchanged, time/,
  /GSW_DIAL_MODEchanged12$/,
  /GSW_CAMPAIGN_GROUP_ACTIONchanged911$/,
  // Predictive dials by a goal, Progressive does not.
  /GSW_OPTIMIZE_BYremoved1absent$/,
  /GSW_OPTIMIZE_GOALremoved85absent$/,
];

test('the first five minutes with the mouse alone', async ({ consoleWindow }, testInfo) => {
  const { page } = consoleWindow;
  const desk = new Desk(page);
  const loss = new LossDesk(page);
  const picture = album(page, testInfo, 'mouse');
  const nothingTyped = await keepStill(page, 'keyboard');
  await picture('start');

  await desk.loadSample();
  await picture('sample');
  await page.getByRole('button', { name: 'Listen and use as target' }).click();
  await arriveAtTarget(desk);
  await picture('listening');

  await desk.press('Load', name);
  await expect(desk.group(name)).toContainText('Active');
  await desk.press('Start', name);
  await picture('start-dialog');
  await desk.dialog.getByRole('button', { name: 'Start', exact: true }).click();
  await expectTwoChanges(desk);
  await picture('running');

  await runClock(page, '×10');
  await expectFold(desk);
  await picture('periodic');
  await runClock(page, 'Real');

  await desk.choose(name, /^Change dial mode/);
  await desk.mode('Progressive').click();
  await picture('mode-dialog');
  await desk.dialog.getByRole('button', { name: 'Change' }).click();
  await desk.logRows('81000', name, /^11 Set/, /^200/).click();
  await desk.inspector.getByRole('tab', { name: 'Diff' }).click();
  await expectDiff(desk);
  await picture('diff');
  await desk.inspector.getByRole('button', { name: 'Close the inspector' }).click();

  await desk.show('Faults');
  await picture('faults');
  await page.getByRole('button', { name: 'Lose the next message' }).click();
  await expect(loss.banner).toContainText('lose the next change');
  await picture('fault-on');
  await desk.show('Groups');
  await desk.press('Unload', name);
  await picture('unload');
  await desk.dialog.getByRole('button', { name: 'Unload' }).click();
  await expectLoss(desk);
  await picture('lost');

  await loss.showReceiver('Beliefs');
  await expect(loss.belief(name)).toContainText('Running (stale, will not heal)');
  await picture('beliefs');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export report' }).click();
  await expectReport(readFileSync(await (await downloading).path(), 'utf8'));
  await picture('report');
  await nothingTyped();
});

test('the first five minutes with the keyboard alone', async ({ consoleWindow }, testInfo) => {
  const { page } = consoleWindow;
  const desk = new Desk(page);
  const loss = new LossDesk(page);
  const keys = new Keyboard(page);
  const picture = album(page, testInfo, 'keys');
  const nothingPointed = await keepStill(page, 'mouse');
  const row = desk.group(name).getByRole('gridcell', { name, exact: true });

  await keys.expectFocusOn(page.getByRole('button', { name: /^Load the sample call centre/ }));
  await picture('start');
  await keys.press('Enter');
  await keys.expectFocusOn(row);
  await picture('sample');
  await keys.tabTo(page.getByRole('button', { name: 'Listen and use as target' }), { key: 'Shift+Tab' });
  await keys.press('Enter');
  await arriveAtTarget(desk, async (other) => {
    await keys.tabTo(other);
    await keys.press('Enter', 'ControlOrMeta+1');
  });
  await keys.expectFocusOn(row);
  await picture('listening');

  await keys.press('l');
  await expect(desk.group(name)).toContainText('Active');
  await keys.press('s');
  await keys.expectFocusOn(desk.mode('Predictive'));
  await picture('start-dialog');
  await keys.press('Enter');
  await expectTwoChanges(desk);
  await keys.expectFocusOn(row);
  await picture('running');

  await keys.press('ControlOrMeta+F8');
  await expect(page.getByTestId('clock')).toContainText('paused');
  await keys.press('ControlOrMeta+F10');
  await expectFold(desk);
  await picture('periodic');
  await keys.press('ControlOrMeta+k');
  await keys.type('back to real');
  await keys.press('Enter');
  await keys.expectFocusOn(row);

  await keys.press('m');
  // What can follow Predictive is offered at once.
  await keys.expectFocusOn(desk.mode('Progressive'));
  await picture('mode-dialog');
  await keys.press('Enter');
  const change = desk.logRows('81000', name, /^11 Set/, /^200/);
  await expect(change).toHaveCount(1);
  await keys.expectFocusOn(row);
  await keys.press('F6', 'End');
  await keys.expectFocusOn(change.locator(':focus'));
  await keys.press('d');
  await expectDiff(desk);
  await picture('diff');
  await keys.press('Escape');
  await expect(desk.inspector).toBeHidden();
  await keys.expectFocusOn(change.locator(':focus'));

  await keys.press('ControlOrMeta+5');
  await keys.expectFocusOn(page.getByRole('button', { name: 'Lose the next message' }));
  await picture('faults');
  await keys.press('Enter');
  await expect(loss.banner).toContainText('lose the next change');
  await keys.press('ControlOrMeta+1');
  await keys.expectFocusOn(row);
  await picture('fault-on');
  await keys.press('u');
  await keys.expectFocusOn(desk.dialog.getByRole('button', { name: 'Cancel' }));
  await keys.tabTo(desk.dialog.getByRole('button', { name: 'Unload' }));
  await picture('unload');
  await keys.press('Enter');
  await expectLoss(desk);
  await keys.expectFocusOn(row);
  await picture('lost');

  await keys.press('ControlOrMeta+2');
  await keys.expectFocusOn(page.getByRole('tab', { name: 'Received' }));
  await keys.press('ArrowRight');
  await keys.expectFocusOn(page.getByRole('tab', { name: 'Beliefs' }));
  await expect(loss.belief(name)).toContainText('Running (stale, will not heal)');
  await picture('beliefs');
  const downloading = page.waitForEvent('download');
  await keys.press('ControlOrMeta+Shift+P');
  await expectReport(readFileSync(await (await downloading).path(), 'utf8'));
  await expect(desk.result).toContainText('Exported a report');
  await nothingPointed();
});

/** Ten seconds are long for a test: the console's own clock goes faster. */
async function runClock(page: Page, speed: string): Promise<void> {
  const chip = page.getByRole('button', { name: /^Clock:/ });
  await chip.click();
  await page.getByRole('radiogroup', { name: 'Speed of time' }).getByText(speed, { exact: true }).click();
  await chip.click();
}

/** Where the usual port is taken, the window says so and offers another one. */
async function arriveAtTarget(desk: Desk, takeOther = (other: ReturnType<Page['locator']>) => other.click()) {
  const other = desk.page.getByRole('button', { name: /^Use \d+$/ });
  const isTarget = desk.result.getByText(/^The receiver listens; notifications go to/);
  await expect(isTarget.or(other)).toBeVisible();
  if (await other.isVisible()) await takeOther(other);
  await expect(isTarget).toBeVisible();
  if (!(await desk.groups.isVisible())) await desk.show('Groups');
}

async function expectTwoChanges(desk: Desk): Promise<void> {
  for (const action of [/^7\b/, /^9\b/])
    await expect(desk.logRows('81000', name, action, /^200/, /^understood/)).toHaveCount(1);
  await expect(desk.logRows('81000')).toHaveCount(2);
}

async function expectFold(desk: Desk): Promise<void> {
  await expect(desk.log.getByRole('gridcell', { name: /81001 × \d+/ }).first()).toBeVisible();
}

async function expectDiff(desk: Desk): Promise<void> {
  const rows = desk.inspector.getByRole('table').first().locator('tbody').getByRole('row');
  await expect
    .poll(async () => (await rows.allTextContents()).map((text) => text.replaceAll('\u200B', '')))
    .toEqual(changed.map((pattern) => expect.stringMatching(pattern)));
}

async function expectLoss(desk: Desk): Promise<void> {
  await expect(desk.logRows('81000', name, /^8\b/, /lost by fault/, /^nothing arrived/)).toHaveCount(1);
}

async function expectReport(text: string): Promise<void> {
  expect(text).toMatch(/^<!doctype html>/);
  expect(text).toContain('Running (stale, will not heal)');
  expect(text).toMatch(/CM_ReqUnloadCampaign.*lost by fault/);
  for (const action of ['CM_ReqLoadCampaign', 'CM_ReqStartDialing', 'CM_ReqSetDialingMode'])
    expect(text).toMatch(new RegExp(`${action}.*Status 200`));
}

/** Pictures of the walk, one for each step. */
function album(page: Page, { project }: TestInfo, hand: string): (step: string) => Promise<void> {
  const folder = inProject('test-results/screenshots', project.name);
  mkdirSync(folder, { recursive: true });
  let number = 0;
  return async (step) => {
    number += 1;
    const path = `${folder}/walk-${hand}-${String(number).padStart(2, '0')}-${step}.png`;
    await page.screenshot({ path, animations: 'disabled' });
  };
}
