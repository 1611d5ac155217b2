import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { inProject } from '../../build/project.ts';
import { uiCommands } from '../../shared/contract/ui-commands.ts';
import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';
import { Keyboard, keepStill } from '../fixtures/hands.ts';

const [first, second, last] = ['Spring@Agents', 'Renewals@Retention', 'Win-back@Agents'];

/** A row of the keyboard map: what is pressed, what it is for, and how that is seen. */
type MapRow = readonly [keys: string, effect: string, isSeen: () => Promise<void>];

/** The window at its beginning, with the sample loaded by a key, and what the rows of the map look at. */
async function begin(page: Page) {
  const desk = new Desk(page);
  const keys = new Keyboard(page);
  const stillness = await keepStill(page, 'mouse');
  await keys.expectFocusOn(page.getByRole('button', { name: /^Load the sample call centre/ }));
  await keys.press('Enter');
  const cell = (name: string) => desk.group(name).getByRole('gridcell', { name, exact: true });
  await keys.expectFocusOn(cell(first));
  return {
    desk,
    keys,
    cell,
    stillness,
    /** One after another, in the same window. */
    press: async (rows: readonly MapRow[]) => {
      for (const [pressed, effect, isSeen] of rows)
        await test.step(`${pressed}: ${effect}`, async () => {
          await keys.press(...pressed.split(' '));
          await isSeen();
        });
    },
    says: (words: string | RegExp) => () => expect(desk.result).toContainText(words),
    asks: (title: string | RegExp) => () => expect(desk.dialog.getByRole('heading').first()).toHaveText(title),
    isClosed: () => expect(desk.dialog).toBeHidden(),
  };
}

test('every key that works anywhere does what the map says', async ({ consoleWindow: { page } }) => {
  const { desk, keys, press, says, asks, isClosed, stillness } = await begin(page);
  const rail = page.getByRole('navigation', { name: 'Views' });
  const shows = (view: string) => () =>
    expect(rail.getByRole('button', { name: view })).toHaveAttribute('aria-current', 'page');
  const sending = (words: string) => () => expect(page.getByTestId('sending-state')).toHaveText(words);
  const finds = (name: string) => () => expect(page.getByRole('combobox', { name })).toBeFocused();
  const isIn = (region: typeof desk.log) => () => expect(region.locator(':focus')).toHaveCount(1);
  const groups = (number: number) => () => expect(desk.groups.getByRole('row')).toHaveCount(1 + number);
  await press([
    ['ControlOrMeta+k', 'command palette', finds('Search or run')],
    ['Escape', 'closes it', isClosed],
    ['F6', 'next region', isIn(desk.log)],
    ['Shift+F6', 'region before', isIn(desk.groups)],
    ['ControlOrMeta+2', 'view', shows('Receiver')],
    ['ControlOrMeta+3', 'view', shows('Options')],
    ['ControlOrMeta+4', 'view', shows('Schedule')],
    ['ControlOrMeta+5', 'view', shows('Faults')],
    ['ControlOrMeta+7', 'view', shows('Conformance')],
    ['ControlOrMeta+8', 'view', shows('Log file')],
    ['ControlOrMeta+,', 'settings', shows('Options')],
    ['ControlOrMeta+1', 'view', isIn(desk.groups)],
    ['ControlOrMeta+f', 'filter', finds('Filter the Campaign Groups')],
    ['ControlOrMeta+Shift+f', 'filter of the log', finds('Filter the log')],
    ['ControlOrMeta+Shift+.', 'stop all', sending('Sending HELD')],
    ['ControlOrMeta+Shift+.', 'resume', sending('Sending on')],
    ['ControlOrMeta+/', 'this sheet', asks('Keys')],
  ]);
  await expectSheet(desk);
  await press([
    ['Escape', 'closes it', isClosed],
    ['ControlOrMeta+1', 'view', isIn(desk.groups)],
    ['?', 'this sheet', asks('Keys')],
    ['Escape', 'closes it', isIn(desk.groups)],
    ['ControlOrMeta+d', 'duplicate', groups(7)],
    ['ControlOrMeta+z', 'undo', groups(6)],
    ['ControlOrMeta+Shift+z', 'redo', groups(7)],
    ['ControlOrMeta+z', 'undo', groups(6)],
    ['ControlOrMeta+e', 'export', asks('Export the log')],
    ['Escape', 'closes it', isClosed],
    ['ControlOrMeta+Shift+l', 'how things stand', says('6 Campaign Groups: 0 running')],
    ['ControlOrMeta+Shift+y', 'why nothing is sent', () => expect(page.getByRole('dialog')).toBeVisible()],
    ['Escape', 'closes it', isClosed],
  ]);
  // At a port that is free for certain, and not as the target yet.
  await keys.press('ControlOrMeta+2');
  await keys.tabTo(page.getByRole('textbox', { name: 'Port' }));
  await keys.press('ControlOrMeta+a', '0');
  await keys.tabTo(page.getByRole('button', { name: 'Listen', exact: true }));
  await keys.press('Enter');
  await expect(desk.result).toContainText('The receiver listens on ');
  const port = /127\.0\.0\.1:(\d+)/.exec((await desk.result.textContent()) ?? '')?.[1] ?? 'no port';
  await press([
    ['ControlOrMeta+l', 'listen and use as target', says(`notifications go to http://127.0.0.1:${port}/`)],
    ['ControlOrMeta+1', 'view', isIn(desk.groups)],
    ['l', 'load', () => expect(desk.logRows('81000', first, /^200/)).toHaveCount(1)],
    ['ControlOrMeta+Enter', 'report now', says(`Reported ${first} now · 1 periodic notification to 127.0.0.1:${port}`)],
    ['F6', 'next region', () => expect(desk.logRows('81001', first, 'no line: on demand', /^200/)).toHaveCount(1)],
  ]);
  await expect(desk.status).toContainText(`receiver :${port}`);
  await stillness();
  await expectNoReload(page);
});

test('every key of the Campaign Groups does what the map says', async ({ consoleWindow: { page } }) => {
  const { desk, press, cell, asks, isClosed, stillness } = await begin(page);
  const isOn = (name: string) => () => expect(desk.group(name).locator(':focus')).toHaveCount(1);
  const ticked = (number: number) => () => expect(desk.groups.getByRole('row', { selected: true })).toHaveCount(number);
  const is = (name: string, state: string | RegExp) => () => expect(desk.group(name)).toContainText(state);
  await press([
    ['l', 'load', is(first, 'Active')],
    ['s', 'start', asks(`Start ${first}`)],
    ['Enter', 'with what is chosen', is(first, /Running.*Predictive/)],
    ['m', 'dial mode', asks(`Change the dial mode of ${first}`)],
    ['Enter', 'with what is chosen', is(first, /Running.*Progressive/)],
    ['t', 'stop', is(first, 'Active')],
    ['u', 'unload', is(first, 'Not loaded')],
    ['l', 'load', is(first, 'Active')],
    ['c', 'complete', is(first, 'Not loaded')],
    ['l', 'load', is(first, 'Active')],
    ['Shift+u', 'force unload', asks(`Force unload ${first}?`)],
    ['Escape', 'not after all', isClosed],
    ['Enter', 'inspect', () => expect(desk.inspector).toContainText(first)],
    ['Escape', 'back', () => expect(desk.inspector).toBeHidden()],
    ['ArrowDown', 'next', isOn(second)],
    ['F2', 'rename', asks(`Edit ${second}`)],
    ['Escape', 'not after all', isClosed],
    ['Delete', 'delete', asks(`Delete ${second}?`)],
    ['Escape', 'not after all', isClosed],
    ['ArrowUp', 'before', () => expect(cell(first)).toBeFocused()],
    ['End', 'last', isOn(last)],
    ['Home', 'first', isOn(first)],
    ['PageDown', 'down', isOn(last)],
    ['PageUp', 'up', isOn(first)],
    ['ArrowRight', 'cell after', () => expect(cell(first)).toBeFocused()],
    ['ArrowLeft', 'cell before', () => expect(desk.group(first).getByRole('gridcell').first()).toBeFocused()],
    ['Space', 'selects', ticked(1)],
    ['Shift+ArrowDown', 'extends', ticked(2)],
    ['ControlOrMeta+a', 'all', ticked(6)],
  ]);
  await stillness();
});

test('the keys of the file do what the map says', async ({ openConsole, profile }) => {
  mkdirSync(profile, { recursive: true });
  const workspaceFile = join(profile, 'six.json');
  copyFileSync(inProject('build/samples/sample-call-centre.json'), workspaceFile);
  const { page } = await openConsole({ workspaceFile });
  const desk = new Desk(page);
  const keys = new Keyboard(page);
  const groups = () =>
    (JSON.parse(readFileSync(workspaceFile, 'utf8')) as { campaignGroups: unknown[] }).campaignGroups;
  await expect(desk.groups.getByRole('row')).toHaveCount(7);
  await keys.press('ControlOrMeta+1', 'ControlOrMeta+d');
  await expect(desk.groups.getByRole('row')).toHaveCount(8);
  await keys.press('ControlOrMeta+o');
  await expect(desk.dialog.getByRole('heading').first()).toHaveText('Open another workspace?');
  await keys.press('Escape');
  await expect(desk.dialog).toBeHidden();
  expect(groups()).toHaveLength(6);
  await keys.press('ControlOrMeta+s');
  await expect(desk.result).toContainText(`Saved to ${workspaceFile}`);
  expect(groups()).toHaveLength(7);
});

test('every key of the log does what the map says', async ({ consoleWindow: { page } }) => {
  const { desk, keys, cell, press, says, asks, isClosed, stillness } = await begin(page);
  const lost = desk.logRows('81000', first, /lost by fault/);
  const [row, other] = [desk.logRows('81000', first, /^7\b/), desk.logRows('81000', second)];
  const isOn = (target: typeof row) => () => expect(target.locator(':focus')).toHaveCount(1);
  const isMarked = (words: string) => () => expect(lost.getByRole('gridcell').first()).toContainText(words);
  const inspects = (words: RegExp) => () => expect(desk.inspector).toContainText(words);
  // No periodic rows come in between.
  await keys.press('ControlOrMeta+3');
  await keys.tabTo(desk.option('campaigngroup-states-interval').getByRole('textbox'), { most: 20 });
  await keys.press('ControlOrMeta+a', '0', 'Enter');
  await expect(desk.result).toContainText('campaigngroup-states-interval = 0');
  await keys.press('ControlOrMeta+2');
  await keys.tabTo(page.getByRole('textbox', { name: 'Port' }));
  await keys.press('ControlOrMeta+a', '0', 'Enter');
  await expect(page.getByText('It is the target of the application.')).toBeVisible();
  await keys.press('ControlOrMeta+1');
  await keys.expectFocusOn(cell(first));
  await keys.press('l');
  await expect(row).toHaveCount(1);
  await keys.press('ArrowDown', 'l');
  await expect(other).toHaveCount(1);
  await keys.press('ControlOrMeta+k');
  await keys.type('lose the next');
  await keys.press('Enter');
  await expect(desk.result).toContainText('Fault is on');
  await keys.press('ArrowUp', 's');
  await expect(desk.dialog).toBeVisible();
  await keys.press('Enter');
  await expect(lost).toHaveCount(1);
  await keys.expectFocusOn(cell(first));
  await press([
    ['F6 End', 'latest, and follow', isOn(lost)],
    ['ArrowUp', 'up, to read', () => expect(desk.log).toContainText('Reading')],
    ['Home', 'first', isOn(row)],
    ['ArrowDown', 'down', isOn(other)],
    ['ArrowRight', 'cell after', () => expect(other.getByRole('gridcell').nth(1)).toBeFocused()],
    ['ArrowLeft', 'cell before', () => expect(other.getByRole('gridcell').first()).toBeFocused()],
    ['Enter', 'inspect', inspects(/Renewals@Retention/)],
    ['.', 'follow', () => expect(desk.log).toContainText('Following')],
    ['.', 'pause', () => expect(desk.log).toContainText('Reading')],
    ['e', 'next failure', isOn(lost)],
    ['Shift+e', 'failure before', says('No earlier failure.')],
    ['[', 'before, of the same', isOn(row)],
    [']', 'next, of the same', isOn(lost)],
    ['d', 'diff', () => expect(desk.inspector.getByRole('tab', { name: 'Diff', selected: true })).toBeVisible()],
    ['Shift+d', 'base of the diff', says(/Rows are compared with row \d+/)],
    ['p', 'pin', isMarked('pinned')],
    ['1', 'yellow', isMarked('yellow')],
    ['2', 'green', isMarked('green')],
    ['3', 'blue', isMarked('blue')],
    ['4', 'violet', isMarked('violet')],
    ['5', 'grey', isMarked('grey')],
    ['n', 'note', asks(/^Note/)],
    ['Escape', 'not after all', isClosed],
    ['c', 'cURL', says(/copied as cURL/)],
    ['Shift+c', 'Markdown', says(/copied as Markdown/)],
    [
      'f',
      'folds',
      () => expect(desk.log.getByRole('button', { name: 'Fold' })).toHaveAttribute('aria-pressed', 'false'),
    ],
    ['Shift+r', 'edit and resend', asks(/^Edit row \d+ and send it again/)],
    ['Escape', 'not after all', isClosed],
    ['r', 'resend', says(/was sent again as row \d+/)],
  ]);
  await stillness();
});

/** The sheet has the keys of the registry, each beside its command. */
async function expectSheet(desk: Desk): Promise<void> {
  const shown = await desk.dialog.locator('dl > div').evaluateAll((rows) =>
    rows.map((row) => {
      const keys = [...row.querySelectorAll('kbd')].map(({ textContent }) => textContent);
      return `${row.querySelector('dt')?.textContent}: ${keys.join(', ')}`;
    }),
  );
  const written = uiCommands.flatMap(({ title, accelerator, also, key }) => {
    const all = [accelerator ?? key, also].filter((one) => one !== undefined);
    return all.length === 0 ? [] : [`${title}: ${all.map((one) => one.replace('CmdOrCtrl', 'Ctrl')).join(', ')}`];
  });
  expect(shown).toEqual(expect.arrayContaining(written));
  const commands = new Set(uiCommands.map(({ title }) => title));
  expect(shown.filter((line) => commands.has(line.replace(/: .*/, '')))).toHaveLength(written.length);
}

/** Where the browser would reload the page or close it, the window keeps the key from it. */
async function expectNoReload(page: Page): Promise<void> {
  await page.evaluate(() => {
    const kept: string[] = [];
    Object.assign(window, { kept });
    window.addEventListener('keydown', ({ code, defaultPrevented }) => defaultPrevented && kept.push(code));
  });
  for (const key of ['F5', 'Control+F5', 'Control+r', 'Control+Shift+r', 'Control+w']) await page.keyboard.press(key);
  const kept = await page.evaluate(() => (window as { kept?: string[] }).kept);
  expect(kept).toEqual(['F5', 'F5', 'KeyR', 'KeyR', 'KeyW']);
}
