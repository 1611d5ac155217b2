import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readStaticFile } from './static-files.ts';

let folder: string;
let root: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'static-files-'));
  root = join(folder, 'renderer');
  await mkdir(join(root, 'assets'), { recursive: true });
  await mkdir(join(folder, 'renderer-too'));
  await writeFile(join(root, 'index.html'), '<p>page</p>');
  await writeFile(join(root, 'assets', 'a b.js'), '1');
  await writeFile(join(root, 'font.WOFF2'), '2');
  await writeFile(join(root, 'strange.xyz'), '3');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'renderer-too', 'secret.txt'), 'secret');
});

afterAll(() => rm(folder, { recursive: true }));

test.each([
  ['/', 'text/html; charset=utf-8', '<p>page</p>'],
  ['/index.html', 'text/html; charset=utf-8', '<p>page</p>'],
  ['/assets/a%20b.js', 'text/javascript; charset=utf-8', '1'],
  ['/font.WOFF2', 'font/woff2', '2'],
  ['/strange.xyz', 'application/octet-stream', '3'],
])('%s is served', async (path, type, body) => {
  const file = await readStaticFile(root, path);
  expect(file).toEqual({ status: 200, type, body: Buffer.from(body) });
});

test.each([
  ['two dots', '/../secret.txt'],
  ['two dots inside', '/assets/../../secret.txt'],
  ['two dots that stay inside', '/assets/../index.html'],
  ['encoded dots', '/%2e%2e/secret.txt'],
  ['encoded dots and slash', '/%2e%2e%2fsecret.txt'],
  ['upper-case encoding', '/%2E%2E%2Fsecret.txt'],
  ['a neighbour whose name begins alike', '/../renderer-too/secret.txt'],
  ['a backslash', '/..\\secret.txt'],
  ['an encoded backslash', '/..%5csecret.txt'],
  ['another host', '//evil.example/index.html'],
  ['an encoded other host', '/%2fevil.example/index.html'],
  ['NUL', '/index.html%00.js'],
  ['a broken encoding', '/%zz'],
  ['half an encoded character', '/%e0%a4'],
  ['a drive', 'C:/secret.txt'],
  ['no slash at the beginning', 'index.html'],
  ['nothing', ''],
])('%s is refused: %s', async (_what, path) => {
  expect(await readStaticFile(root, path)).toEqual({ status: 400 });
});

test.each([
  ['what does not exist', '/nothing.js'],
  ['a folder', '/assets'],
  ['a folder with a slash', '/assets/'],
  ['twice encoded dots, which are a plain name', '/%252e%252e/secret.txt'],
])('%s is not found: %s', async (_what, path) => {
  expect(await readStaticFile(root, path)).toEqual({ status: 404 });
});
