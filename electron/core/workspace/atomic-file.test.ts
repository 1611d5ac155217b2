import { readdirSync, readFileSync } from 'node:fs';
import { lstat, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { asidePath, keepAside, sweepUnfinished, writeAtomically } from './atomic-file.ts';

test('a file is made, with its folders, and replaced as a whole', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'a', 'b', 'file.json');
  await writeAtomically(path, 'a first, longer text');
  await writeAtomically(path, 'Ä second €');
  expect(await readFile(path, 'utf8')).toBe('Ä second €');
  expect(await readdir(join(folder, 'a', 'b'))).toEqual(['file.json']);
});

test('what cannot take its place leaves nothing behind, and the old one as it was', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'taken');
  await mkdir(path);
  await writeFile(join(path, 'content'), 'kept');
  await expect(writeAtomically(path, 'new')).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['taken']);
  expect(await readFile(join(path, 'content'), 'utf8')).toBe('kept');
});

test('two writers of the same file at the same time: one of the texts, whole', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'file.json');
  const texts = Array.from({ length: 12 }, (_, index) => `${index}`.repeat(50_000 + index));
  await Promise.all(texts.map((text) => writeAtomically(path, text)));
  expect(texts).toContain(await readFile(path, 'utf8'));
  expect(await readdir(folder)).toEqual(['file.json']);
});

test('pieces are asked for one by one as they are written; until the last one, the old file stands', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'file.json');
  await writeAtomically(path, 'old');
  const found: string[] = [];
  function* pieces() {
    for (const piece of ['Ä', 'b', 'c']) {
      found.push(
        readdirSync(folder)
          .map((name) => readFileSync(join(folder, name), 'utf8'))
          .sort()
          .join(' '),
      );
      yield piece;
    }
  }
  await writeAtomically(path, pieces());
  expect(found).toEqual([' old', 'old Ä', 'old Äb']);
  expect(await readFile(path, 'utf8')).toBe('Äbc');
});

test('a piece that cannot be made leaves nothing behind, and the old file as it was', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'file.json');
  await writeAtomically(path, 'old');
  function* pieces() {
    yield 'new';
    throw new Error('no more');
  }
  await expect(writeAtomically(path, pieces())).rejects.toThrow('no more');
  expect(await readdir(folder)).toEqual(['file.json']);
  expect(await readFile(path, 'utf8')).toBe('old');
});

test('a link to the file stays a link', async () => {
  const folder = await temporaryFolder();
  await writeAtomically(join(folder, 'real.json'), 'old');
  await symlink('real.json', join(folder, 'link.json'));
  await writeAtomically(join(folder, 'link.json'), 'new');
  expect((await lstat(join(folder, 'link.json'))).isSymbolicLink()).toBe(true);
  expect(await readFile(join(folder, 'real.json'), 'utf8')).toBe('new');
});

test('what a crash has left of unfinished writes is swept; nothing else is touched', async () => {
  const folder = await temporaryFolder();
  const others = ['file.json', '.hidden.tmp', 'session.json.1-2.tmp', '.session.json.x-1.tmp'];
  for (const name of [...others, '.session.json.4711-2.tmp']) await writeFile(join(folder, name), 'text');
  await sweepUnfinished(folder);
  expect((await readdir(folder)).sort()).toEqual(others.sort());
  await sweepUnfinished(join(folder, 'none'));
});

const at = Date.parse('2026-01-05T08:00:00.123Z');

test('a broken file is moved, and what was moved before is kept', async () => {
  const path = join(await temporaryFolder(), 'session.json');
  const asides: string[] = [];
  for (const text of ['first', 'second', 'third']) {
    await writeFile(path, text);
    asides.push(await keepAside(path, at));
  }
  expect(asides).toEqual(['', '-2', '-3'].map((number) => `${path}.broken-2026-01-05T08-00-00-123Z${number}`));
  expect(await Promise.all(asides.map((aside) => readFile(aside, 'utf8')))).toEqual(['first', 'second', 'third']);
  expect(asidePath(path, at)).toBe(`${asides[0]}-4`);
});
