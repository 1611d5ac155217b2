import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NtExecutable, NtExecutableResource } from 'resedit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { edition } from '../edition.ts';
import { makeStandInRuntime } from '../stand-in-runtime.ts';
import { faultLine } from './fault.ts';
import type { Layout } from './layout.ts';
import { faultsOfSurroundings } from './surroundings.ts';

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'surroundings-'));
});
afterEach(() => rm(place, { recursive: true, force: true }));

const headerHash = 'a'.repeat(64);
const otherHash = 'b'.repeat(64);
const archive = { files: new Map(), outside: [], headerHash };

/** What is wrong with the note of the archive's hash alone: the rest of these packages is bare. */
function noteFaults(layout: Layout): string[] {
  return faultsOfSurroundings(layout, archive, edition('stand-in'))
    .filter(({ where }) => where === layout.program)
    .map(faultLine);
}

/** A program of Windows as electron-builder leaves it, with this hash; without one, null. */
async function onWindows(hash: string | null): Promise<Layout> {
  const folder = await makeStandInRuntime(join(place, 'windows'), 'windows');
  const program = join(folder, 'electron.exe');
  if (hash !== null) {
    const executable = NtExecutable.from(await readFile(program));
    const resources = NtExecutableResource.from(executable);
    const note = JSON.stringify([{ file: 'resources\\app.asar', alg: 'SHA256', value: hash }]);
    resources.entries.push({
      type: 'INTEGRITY',
      id: 'ELECTRONASAR',
      bin: new TextEncoder().encode(note).buffer,
      lang: 1033,
      codepage: 1200,
    });
    resources.outputResource(executable);
    await writeFile(program, Buffer.from(executable.generate()));
  }
  return { platform: 'windows', folder, resources: folder, program, electron: program, notices: folder };
}

/** The same for macOS. */
async function onMac(hash: string | null): Promise<Layout> {
  const program = join(place, 'Console.app');
  const note = `<key>Resources/app.asar</key><dict><key>algorithm</key><string>SHA256</string><key>hash</key><string>${hash}</string></dict>`;
  await mkdir(join(program, 'Contents'), { recursive: true });
  await writeFile(join(program, 'Contents/Info.plist'), `<plist><dict>${hash === null ? '' : note}</dict></plist>`);
  return { platform: 'mac', folder: place, resources: place, program, electron: program, notices: place };
}

test.each([
  ['Windows', onWindows],
  ['macOS', onMac],
])('on %s the program has the hash of the archive', async (_system, make) => {
  expect(noteFaults(await make(headerHash))).toEqual([]);
  const other = await make(otherHash);
  expect(noteFaults(other)).toEqual([
    `${other.program}: has the hash ${otherHash} for app.asar; must have ${headerHash}`,
  ]);
  const none = await make(null);
  expect(noteFaults(none)).toEqual([`${none.program}: has no hash of app.asar; must have ${headerHash}`]);
});

test('the mark of a stand-in is in stand-ins alone', async () => {
  const folder = await makeStandInRuntime(join(place, 'linux'), 'linux');
  const program = join(folder, 'electron');
  const layout: Layout = { platform: 'linux', folder, resources: folder, program, electron: program, notices: folder };
  const marks = (kind: 'release' | 'unsigned' | 'stand-in') =>
    faultsOfSurroundings(layout, archive, edition(kind)).filter(({ where }) => where === 'NOT-RELEASABLE.txt');
  expect(marks('stand-in')).toEqual([]);
  expect(marks('unsigned')).toHaveLength(1);
  expect(marks('release').map(faultLine)).toEqual([
    'NOT-RELEASABLE.txt: says that this is no Electron; a package of Electron has no such file',
  ]);
});
