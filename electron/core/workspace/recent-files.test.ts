import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eventually } from '../testing/eventually.ts';
import { bad, good, groupOf, notesOf, openEngine, workspaceOf } from '../testing/open-engine.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const at = (path: string, missing = false) => ({ path, missing });

test('what was opened and saved comes first, once, and is there the next time', async () => {
  const profileFolder = await temporaryFolder();
  const one = join(profileFolder, 'one.json');
  const two = join(profileFolder, 'two.json');
  const engine = await openEngine({ profileFolder });
  await good(engine, 'workspace.save', { path: one });
  await good(engine, 'workspace.save', { path: two });
  await good(engine, 'workspace.open-file', { path: one });
  expect(engine.state.recent).toEqual([at(one), at(two)]);
  await engine.close();
  const next = await openEngine({ profileFolder, workspaceFile: two });
  expect(next.state.recent).toEqual([at(two), at(one)]);
});

test('the last ten are kept', async () => {
  const folder = await temporaryFolder();
  const engine = await openEngine();
  for (let number = 1; number <= 12; number++)
    await good(engine, 'workspace.save', { path: join(folder, `${number}.json`) });
  expect(engine.state.recent).toHaveLength(10);
  expect(engine.state.recent.at(-1)).toEqual(at(join(folder, '3.json')));
});

test('a file that is gone is said, and can be taken off the list', async () => {
  const profileFolder = await temporaryFolder();
  const path = join(profileFolder, 'day.json');
  await writeFile(path, workspaceOf([groupOf('101')]));
  const engine = await openEngine({ profileFolder });
  await good(engine, 'workspace.open-file', { path });
  await rm(path);
  expect(await bad(engine, 'workspace.open-file', { path })).toMatchObject({ code: 'io' });
  expect(engine.state.recent).toEqual([at(path, true)]);
  await writeFile(path, workspaceOf([]));
  expect(await good(engine, 'workspace.recent', {})).toEqual({ files: [at(path)] });
  await good(engine, 'workspace.forget-recent', { path });
  expect(engine.state.recent).toEqual([]);
  expect(await bad(engine, 'workspace.forget-recent', { path })).toMatchObject({ code: 'not-found' });
  await engine.close();
  expect(JSON.parse(await readFile(join(profileFolder, 'recent.json'), 'utf8'))).toEqual({ version: 1, paths: [] });
});

test.each(['{', '{"version":2,"paths":[]}', '{"version":1,"paths":[7]}', ''])(
  'a broken list (%s) is kept aside and said; nothing else suffers',
  async (text) => {
    const profileFolder = await temporaryFolder();
    await writeFile(join(profileFolder, 'recent.json'), text);
    const engine = await openEngine({ profileFolder });
    expect(engine.state.recent).toEqual([]);
    const aside = (await readdir(profileFolder)).find((name) => name.startsWith('recent.json.broken-')) ?? '';
    expect(await readFile(join(profileFolder, aside), 'utf8')).toBe(text);
    expect(await notesOf(engine)).toEqual([
      `The list of recent files could not be read. It is kept as ${join(profileFolder, aside)}.`,
    ]);
  },
);

test('a list that cannot be read or kept is said, and is in memory all the same', async () => {
  const profileFolder = await temporaryFolder();
  const path = join(profileFolder, 'recent.json');
  await mkdir(join(path, 'in the way'), { recursive: true });
  const engine = await openEngine({ profileFolder });
  const day = join(profileFolder, 'day.json');
  await good(engine, 'workspace.save', { path: day });
  expect(engine.state.recent).toEqual([at(day)]);
  await eventually(async () =>
    expect(await notesOf(engine)).toEqual([
      `The list of recent files in ${path} cannot be read: it is a folder.`,
      `The list of recent files cannot be kept in ${path}: it is a folder.`,
    ]),
  );
});
