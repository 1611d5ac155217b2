import { copyFileSync, mkdirSync } from 'node:fs';
import { inProject } from '../../build/project.ts';
import { accessibilityFaults } from '../fixtures/accessibility.ts';
import { Clock } from '../fixtures/clock.ts';
import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';
import { LossDesk } from '../fixtures/loss-desk.ts';
import { busyDay, useTheme } from '../fixtures/scene.ts';
import { ScheduleDesk } from '../fixtures/schedule-desk.ts';

for (const theme of ['light', 'dark'] as const)
  test(`every view in the ${theme} theme can be used by everybody, and is pictured`, async ({
    consoleWindow,
  }, testInfo) => {
    test.setTimeout(300_000);
    const desk = new Desk(consoleWindow.page);
    const folder = inProject('test-results/screenshots', testInfo.project.name);
    mkdirSync(folder, { recursive: true });
    const inspect = async (view: string) => {
      // Away from what was pressed: a hint that fades in has no contrast yet.
      await desk.page.mouse.move(2, 2);
      await expect(desk.page.getByRole('tooltip')).toHaveCount(0);
      await desk.page.screenshot({ path: `${folder}/${view}-${theme}.png`, animations: 'disabled' });
      expect.soft(await accessibilityFaults(desk), view).toEqual([]);
    };

    await useTheme(desk, theme);
    await inspect('first-run');
    await busyDay(desk);
    await inspect('groups');
    await desk.logRows('81000', 'Spring@Agents', /^9\b/).click();
    await desk.inspector.getByText('HTTP 200').waitFor();
    await inspect('delivery');
    await desk.inspector.getByRole('button', { name: 'Edit and resend' }).click();
    await desk.dialog.getByRole('textbox', { name: 'Body' }).fill('{}');
    await inspect('redelivery');
    await desk.dialog.getByRole('button', { name: 'Cancel' }).click();
    await desk.inspector.getByRole('tab', { name: 'Payload' }).click();
    await desk.inspector.getByRole('row', { name: /GSW_CALLING_LISTS/ }).waitFor();
    await inspect('payload');
    await desk.inspector.getByRole('tab', { name: 'Diff' }).click();
    await desk.inspector.getByRole('table').first().waitFor();
    await inspect('diff');
    await desk.inspector.getByRole('tab', { name: 'Group' }).click();
    await inspect('group');
    await desk.inspector.getByRole('button', { name: 'Close the inspector' }).click();
    await desk.log.getByRole('button', { name: 'OCS lines' }).click();
    await inspect('ocs-lines');
    await desk.log.getByRole('button', { name: 'OCS lines' }).click();
    await desk.press('Start', 'Collections@Early Stage');
    await desk.mode('Predictive').waitFor();
    await inspect('start');
    await desk.dialog.getByRole('button', { name: 'Cancel' }).click();
    await desk.page.getByRole('button', { name: 'Create', exact: true }).click();
    await desk.dialog.waitFor();
    await inspect('form');
    await desk.dialog.getByRole('button', { name: 'Cancel' }).click();
    await desk.show('Options');
    await inspect('options');
    await desk.show('Receiver');
    await desk.page.getByRole('region', { name: 'Received request' }).waitFor();
    await inspect('receiver');
    const loss = new LossDesk(desk.page);
    await desk.show('Faults');
    await loss.quick('Periodic', 'Lose the next message');
    await loss.verdicts.getByRole('listitem').waitFor();
    await desk.page.getByRole('button', { name: 'Add a fault' }).click();
    await desk.dialog.waitFor();
    await inspect('fault');
    await desk.dialog.getByRole('button', { name: 'Add and switch on' }).click();
    await loss.banner.waitFor();
    await inspect('faults');
    await loss.showReceiver('Beliefs');
    await loss.belief('Spring@Agents').waitFor();
    await inspect('beliefs');
    await loss.showReceiver('Response rules');
    await desk.page.getByRole('button', { name: 'Slow', exact: true }).click();
    await desk.page.getByRole('button', { name: 'Edit Slow' }).waitFor();
    await inspect('response-rules');
    await desk.page.getByRole('button', { name: 'Edit Slow' }).click();
    await desk.dialog.waitFor();
    await inspect('response-rule');
    await desk.dialog.getByRole('button', { name: 'Cancel' }).click();
    await loss.banner.getByRole('button', { name: 'Switch all faults off' }).click();
    await loss.banner.waitFor({ state: 'hidden' });
    await loss.showReceiver('Relay & API');
    await inspect('relay');

    const schedule = new ScheduleDesk(desk.page);
    await desk.show('Schedule');
    await schedule.addFor('Welcome Calls@Onboarding');
    await schedule.doing('Start', 'Predictive');
    await schedule.daily('09:00');
    await desk.dialog.getByRole('status').waitFor();
    await inspect('timed-action');
    await schedule.save('Add');
    await schedule.problems.waitFor();
    await inspect('schedule');
    await desk.page.getByText('Timeline', { exact: true }).click();
    await desk.page.getByText('Week', { exact: true }).click();
    await inspect('timeline');
    await new Clock(desk.page).pause();
    await desk.show('Groups');
    await desk.page.getByRole('button', { name: /^Clock:/ }).click();
    await desk.page.getByRole('dialog', { name: 'Clock' }).waitFor();
    await inspect('clock');

    if (process.env.UPDATE_SCREENSHOTS && testInfo.project.name === 'browser') {
      mkdirSync(inProject('docs'), { recursive: true });
      copyFileSync(`${folder}/delivery-${theme}.png`, inProject(`docs/window-${theme}.png`));
    }
  });
