import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { good, notesOf, openEngine } from '../testing/open-engine.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

test('how a window was left is there the next time, the newest of each name', async () => {
  const profileFolder = await temporaryFolder();
  const engine = await openEngine({ profileFolder });
  await good(engine, 'window.keep', { name: 'theme', text: 'dark' });
  await good(engine, 'window.keep', { name: 'layout', text: '{"main":70}' });
  await good(engine, 'window.keep', { name: 'theme', text: 'light' });
  await engine.close();
  const next = await openEngine({ profileFolder });
  expect(await good(next, 'window.kept', {})).toEqual({ texts: { theme: 'light', layout: '{"main":70}' } });
});

test('without a folder it is kept as long as the engine runs', async () => {
  const engine = await openEngine();
  await good(engine, 'window.keep', { name: 'theme', text: 'dark' });
  expect(await good(engine, 'window.kept', {})).toEqual({ texts: { theme: 'dark' } });
});

test('a page that has gone wild fills no disk', async () => {
  const engine = await openEngine();
  for (let number = 0; number < 100; number++) await good(engine, 'window.keep', { name: `${number}`, text: 'x' });
  expect(Object.keys((await good(engine, 'window.kept', {})).texts)).toHaveLength(64);
});

test.each(['nonsense', '{"version":2,"texts":{}}'])('a file with %s is kept aside, and that is said', async (text) => {
  const profileFolder = await temporaryFolder();
  await writeFile(join(profileFolder, 'window.json'), text);
  const engine = await openEngine({ profileFolder });
  expect(await good(engine, 'window.kept', {})).toEqual({ texts: {} });
  const aside = (await readdir(profileFolder)).find((name) => name.startsWith('window.json.broken-')) ?? '';
  expect(await readFile(join(profileFolder, aside), 'utf8')).toBe(text);
  expect(await notesOf(engine)).toContainEqual(expect.stringContaining(aside));
});
