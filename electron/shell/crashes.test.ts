import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { good, openEngine } from '../core/testing/open-engine.ts';
import { temporaryFolder } from '../core/testing/temporary-folder.ts';

const program = join(import.meta.dirname, 'testing/crashing-program.ts');

async function crash(folder: string, how: string): Promise<number> {
  const child = spawn(process.execPath, [program, folder, how], { stdio: 'ignore' });
  const [code] = (await once(child, 'close')) as [number];
  return code;
}

test.each([
  ['exception', 'program', 1],
  ['rejection', 'program', 1],
  ['thread', 'thread', 0],
])('%s: a program that fails leaves a report that names the place and no secret', async (how, what, code) => {
  const folder = join(await temporaryFolder(), 'crashes');
  expect(await crash(folder, how)).toBe(code);
  const [name = '', ...others] = await readdir(folder);
  expect(others).toEqual([]);
  const text = await readFile(join(folder, name), 'utf8');
  expect(JSON.parse(text)).toMatchObject({
    what,
    program: '9.9.9',
    runsOn: { node: process.versions.node },
    error: {
      name: 'TypeError',
      message: 'not sent to http://***@host/ocs?token=*** with Authorization: Bearer ***',
      stack: expect.arrayContaining([expect.stringContaining('planted')]),
    },
  });
  expect(text).not.toContain(homedir());
});

test('the next start says what has failed and where the report lies, and the one after that does not', async () => {
  const profileFolder = await temporaryFolder();
  await crash(join(profileFolder, 'crashes'), 'exception');
  const [name] = await readdir(join(profileFolder, 'crashes'));
  const first = await openEngine({ profileFolder });
  const told = (await good(first, 'log.page', { limit: 9 })).entries;
  expect(told).toMatchObject([
    { kind: 'note', level: 'warning', text: expect.stringContaining('TypeError: not sent') },
  ]);
  expect(told).toMatchObject([{ text: expect.stringContaining(join(profileFolder, 'crashes', `${name}`)) }]);
  await first.close();
  const second = await openEngine({ profileFolder });
  expect((await good(second, 'log.page', { limit: 9 })).entries).toHaveLength(1);
});
