import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';
import { printedAddress, startProgram } from '../fixtures/host-browser.ts';

test.describe('the browser window as a program', () => {
  test('prints an address that works once, and a new one for each Enter', async ({ profile, sharedChromium }) => {
    const program = startProgram({ profile });
    const first = await printedAddress(program);
    const seen = program.lines.length;
    program.enter();
    const second = await printedAddress(program, seen);
    expect(second).not.toBe(first);
    const browser = await sharedChromium.browser();
    for (const [address, works] of [
      [first, true],
      [first, false],
      [second, true],
    ] as const) {
      const page = await browser.newPage();
      const swap = page.waitForResponse(/\/session$/);
      await page.goto(address);
      expect((await swap).ok()).toBe(works);
      await expect(page).toHaveURL(/\/$/);
      await page.close();
    }
    await program.quit();
    expect(await program.ended()).toBe(0);
  });

  test('refuses a second start on the same profile, with a sentence', async ({ profile }) => {
    const first = startProgram({ profile });
    await printedAddress(first);
    const second = startProgram({ profile });
    expect(await second.ended()).toBe(2);
    expect(second.errors).toContain(`in use by another console (process ${first.pid})`);
    await first.quit();
  });

  test('an error that nobody catches ends it with a report, of which the next start tells', async ({
    profile,
    openConsole,
  }) => {
    const before = await openConsole();
    await new Desk(before.page).loadSample();
    await before.close();
    // The program itself, with a fault in it that a signal sets free.
    const fault = 'process.on("SIGUSR2", () => { throw new RangeError("planted") })';
    const failing = startProgram(
      { profile },
      { NODE_OPTIONS: `--import ${JSON.stringify(`data:text/javascript,${encodeURIComponent(fault)}`)}` },
    );
    await printedAddress(failing);
    process.kill(failing.pid ?? 0, 'SIGUSR2');
    expect(await failing.ended()).toBe(1);
    expect(failing.errors).toContain('the console has failed: RangeError: planted');
    const { page } = await openConsole();
    const row = page.getByRole('row').filter({ hasText: 'The console has failed and ended' });
    await expect(row).toContainText(/RangeError: planted\. The report lies in .*crashes.crash-.*\.json/);
  });

  test('starts again after a crash', async ({ profile }) => {
    const first = startProgram({ profile });
    await printedAddress(first);
    await first.crash();
    const second = startProgram({ profile });
    await printedAddress(second);
    await second.quit('SIGTERM');
    expect(await second.ended()).toBe(0);
  });

  test('says what is wrong with a workspace file, and ends', async ({ profile }) => {
    mkdirSync(profile, { recursive: true });
    const workspaceFile = join(profile, 'faulty.json');
    writeFileSync(workspaceFile, JSON.stringify({ version: 1, campaignGroups: [{ dbid: 'x' }] }));
    const program = startProgram({ profile, workspaceFile });
    expect(await program.ended()).toBe(2);
    expect(program.errors).toContain('campaignGroups[0].dbid');
    expect(program.errors).not.toContain('    at ');
  });

  test('on Ctrl+C lets what is on the wire finish, and keeps its outcome', async ({
    profile,
    sharedChromium,
    receiver,
  }) => {
    const first = startProgram({ profile });
    const browser = await sharedChromium.browser();
    const page = await browser.newPage();
    await page.goto(await printedAddress(first));
    const desk = new Desk(page);
    await desk.loadSample();
    await desk.setOption('campaigngroup-states-uri', receiver.uri('after/1500'));
    await desk.show('Groups');
    await desk.press('Load', 'Spring@Agents');
    await expect(desk.count('on wire')).toHaveText('on wire 1/10');
    await first.quit();
    expect(await first.ended()).toBe(0);
    await page.close();

    const second = startProgram({ profile });
    const again = await browser.newPage();
    await again.goto(await printedAddress(second));
    await expect(new Desk(again).logRows('81000', 'Spring@Agents', /^200/)).toHaveCount(1);
    await again.close();
    await second.quit();
    expect(await receiver.records()).toHaveLength(1);
  });
});
