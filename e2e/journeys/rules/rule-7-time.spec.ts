import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/console.ts';
import { Desk } from '../../fixtures/desk.ts';
import { LossDesk } from '../../fixtures/loss-desk.ts';

const name = 'Spring@Agents';

/*
 * One UTC/local switch for every time in the window; milliseconds; the other reading and the raw seconds on hover and on focus;
 * relative time never without absolute. Sleep makes a row of its own.
 */
test('every time follows the one switch, and is read both ways', async ({ consoleWindow }) => {
  const { page, pid } = consoleWindow;
  const desk = new Desk(page);
  const { inspector, log } = desk;
  const loss = new LossDesk(page);
  await livesIn(page, 'Asia/Kolkata');
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-interval', '0');
  await desk.listen();
  await desk.show('Faults');
  await loss.quick('Change', 'Lose the next message');
  await desk.show('Groups');
  await desk.press('Load', name);
  await desk.logRows('81000', name, /^7\b/, /lost/).waitFor();
  await desk.start(name, 'Predictive');
  await desk.logRows('81000', name, /^9\b/, /^200 · /).click();

  /** Switches twice, and holds the times of both readings against each other. */
  const expectSwitched = async (place: string) => {
    let local: readonly string[] = [];
    // What is read from the journal comes a moment later.
    await expect
      .poll(async () => {
        const before = local;
        local = await timesIn(page);
        return local.length > 0 && local.join() === before.join();
      })
      .toBe(true);
    await page.getByRole('button', { name: 'Times in local time; switch' }).click();
    await expect(page.getByRole('button', { name: 'Times in UTC; switch' })).toBeVisible();
    // A table draws its cells a moment after the switch.
    await expect.poll(() => timesIn(page), `times in ${place}`).toEqual(local.map(inUtc));
    await page.getByRole('button', { name: 'Times in UTC; switch' }).click();
    expect(local.length, `times in ${place}`).toBeGreaterThan(0);
    expect(
      local.filter((time) => !/^\d\d:\d\d:\d\d[.,]\d{3}$/.test(time)),
      place,
    ).toEqual([]);
  };

  for (const tab of ['Delivery', 'Payload', 'Diff', 'Group'])
    await test.step(`log, result and inspector: ${tab}`, async () => {
      await inspector.getByRole('tab', { name: tab }).click();
      await expectSwitched(tab);
    });
  await test.step('the receiver: what it got, and what it believes', async () => {
    await loss.showReceiver('Received');
    await expectSwitched('Received');
    await loss.showReceiver('Beliefs');
    await expectSwitched('Beliefs');
    // Relative never without absolute.
    await expect(loss.belief(name)).toContainText(/(now|ago)\s*\d\d:\d\d:\d\d[.,]\d{3}/);
  });
  await test.step('faults and options', async () => {
    await desk.show('Faults');
    await expect(loss.verdict(name)).toBeVisible();
    await expectSwitched('Faults');
    await desk.show('Options');
    await expectSwitched('Options');
  });

  await test.step('the other reading, by pointer and by keyboard', async () => {
    await desk.show('Groups');
    const both = page.getByRole('tooltip').filter({ hasText: /UTC\n.*UTC\+05:30\n\d{10}\.\d{3} s since 1970/ });
    const cell = desk.logRows('81000', name, /^9\b/).locator('[col-id="time"]');
    await cell.hover();
    await expect(both).toBeVisible();
    await page.mouse.move(0, 0);
    await expect(both).toBeHidden();
    await desk.logRows('81000', name, /^9\b/).locator('[col-id="marks"]').click();
    await page.keyboard.press('ArrowRight');
    await expect(cell).toBeFocused();
    await expect(both).toBeVisible();
    const time = inspector.getByRole('time').first();
    await time.focus();
    await expect(time).toBeFocused();
    await time.hover();
    await expect(both.last()).toBeVisible();
  });

  await test.step('sleep makes a row of its own', async () => {
    await desk.setOption('campaigngroup-states-interval', '1');
    await desk.show('Groups');
    await expect(desk.log.getByRole('row').filter({ hasText: '81001' }).first()).toBeVisible();
    const since = Date.now();
    process.kill(pid, 'SIGSTOP');
    try {
      // Longer than any hiccup: the beat takes a second for one.
      await expect.poll(() => Date.now() - since).toBeGreaterThan(2_500);
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    await desk.setOption('campaigngroup-states-interval', '0');
    await desk.show('Groups');
    await expect(log).toContainText(/The machine slept or stalled for \d+\.\d s; .* not sent/);
  });
});

/** From now on the page lives in this time zone. */
async function livesIn(page: Page, timezoneId: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTimezoneOverride', { timezoneId });
  await page.reload();
}

/** Every time of day that is shown, from top to bottom, but for text that came so: OCS's own lines, and headers of HTTP. */
function timesIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const times: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const part = node.parentElement;
      if (part === null || part.closest('pre, script, [role="tooltip"]') !== null || !part.checkVisibility()) continue;
      for (const [time] of (node.textContent ?? '').matchAll(/(?<![\dT])\d\d:\d\d:\d\d(?:[.,]\d+)?(?!\d| GMT)/g))
        times.push(time);
    }
    return times;
  });
}

/** What a time of day in Kolkata is in UTC: five and a half hours less. */
function inUtc(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const total = (hours * 60 + minutes + 24 * 60 - 330) % (24 * 60);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(total / 60))}:${two(total % 60)}${time.slice(5)}`;
}
