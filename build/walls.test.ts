import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { inProject } from './project.ts';
import { offences, offenceText, type Sources } from './walls.ts';

/** What the rules find in a tree of one file, with the place after the path. */
function found(path: string, text: string): string[] {
  return offences(new Map([[path, text]])).map(
    (offence) => `${offence.rule} ${offenceText(offence).slice(path.length)}`,
  );
}

/** Every way to import something, each with `name` in the first line. */
const waysToImport = (name: string) => [
  `import a = require('${name}');`,
  `import { a } from '${name}';`,
  `import '${name}';`,
  `import type { A } from '${name}';`,
  `export { a } from '${name}';`,
  `export * from '${name}';`,
  `const a = await import('${name}');`,
  `const a = require('${name}');`,
  `type A = import('${name}').A;`,
];

const forbidden: readonly (readonly [path: string, name: string, offence: string])[] = [
  ['shared/domain/a.ts', '../../electron/core/engine.ts', 'wall :1  shared/ -> electron/core/engine.ts'],
  ['shared/domain/a.ts', '../../renderer/main.tsx', 'wall :1  shared/ -> renderer/main.tsx'],
  ['shared/domain/a.ts', 'node:fs', 'wall :1  shared/ -> node:fs'],
  ['shared/domain/a.ts', 'react', 'wall :1  shared/ -> react'],
  ['shared/domain/a.ts', 'electron', 'electron :1  imports electron'],
  ['shared/domain/a.test.ts', '../../electron/core/engine.ts', 'wall :1  shared/ -> electron/core/engine.ts'],
  ['shared/domain/a.ts', '../testing/facts.ts', 'wall :1  the product -> shared/testing/facts.ts'],
  ['renderer/views/a.tsx', '../../electron/core/engine.ts', 'wall :1  renderer/ -> electron/core/engine.ts'],
  ['renderer/views/a.tsx', '../../build/project.ts', 'wall :1  renderer/ -> build/project.ts'],
  ['renderer/views/a.tsx', 'node:fs', 'wall :1  renderer/ -> node:fs'],
  ['renderer/views/a.tsx', 'fs', 'wall :1  renderer/ -> fs'],
  ['renderer/views/a.tsx', 'electron', 'electron :1  imports electron'],
  ['renderer/views/a.test.tsx', '../../electron/core/engine.ts', 'wall :1  renderer/ -> electron/core/engine.ts'],
  ['electron/core/groups/a.ts', '../../bridge/serve.ts', 'wall :1  electron/core/ -> electron/bridge/serve.ts'],
  ['electron/core/groups/a.ts', '../../shell/menu.ts', 'wall :1  electron/core/ -> electron/shell/menu.ts'],
  ['electron/core/groups/a.ts', '../../main.ts', 'wall :1  electron/core/ -> electron/main.ts'],
  ['electron/core/groups/a.ts', '../../../renderer/main.tsx', 'wall :1  electron/core/ -> renderer/main.tsx'],
  ['electron/core/groups/a.ts', 'electron', 'electron :1  imports electron'],
  ['electron/core/groups/a.ts', 'electron/main', 'electron :1  imports electron/main'],
  ['electron/core/groups/a.test.ts', '../../shell/menu.ts', 'wall :1  electron/core/ -> electron/shell/menu.ts'],
  ['electron/bridge/websocket.ts', 'electron', 'electron :1  imports electron'],
  ['electron/bridge/websocket.ts', '../../renderer/main.tsx', 'wall :1  electron/ -> renderer/main.tsx'],
  ['electron/browser.ts', 'electron', 'electron :1  imports electron'],
  ['electron/browser.ts', './core/a.test.ts', 'wall :1  the product -> electron/core/a.test.ts'],
  ['build/commands/start.ts', 'electron', 'electron :1  imports electron'],
];
const forbiddenImports = forbidden.flatMap(([path, name, offence]) =>
  waysToImport(name).map((text) => ({ path, text, offence })),
);

test.each(forbiddenImports)('$path may not: $text', ({ path, text, offence }) => {
  expect(found(path, text)).toEqual([offence]);
});

const allowed: readonly (readonly [path: string, name: string])[] = [
  ['shared/domain/a.ts', './b.ts'],
  ['shared/domain/a.ts', '../reporting/b.ts'],
  ['shared/domain/a.ts', 'zod'],
  ['shared/domain/a.test.ts', 'vitest'],
  ['shared/domain/a.test.ts', 'node:assert/strict'],
  ['shared/domain/a.test.ts', '../testing/facts.ts'],
  ['shared/testing/facts.ts', 'fast-check'],
  ['renderer/views/a.tsx', 'react'],
  ['renderer/views/a.tsx', './a.module.css'],
  ['renderer/views/a.tsx', '../../shared/domain/a.ts'],
  ['electron/core/groups/a.ts', 'node:fs'],
  ['electron/core/groups/a.ts', 'undici'],
  ['electron/core/groups/a.ts', '../../../shared/domain/a.ts'],
  ['electron/core/groups/a.ts', '../engine.ts'],
  ['electron/core/groups/a.ts', '../../../build/samples/a.json'],
  ['electron/shell/menu.ts', 'electron'],
  ['electron/shell/menu.test.ts', 'electron'],
  ['electron/main.ts', 'electron'],
  ['electron/preload.ts', 'electron'],
  ['electron/bridge/electron-ipc.ts', 'electron'],
  ['electron/browser.ts', './core/engine.ts'],
  ['build/commands/start.ts', '../../electron/core/engine.ts'],
  ['build/commands/start.ts', 'electron-builder'],
  ['e2e/fixtures/console.ts', '../../renderer/main.tsx'],
];
const allowedImports = allowed.flatMap(([path, name]) => waysToImport(name).map((text) => ({ path, text })));

test.each(allowedImports)('$path may: $text', ({ path, text }) => {
  expect(found(path, text)).toEqual([]);
});

test('the end-to-end tests may name the types of Electron, and nothing else of it', () => {
  expect(found('e2e/a.ts', "import type { App } from 'electron';")).toEqual([]);
  expect(found('e2e/a.ts', "import { app } from 'electron';")).toEqual(['electron :1  imports electron']);
});

test('what only looks like an import is none', () => {
  expect(found('shared/a.ts', "// import 'electron'\nconst text = \"import 'node:fs'\";\n")).toEqual([]);
});

test.each([
  ['const a: any = 1;', 'types :1  any'],
  ['\nfunction a(b: Record<string, any[]>): void {}', 'types :2  any'],
  ['\n\nconst a = b as any;', 'types :3  any'],
  ['// @ts-ignore\na();', 'types :1  @ts-ignore'],
  ['/* @ts-nocheck */', 'types :1  @ts-nocheck'],
])('the types are not let down: %j', (text, offence) => {
  for (const path of ['shared/a.ts', 'renderer/a.tsx', 'e2e/a.spec.ts']) expect(found(path, text)).toEqual([offence]);
});

test('a word such as any in a text, a name or a comment is no type', () => {
  expect(found('shared/a.ts', "// any\nconst any = 'any'; const a = { any };")).toEqual([]);
});

const ambient: readonly (readonly [text: string, what: string])[] = [
  ['const a = Date.now();', 'Date.now'],
  ['const a = { now: Date.now };', 'Date.now'],
  ["const a = Date['now']();", 'Date.now'],
  ['const a = new Date();', 'new Date()'],
  ['setTimeout(a, 1);', 'setTimeout()'],
  ['setInterval(a, 1);', 'setInterval()'],
  ['setImmediate(a);', 'setImmediate()'],
  ['globalThis.setTimeout(a, 1);', 'globalThis.setTimeout'],
  ['const a = Math.random();', 'Math.random'],
  ['const a = performance.now();', 'performance.now'],
  ['const a = AbortSignal.timeout(1);', 'AbortSignal.timeout'],
  ["import { setTimeout } from 'node:timers/promises';", 'node:timers/promises'],
];

test.each(ambient)('the core takes time and chance from its ports: %s', (text, what) => {
  expect(found('electron/core/groups/a.ts', text)).toEqual([`ambient :1  ${what}`]);
  for (const path of ['electron/core/ports/clock.ts', 'electron/core/groups/a.test.ts', 'electron/browser.ts'])
    expect(found(path, text)).toEqual([]);
});

test('a clock of our own, and a date of a known time, are no such thing', () => {
  expect(found('electron/core/a.ts', 'clock.now(); clock.setTimeout(a, 1); new Date(at); Math.max(1, 2);')).toEqual([]);
});

test.each(['shared/a.ts', 'renderer/a.tsx', 'renderer/a.module.css', 'shared/a.test.ts'])(
  '%s is not too long',
  (path) => {
    const lines = (count: number) => '\n'.repeat(count);
    const short = new Map([
      ['a.css', ''],
      ['b.css', ''],
    ]);
    expect(offences(new Map([...short, [path, lines(300)]]))).toEqual([]);
    expect(offences(new Map([...short, [path, lines(301)]])).map(offenceText)).toEqual([
      `${path}:301  301 lines; 300 are the most`,
    ]);
  },
);

test('the median of all files is under 100 lines', () => {
  const tree = (...lengths: number[]) => new Map(lengths.map((lines, index) => [`${index}.css`, '\n'.repeat(lines)]));
  expect(offences(tree(10, 99, 300))).toEqual([]);
  expect(offences(tree(10, 100, 300)).map(offenceText)).toEqual([
    'all files  the median is 100 lines; it must be under 100',
  ]);
});

test('a file that cannot be read is named', () => {
  expect(() => found('shared/a.ts', 'const = ;')).toThrow('shared/a.ts');
});

function readSources(): Sources {
  const sources = new Map<string, string>();
  for (const room of ['shared', 'electron', 'renderer', 'build', 'e2e'])
    for (const file of readdirSync(inProject(room), { recursive: true, encoding: 'utf8' })) {
      const path = join(room, file).split(sep).join('/');
      if (/\.(tsx?|mts|cts|mjs|cjs|css)$/.test(path)) sources.set(path, readFileSync(inProject(path), 'utf8'));
    }
  return sources;
}

test('the house as it stands', () => {
  const sources = readSources();
  for (const path of ['shared/domain/transition.ts', 'electron/core/engine.ts', 'build/walls.ts'])
    expect(sources.has(path)).toBe(true);
  expect(offences(sources).map(offenceText)).toEqual([]);
});
