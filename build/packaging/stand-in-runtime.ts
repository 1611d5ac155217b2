import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import packageJson from '../../package.json' with { type: 'json' };
import { fuses, otherFuses } from '../fuses.ts';

/*
 * A folder that is laid out like Electron's runtime and has none in it: enough for electron-builder to pack, to flip fuses and to write
 * resources. What comes of it cannot be run.
 */

export type StandInPlatform = 'linux' | 'windows';

/** A file that is in every stand-in, and in every package that is made with one. */
export const standInMark = 'NOT-RELEASABLE.txt';

/** Says what it is, to whoever finds it. */
const standInNotice =
  'This is a stand-in for Electron. It cannot be run, and nothing that is made with it can be released.\n';

const electronVersion = packageJson.devDependencies.electron;

/** Makes the folder anew and resolves to it. */
export async function makeStandInRuntime(folder: string, platform: StandInPlatform): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  const files: Record<string, string | Uint8Array> = {
    version: electronVersion,
    LICENSE: `The licence of Electron would stand here.\n${standInNotice}`,
    'LICENSES.chromium.html': `<p>The licences of Chromium would stand here.</p>\n`,
    [standInMark]: standInNotice,
    'locales/en-US.pak': standInNotice,
    'locales/de.pak': standInNotice,
    // Electron's own first page, which must not ship.
    'resources/default_app.asar': standInNotice,
    ...(platform === 'linux'
      ? { electron: Buffer.concat([Buffer.from(`#!/bin/false\n${standInNotice}`), inside()]) }
      : { 'electron.exe': Buffer.concat([windowsProgram(), inside()]) }),
  };
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content, { mode: name === 'electron' ? 0o755 : 0o644 });
  }
  return folder;
}

/** What is read in the real executable: its version, and the fuse wire, here with every fuse in the wrong position. */
function inside(): Buffer {
  const wrong = Object.values(fuses).map((isOn) => (isOn ? '0' : '1'));
  const wire = [...wrong, ...otherFuses.map(() => '1')].join('');
  const head = Buffer.from(`\0Electron/${electronVersion}\0${fuseSentinel}`);
  return Buffer.concat([head, Buffer.from([fuseVersion, wire.length]), Buffer.from(`${wire}\0`)]);
}

/** Before the wire, in every Electron: https://www.electronjs.org/docs/latest/tutorial/fuses */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuseVersion = 1;

/** An empty program of Windows with the one version resource that electron-builder looks for. */
function windowsProgram(): Buffer {
  const program = NtExecutable.createEmpty();
  const resources = NtExecutableResource.from(program);
  const info = Resource.VersionInfo.createEmpty();
  info.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Stand-in for Electron' });
  info.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  return Buffer.from(program.generate());
}
