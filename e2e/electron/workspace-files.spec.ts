import { existsSync, readFileSync } from 'node:fs';
import { inProject } from '../../build/project.ts';
import { answerFileDialogs, chooseInMenu } from '../fixtures/electron-main.ts';
import { callFrom, campaigns, expect, test } from './electron-console.ts';

const sample = inProject('build/samples/sample-call-centre.json');
const sampleCampaigns = (
  JSON.parse(readFileSync(sample, 'utf8')) as { campaignGroups: { campaign: string }[] }
).campaignGroups.map(({ campaign }) => campaign);

test('a workspace is opened and saved with the native dialogs', async ({ page, main }, testInfo) => {
  await answerFileDialogs(main, sample);
  await chooseInMenu(main, 'workspace.open');
  await expect.poll(() => campaigns(page)).toEqual(sampleCampaigns);

  const saved = testInfo.outputPath('saved.json');
  await callFrom(page, 'workspace.sample', {});
  await answerFileDialogs(main, saved);
  await chooseInMenu(main, 'workspace.save');
  await expect.poll(() => existsSync(saved)).toBe(true);
  expect(JSON.parse(readFileSync(saved, 'utf8'))).toMatchObject({ version: 1 });

  const elsewhere = testInfo.outputPath('elsewhere.json');
  await answerFileDialogs(main, elsewhere);
  await chooseInMenu(main, 'workspace.save-as');
  await expect.poll(() => existsSync(elsewhere)).toBe(true);
  expect(readFileSync(elsewhere, 'utf8')).toBe(readFileSync(saved, 'utf8'));
});

test('a closed dialog changes nothing', async ({ page, main }) => {
  await answerFileDialogs(main, null);
  expect(await callFrom(page, 'workspace.open-file', {})).toMatchObject({ error: { code: 'cancelled' } });
  expect(await callFrom(page, 'workspace.save', {})).toMatchObject({ error: { code: 'cancelled' } });
  expect(await campaigns(page)).toEqual([]);
});

test('the last argument opens a workspace', async ({ openConsole }) => {
  const { page } = await openConsole({ workspaceFile: sample });
  expect(await campaigns(page)).toEqual(sampleCampaigns);
});

const scenario = inProject('build/samples/short-day.json');

test('the last argument opens a scenario in its view', async ({ openConsole }) => {
  const { page } = await openConsole({ workspaceFile: scenario });
  await expect(page.getByRole('region', { name: 'Scenarios' })).toBeVisible();
  await expect(page.getByText(`Opened ${scenario}`).first()).toBeVisible();
});

test('a double click on a file opens it, with the system that tells of it by an event', async ({ page, main }) => {
  const doubleClick = (path: string) =>
    main.evaluate(({ app }, file) => {
      app.emit('open-file', { preventDefault: () => {} } as never, file);
    }, path);
  await doubleClick(sample);
  await expect.poll(() => campaigns(page)).toEqual(sampleCampaigns);
  await doubleClick(scenario);
  await expect(page.getByText(`Opened ${scenario}`).first()).toBeVisible();
});

test('an argument that is no workspace is told of, and the window opens', async ({ openConsole }, testInfo) => {
  const { page, main } = await openConsole({ workspaceFile: testInfo.outputPath('none.json') });
  expect(main?.errors()).toContain('The workspace could not be opened');
  expect(await campaigns(page)).toEqual([]);
});

test('a second start ends at once, and hands its workspace to the first', async ({ page, main }) => {
  expect(await main.startAgain([sample])).toBe(0);
  await expect.poll(() => campaigns(page)).toEqual(sampleCampaigns);
  expect(await main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null)).toBe(1);
});
