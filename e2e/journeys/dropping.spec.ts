import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inProject } from '../../build/project.ts';
import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';
import { dragFiles } from '../fixtures/drag-files.ts';
import { picture } from '../fixtures/pictures.ts';

const sample = inProject('build/samples/sample-call-centre.json');
const day = inProject('build/samples/short-day.json');
const line = (time: string, group: string) =>
  `${time} Trc 81001 Sending periodic HTTP status notification CampaignGroupState for Campaign Group ${group} to http://127.0.0.1:8080/ocs`;
/** More than one piece carries. */
const filler = `14:20:01.000 Trc 50002 TEvent: ${'x'.repeat(400)}\n`.repeat(6_000);

test('a workspace, a scenario and logs are dropped and opened as what they are; anything else is said', async ({
  consoleWindow: { page },
  profile,
}, testInfo) => {
  const desk = new Desk(page);
  const target = page.getByTestId('drop-target');
  await page.getByRole('button', { name: /^Load the sample call centre/ }).waitFor();

  await test.step('a target is shown while something is over the window', async () => {
    const dragged = await dragFiles(page, [sample]);
    await expect(target).toContainText('Drop to open');
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      await page.screenshot({ path: testInfo.outputPath(`drop-target-${theme}.png`) });
    }
    await dragged.leave();
    await expect(target).toBeHidden();
  });

  await test.step('a workspace', async () => {
    await (await dragFiles(page, [sample])).drop();
    await expect(target).toBeHidden();
    await expect(desk.group('Spring@Agents')).toBeVisible();
    await expect(desk.result).toContainText('sample-call-centre.json');
  });

  await test.step('a scenario', async () => {
    await (await dragFiles(page, [day])).drop();
    const view = page.getByRole('region', { name: 'Scenarios' });
    await expect(view.getByRole('textbox', { name: 'Name' })).toHaveValue(JSON.parse(await readFile(day, 'utf8')).name);
  });

  const view = page.getByRole('region', { name: 'Log file', exact: true });
  await test.step('two segments of a log, one of them long', async () => {
    const folder = join(profile, 'logs');
    await mkdir(folder, { recursive: true });
    const paths = [join(folder, 'OCS.20261122_142000_000.log'), join(folder, 'OCS.20261122_143000_000.log')];
    await writeFile(paths[0] ?? '', `${line('14:20:00.000', 'Spring@Agents')}\n${filler}`);
    await writeFile(paths[1] ?? '', line('14:30:00.000', 'Autumn@Evening'));
    await (await dragFiles(page, paths)).drop();
    await expect(view.getByRole('row').filter({ hasText: 'Spring@Agents' })).toHaveCount(1);
    await expect(view.getByRole('row').filter({ hasText: 'Autumn@Evening' })).toHaveCount(1);
    await expect(view).toContainText('OCS.20261122_142000_000.log, OCS.20261122_143000_000.log');
    const copies = (await readdir(join(profile, 'forensics'))).filter((name) => name.startsWith('dropped-'));
    expect(copies).toHaveLength(testInfo.project.name === 'browser' ? 2 : 0);
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      await picture(page, testInfo, 'log-file-dropped', theme);
    }
  });

  await test.step('a picture is none of these, and changes nothing', async () => {
    await (await dragFiles(page, [inProject('docs/window-light.png')])).drop();
    await expect(desk.result).toContainText(
      'You can drop logs of an Outbound Contact Server, a workspace, or a scenario.',
    );
    await expect(view.getByRole('row').filter({ hasText: 'Spring@Agents' })).toHaveCount(1);
  });

  await test.step('a closed log leaves no copy', async () => {
    await view.getByRole('button', { name: 'Close the log' }).click();
    await expect(view.getByRole('textbox', { name: 'Path on this machine' })).toBeVisible();
    await expect.poll(() => readdir(join(profile, 'forensics'))).toEqual([]);
  });
});
