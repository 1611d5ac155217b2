import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { CrashFolder, mostReports } from './crash-folder.ts';

test('the oldest reports are deleted; those of one millisecond have a name each', async () => {
  const folder = await temporaryFolder();
  const crashes = new CrashFolder(folder, '1');
  for (let number = 0; number < mostReports + 5; number++) crashes.keep('page', new Error(`No. ${number}`), 1_000);
  const messages = crashes.newest(100).map(({ report }) => report.error.message);
  expect(messages).toEqual(Array.from({ length: mostReports }, (_, index) => `No. ${index + 5}`));
});

test('what is no report is neither read nor deleted; where nothing can be written, nothing is kept', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'crash-2026-01-01T00-00-00-000Z-000.json'), '{"version":1}');
  await writeFile(join(folder, 'notes.json'), 'mine');
  const crashes = new CrashFolder(folder, '1');
  expect(crashes.keep('thread', 'no disk')).toContain(folder);
  expect(crashes.newest(5)).toMatchObject([{ report: { error: { name: 'not an Error', message: 'no disk' } } }]);
  expect(await readFile(join(folder, 'notes.json'), 'utf8')).toBe('mine');

  await writeFile(join(folder, 'file'), '');
  expect(new CrashFolder(join(folder, 'file', 'crashes'), '1').keep('program', new Error('any'))).toBeNull();
  expect(new CrashFolder(null, '1').keep('program', new Error('any'))).toBeNull();
});
