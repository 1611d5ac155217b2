import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../../fixtures/console.ts';
import { Desk } from '../../fixtures/desk.ts';

const name = 'Spring@Agents';

test('an empty log says what would fill it; a filter without a hit is cleared with one press', async ({
  consoleWindow,
}) => {
  const desk = new Desk(consoleWindow.page);
  await desk.loadSample();
  await expect(desk.log).toContainText('Nothing sent yet. Load a Campaign Group to send the first 81000.');
  await desk.log.getByRole('combobox', { name: 'Filter the log' }).fill('group:Nobody');
  await expect(desk.log).toContainText('No row matches the filter.');
  await desk.log.getByRole('button', { name: 'Clear filter' }).click();
  await expect(desk.log).toContainText('Nothing sent yet.');
});

test('while the journal cannot be written, that is said, rows are shown, and they can be exported', async ({
  openConsole,
  profile,
  receiver,
}) => {
  // A folder where the file should be cannot be opened as one.
  mkdirSync(join(profile, 'journal.sqlite', 'taken'), { recursive: true });
  const { page } = await openConsole();
  const desk = new Desk(page);
  const banner = page.getByRole('alert').filter({ hasText: 'journal' });
  await expect(banner).toContainText('kept in memory');
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-interval', '0');
  await desk.setOption('campaigngroup-states-uri', receiver.uri('ok'));
  await desk.show('Groups');
  await desk.press('Load', name);
  await desk.logRows('81000', name, /^200/).waitFor();
  await banner.getByRole('button', { name: 'Export the log …' }).click();
  await expect(desk.dialog).toContainText('Export');
});
