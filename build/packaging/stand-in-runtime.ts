import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import packageJson from '../../package.json' with { type: 'json' };
import { fuses, otherFuses } from '../fuses.ts';
import type { PackagePlatform } from './plan.ts';

/*
 * A folder that is laid out like Electron's runtime and has none in it: enough for electron-builder to pack, to flip fuses and to write
 * resources. What comes of it cannot be run.
 */

/** A file that is in every stand-in, and in every package that is made with one. */
export const standInMark = 'NOT-RELEASABLE.txt';

/** Says what it is, to whoever finds it. */
const notice = 'This is a stand-in for Electron. It cannot be run, and nothing that is made with it can be released.\n';

const electronVersion = packageJson.devDependencies.electron;

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Makes the folder anew and resolves to it. */
export async function makeStandInRuntime(folder: string, platform: PackagePlatform): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  for (const [name, content] of Object.entries({ version: electronVersion, ...filesOf[platform]() })) {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content, { mode: name === 'electron' ? 0o755 : 0o644 });
  }
  return folder;
}

const filesOf: Readonly<Record<PackagePlatform, () => Files>> = {
  linux: () => ({ ...beside, electron: Buffer.concat([Buffer.from(`#!/bin/false\n${notice}`), inside()]) }),
  windows: () => ({ ...beside, 'electron.exe': Buffer.concat([windowsProgram(), inside()]) }),
  mac: macFiles,
};

/** What lies beside the executable on Linux and Windows; among it Electron's own first page and a language, which must not ship. */
const beside: Files = {
  LICENSE: `The licence of Electron would stand here.\n${notice}`,
  'LICENSES.chromium.html': '<p>The licences of Chromium would stand here.</p>\n',
  [standInMark]: notice,
  'locales/en-US.pak': notice,
  'locales/de.pak': notice,
  'resources/default_app.asar': notice,
};

/** From a folder electron-builder takes the `.app` alone: so what else must be there is inside of it. */
function macFiles(): Files {
  const within = (folder: string, files: Files) =>
    Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]));
  const helper = 'Frameworks/Electron Helper.app/Contents';
  const framework = 'Frameworks/Electron Framework.framework';
  return within('Electron.app/Contents', {
    'Info.plist': propertyList('Electron'),
    'MacOS/Electron': notice,
    [`${helper}/Info.plist`]: propertyList('Electron Helper'),
    [`${helper}/MacOS/Electron Helper`]: notice,
    [`${framework}/Electron Framework`]: inside(),
    [`${framework}/Versions/A/Resources/en.lproj/locale.pak`]: notice,
    'Resources/en.lproj/locale.pak': notice,
    'Resources/default_app.asar': notice,
    'Resources/LICENSE.electron.txt': notice,
    'Resources/LICENSES.chromium.html': notice,
    [`Resources/${standInMark}`]: notice,
  });
}

function propertyList(executable: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict><key>CFBundleExecutable</key><string>${executable}</string></dict></plist>
`;
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
