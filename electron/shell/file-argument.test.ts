import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { fileIn, fileToOpen } from './file-argument.ts';

const folder = mkdtempSync(join(tmpdir(), 'files-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each<[string, string[], string | null]>([
  ['a file', ['console', 'a.json'], '/work/a.json'],
  ['an absolute path', ['console', '/b/a.JSON'], '/b/a.JSON'],
  ['a file after switches', ['electron', '--user-data-dir=/p', '.', 'a.json'], '/work/a.json'],
  ['nothing', ['electron', '.'], null],
  ['the program alone', ['out/electron/main.cjs'], null],
  ['a switch that ends alike', ['console', '--config=a.json'], null],
  ['a file that is not last', ['console', 'a.json', '--verbose'], null],
  ['no arguments at all', [], null],
])('%s', (_what, commandLine, path) => {
  expect(fileIn(commandLine, '/work')).toEqual(path === null ? null : { kind: 'workspace', path: resolve(path) });
});

test('the address of a file, as desktops of Linux give it', () => {
  const path = join(folder, 'my day.cgcscenario');
  expect(fileIn(['console', pathToFileURL(path).href], '/work')).toEqual({ kind: 'scenario', path });
  const elsewhere = fileIn(['console', 'file://host.example/%zz.cgcscenario'], '/work');
  expect(elsewhere).toEqual({ kind: 'scenario', path: resolve('/work', 'file://host.example/%zz.cgcscenario') });
});

test.each<[string, string, string | null]>([
  ['day.json', '{"version":1,"steps":[]}', 'scenario'],
  ['groups.json', '{"version":1,"campaignGroups":[]}', 'workspace'],
  ['list.json', '["steps"]', 'workspace'],
  ['broken.json', '{"steps":', 'workspace'],
  ['null.json', 'null', 'workspace'],
  ['groups.cgcworkspace', '{"steps":[]}', 'workspace'],
  ['day.CGCScenario', 'whatever', 'scenario'],
  ['notes.txt', '{"steps":[]}', null],
])('%s with %s is a %s', (name, text, kind) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  expect(fileToOpen(path)).toEqual(kind === null ? null : { kind, path });
});
