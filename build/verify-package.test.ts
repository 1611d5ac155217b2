import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { version } from '../package.json' with { type: 'json' };
import type { Fuses } from './fuses.ts';
import { fuses } from './fuses.ts';
import {
  buildAlike,
  makeSmallPackage,
  type SmallPackage,
  smallEdition,
  smallFiles,
} from './packaging/small-package.ts';
import { faultLine } from './packaging/verify/fault.ts';
import { root } from './project.ts';
import { verifyPackage } from './verify-package.ts';

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'package-'));
});
afterEach(() => rm(place, { recursive: true, force: true }));

async function faultsOf({ folder, built }: Pick<SmallPackage, 'folder' | 'built'>): Promise<string[]> {
  return (await verifyPackage(folder, smallEdition, built)).map(faultLine);
}

test('a package that is as it should be has no fault', async () => {
  expect(await faultsOf(await makeSmallPackage(place))).toEqual([]);
});

const page = smallFiles['out/renderer/assets/index.js'];
const manifest = JSON.parse(smallFiles['package.json'] ?? '') as object;

test.each<[string, Record<string, string | null>, string[]]>([
  [
    'a file that was not built',
    { 'out/electron/secret.txt': 'x' },
    ['app.asar/out/electron/secret.txt: is not among what is built; it must not be there'],
  ],
  [
    'node_modules',
    { 'node_modules/zod/index.js': 'x' },
    ['app.asar/node_modules/zod/index.js: is not among what is built; it must not be there'],
  ],
  [
    'a file that is missing',
    { 'out/electron/preload.cjs': null },
    [
      'app.asar/out/electron/preload.cjs: is missing; it belongs to what is built',
      'app.asar/out/electron/preload.cjs: is not there; the program starts from it',
    ],
  ],
  [
    'another byte than was built',
    { 'out/renderer/assets/index.js': 'console.log("Window");\n' },
    ['app.asar/out/renderer/assets/index.js: differs from what was built, first at byte 13; must be the same 23 bytes'],
  ],
  [
    'another version',
    { 'package.json': JSON.stringify({ ...manifest, version: '9.9.9' }) },
    [`app.asar/package.json, version: is "9.9.9"; must be "${version}"`],
  ],
  [
    'the name of another edition',
    { 'package.json': JSON.stringify({ ...manifest, productName: 'Campaign Group Console' }) },
    ['app.asar/package.json, productName: is "Campaign Group Console"; must be "Campaign Group Console (stand-in)"'],
  ],
  [
    'dependencies',
    { 'package.json': JSON.stringify({ ...manifest, dependencies: {} }) },
    ['app.asar/package.json, dependencies: is there; must not ship'],
  ],
])('%s', async (_what, changes, faults) => {
  expect(await faultsOf(await makeSmallPackage(place, changes))).toEqual(faults);
});

test.each<[string, Record<string, string>, RegExp]>([
  ['a source map', { 'out/renderer/assets/index.js.map': '{}' }, /index\.js\.map: is a source map; none is shipped$/],
  [
    'a mention of a source map',
    { 'out/renderer/assets/index.js': `${page}//# sourceMappingURL=index.js.map\n` },
    /index\.js: mentions a source map; build without `sourcemap`$/,
  ],
  [
    'the folder in which it was built',
    { 'out/electron/main.cjs': `start(${JSON.stringify(root)})` },
    /main\.cjs: names the folder .+, where it was built; paths must be found from where the program lies$/,
  ],
  [
    'a preload script that is too large',
    { 'out/electron/preload.cjs': '// \n'.repeat(2_000) },
    /preload\.cjs: has 8000 bytes; at most 5000: it runs before each page/,
  ],
  [
    'a licence that is not on the list',
    { 'out/renderer/licences.json': '[{"name":"one","version":"1.0.0","licence":"GPL-3.0-only","text":null}]' },
    /licences\.json: one 1\.0\.0 is in the bundle, and its licence is GPL-3\.0-only: /,
  ],
  [
    'no licences at all',
    { 'out/renderer/licences.json': '[]' },
    /licences\.json: is missing or not to be read; must list/,
  ],
  ['a program without a budget', { 'out/electron/new-worker.cjs': '' }, /new-worker\.cjs: has no budget; name one in /],
])('%s, built and packed', async (_what, changes, fault) => {
  const small = await makeSmallPackage(place, changes);
  await buildAlike(small, place);
  await rm(join(small.built, 'package.json'));
  const faults = await faultsOf(small);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(fault);
});

test('a page whose first load is too large', async () => {
  // Bytes that do not compress: every one differs from the one before by a step of its own.
  const noise = Array.from({ length: 200_000 }, (_, index) => ((index * 2654435761) >>> 0).toString(36)).join('');
  const small = await makeSmallPackage(place, { 'out/renderer/assets/index.js': `//${noise}` });
  await buildAlike(small, place);
  expect((await faultsOf(small)).join()).toMatch(
    /out\/renderer \(first load, compressed\): has \d+ bytes; at most 800000/,
  );
});

test('a byte that was changed in the archive', async () => {
  const small = await makeSmallPackage(place);
  const bytes = await readFile(small.archive);
  bytes.write('W', bytes.lastIndexOf('window'));
  await writeFile(small.archive, bytes);
  expect(await faultsOf(small)).toEqual([
    expect.stringMatching(/index\.js: its bytes are not those of the archive's hash; must have the hash [0-9a-f]{64}$/),
    expect.stringContaining('index.js: differs from what was built, first at byte 13'),
  ]);
});

test.each(Object.entries(fuses) as [keyof Fuses, boolean][])('the fuse %s the wrong way', async (fuse, isOn) => {
  const small = await makeSmallPackage(place);
  const option = FuseV1Options[`${fuse.charAt(0).toUpperCase()}${fuse.slice(1)}` as keyof typeof FuseV1Options];
  await flipFuses(small.program, { version: FuseVersion.V1, [option]: !isOn });
  const [is, must] = isOn ? ['off', 'on'] : ['on', 'off'];
  expect(await faultsOf(small)).toEqual([`fuse ${fuse}: is ${is}; must be ${must}`]);
});

test('a fuse that is forgotten does not compile', () => {
  const { runAsNode: _, ...others } = fuses;
  // @ts-expect-error one is missing
  const forgotten: Fuses = others;
  expect(Object.keys(forgotten)).toHaveLength(Object.keys(fuses).length - 1);
});

test('a program without a fuse wire, and of another Electron', async () => {
  const small = await makeSmallPackage(place);
  await writeFile(small.program, 'Electron/1.0.0');
  expect(await faultsOf(small)).toEqual([
    expect.stringMatching(/: no fuse wire can be read \(.+\); Electron's program has one$/),
    expect.stringMatching(/: does not name Electron [\d.]+; must be the version of package\.json$/),
  ]);
});

test('a program that runs beside the archive, no licence of Electron, and no mark of the stand-in', async () => {
  const small = await makeSmallPackage(place);
  await writeFile(join(small.folder, 'resources/default_app.asar'), '');
  await rm(join(small.folder, 'LICENSES.chromium.html'));
  await rm(join(small.folder, 'NOT-RELEASABLE.txt'));
  expect(await faultsOf(small)).toEqual([
    'resources/default_app.asar: is there; the program runs from app.asar alone',
    'LICENSES.chromium.html: is missing; the licence of Electron demands it',
    'NOT-RELEASABLE.txt: is missing; a stand-in must say what it is',
  ]);
});

test('an archive that is none, and a folder that is no package', async () => {
  const small = await makeSmallPackage(place);
  await writeFile(small.archive, 'nothing');
  expect(await faultsOf(small)).toEqual([
    expect.stringMatching(/app\.asar: cannot be read \(.+\); must be an archive/),
  ]);
  await rm(small.archive);
  expect(await faultsOf(small)).toEqual([expect.stringContaining('cannot be read (there is no such file)')]);
  expect(await faultsOf({ ...small, folder: join(place, 'none') })).toEqual([
    expect.stringContaining('has no program of Campaign Group Console (stand-in)'),
  ]);
});
