import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../core/testing/temporary-folder.ts';
import { keepMinidumps } from './keep-minidumps.ts';

/** What was asked of Electron, in this order. */
function electron() {
  const asked: unknown[] = [];
  const app = { setPath: (name: string, path: string) => asked.push([name, path, existsSync(path)]) };
  const crashReporter = { start: (options: object) => asked.push(options) };
  return { asked, app: app as never, crashReporter: crashReporter as never };
}

test('minidumps lie in the folder, which is there before, and are uploaded to nobody', async () => {
  const folder = join(await temporaryFolder(), 'crashes', 'minidumps');
  const { asked, app, crashReporter } = electron();
  keepMinidumps(app, crashReporter, folder, () => {});
  expect(asked).toEqual([['crashDumps', folder, true], { uploadToServer: false }]);
});

test('where the folder cannot be made, that is logged, and no crash reporter is started', async () => {
  const file = join(await temporaryFolder(), 'file');
  await writeFile(file, '');
  const { asked, app, crashReporter } = electron();
  const lines: string[] = [];
  keepMinidumps(app, crashReporter, join(file, 'minidumps'), (line) => lines.push(line));
  expect(asked).toEqual([]);
  expect(lines).toEqual([expect.stringContaining('minidumps cannot be kept')]);
});
