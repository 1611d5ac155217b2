import type { Page } from '@playwright/test';
import { actionsOf } from '../../fixtures/bodies.ts';
import { expect, test } from '../../fixtures/console.ts';
import { Desk } from '../../fixtures/desk.ts';

const name = 'Spring@Agents';
const other = 'Renewals@Retention';

/*
 * Never optimistic: what was asked for is shown as on its way until the engine says otherwise. Double clicks and repeated keys are
 * absorbed. One 81000 for each accepted request: the receiver counts.
 */
test('nothing is shown before it is so, nothing is done twice, and each accepted request is told once', async ({
  consoleWindow,
  receiver,
}) => {
  const desk = new Desk(consoleWindow.page);
  const { page, result } = desk;
  const { keyboard } = page;
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-interval', '0');
  await desk.setOption('campaigngroup-states-uri', receiver.uri('after/200'));
  await desk.show('Groups');

  await test.step('a request is on its way first, and then it is so', async () => {
    const seen = await watchRow(page, name);
    await desk.press('Load', name);
    await expect(desk.group(name)).toContainText('Active');
    const shown = await seen();
    const pending = shown.findIndex((text) => text.includes('Load is on its way'));
    const active = shown.findIndex((text) => text.includes('Active'));
    expect(pending).toBeGreaterThanOrEqual(0);
    expect(active).toBeGreaterThan(pending);
    expect(shown[pending]).toContain('Not loaded');
  });

  await test.step('a double click is one request', async () => {
    await desk.button('Load', other).dblclick();
    await expect(desk.group(other)).toContainText('Active');
    await desk.counted('accepted', 2);
    expect(await actionsOf(receiver, other)).toEqual([7]);
  });

  await test.step('a double click on what makes up for it does not bring it back again', async () => {
    await expect(result).toContainText(`Loaded ${other}`);
    await result.getByRole('button', { name: /^Unload again/ }).click();
    await expect(desk.group(other)).toContainText('Not loaded');
    await result.getByRole('button', { name: /^Load again/ }).hover();
    await secondPress(page);
    await desk.counted('accepted', 3);
    await desk.press('Load', other);
    await desk.counted('accepted', 4);
    expect(await actionsOf(receiver, other)).toEqual([7, 8, 7]);
  });

  await test.step('a key that is held down is one request', async () => {
    await desk.group(other).locator('[col-id="state"]').click();
    for (let press = 0; press < 8; press++) await keyboard.down('u');
    await keyboard.up('u');
    await expect(desk.group(other)).toContainText('Not loaded');
    await desk.counted('accepted', 5);
    for (let press = 0; press < 8; press++) await keyboard.down('l');
    await keyboard.up('l');
    await expect(desk.group(other)).toContainText('Active');
    await desk.counted('accepted', 6);
    expect(await actionsOf(receiver, other)).toEqual([7, 8, 7, 8, 7]);
  });

  await test.step('start, mode, stop and a confirmation that is pressed twice: each is told once, in order', async () => {
    await desk.start(name, 'Predictive');
    await desk.choose(name, /^Change dial mode/);
    await desk.mode('Progressive').click();
    await desk.dialog.getByRole('button', { name: 'Change' }).dblclick();
    await desk.press('Stop', name);
    await desk.start(name, 'Progressive');
    await desk.press('Unload', name);
    const seen = await watchRow(page, name);
    await desk.dialog.getByRole('button', { name: 'Unload', exact: true }).dblclick();
    await expect(desk.group(name)).toContainText('Not loaded');
    const states = (await seen()).map((text) => /Running|Waiting unload|Unloading|Not loaded/.exec(text)?.[0] ?? '');
    expect([...new Set(states)]).toEqual(['Running', 'Waiting unload', 'Unloading', 'Not loaded']);
    await desk.choose(other, /^Force unload/);
    await desk.dialog.getByRole('button', { name: 'Force unload' }).click();
    await desk.counted('accepted', 12);
    expect(await actionsOf(receiver, name)).toEqual([7, 9, 11, 10, 9, 8]);
    expect(await actionsOf(receiver, other)).toEqual([7, 8, 7, 8, 7, 8]);
    await expect(desk.logRows('81000')).toHaveCount(12);
  });

  await test.step('whoever presses twice in a fright does not resume sending', async () => {
    const state = page.getByTestId('sending-state');
    await page.getByRole('button', { name: 'Stop all' }).click();
    await expect(result).toContainText('Sending is held');
    await page.getByRole('button', { name: 'Resume sending' }).hover();
    await secondPress(page);
    await expect(state).toHaveText('Sending HELD');
    await page.getByRole('button', { name: 'Resume sending' }).click();
    await expect(state).toHaveText('Sending on');
    for (const key of ['Control', 'Shift']) await keyboard.down(key);
    for (let press = 0; press < 6; press++) await keyboard.down('Period');
    for (const key of ['Period', 'Shift', 'Control']) await keyboard.up(key);
    await expect(state).toHaveText('Sending HELD');
  });
});

/** The second press of a double click, after the window has answered the first one. */
async function secondPress({ mouse }: Page): Promise<void> {
  await mouse.down({ clickCount: 2 });
  await mouse.up({ clickCount: 2 });
}

/** Keeps what the row of a Campaign Group shows, each time that it changes; the returned function gives all of it. */
async function watchRow(page: Page, group: string): Promise<() => Promise<readonly string[]>> {
  await page.evaluate((title) => {
    const rows = [...document.querySelectorAll('[data-region="groups"] [role="row"]')];
    const row = rows.find((one) => one.textContent?.includes(title));
    if (row === undefined) throw new Error(`There is no row of ${title}.`);
    const spoken = (part: Element) => part.getAttribute('aria-label') ?? '';
    const read = () => `${row.textContent} ${[...row.querySelectorAll('[role="img"]')].map(spoken).join(' ')}`;
    const seen = [read()];
    const observer = new MutationObserver(() => seen.push(read()));
    observer.observe(row, { subtree: true, childList: true, characterData: true, attributes: true });
    Object.assign(window, { seenInRow: seen });
  }, group);
  return () => page.evaluate(() => (window as unknown as { seenInRow: string[] }).seenInRow);
}
