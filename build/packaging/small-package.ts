import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import packageJson from '../../package.json' with { type: 'json' };
import { fuses } from '../fuses.ts';
import { edition } from './edition.ts';
import { makeStandInRuntime } from './stand-in-runtime.ts';

/** A package that is as it should be, and small: for tests to break. */
export interface SmallPackage {
  /** The folder that `out` is in. */
  readonly built: string;
  readonly folder: string;
  readonly program: string;
  readonly archive: string;
}

export const smallEdition = edition('stand-in');

const { name, productName } = smallEdition;
const { version, main } = packageJson;

/** What is built, in a few bytes each. */
export const smallFiles: Readonly<Record<string, string>> = {
  'out/electron/main.cjs': 'console.log("main");\n',
  'out/electron/preload.cjs': 'console.log("preload");\n',
  'out/electron/receiver-worker.cjs': '',
  'out/electron/forensics-worker.cjs': '',
  'out/electron/journal-worker.cjs': '',
  'out/renderer/index.html': '<script src="./assets/index.js"></script>',
  'out/renderer/assets/index.js': 'console.log("window");\n',
  'out/renderer/licences.json': JSON.stringify([{ name: 'one', version: '1.0.0', licence: 'MIT', text: null }]),
  'package.json': JSON.stringify({ name, productName, version, main }),
};

/**
 * Makes one below `place`.
 * @param changes files of the archive that are others, or not there (null)
 */
export async function makeSmallPackage(
  place: string,
  changes: Readonly<Record<string, string | null>> = {},
): Promise<SmallPackage> {
  const [built, staged, folder] = [join(place, 'built'), join(place, 'staged'), join(place, 'package')];
  await writeFiles(built, smallFiles);
  await writeFiles(staged, { ...smallFiles, ...changes });
  await makeStandInRuntime(folder, 'linux');
  await rm(join(folder, 'resources/default_app.asar'));
  await rename(join(folder, 'LICENSE'), join(folder, 'LICENSE.electron.txt'));
  const program = join(folder, name);
  await rename(join(folder, 'electron'), program);
  await flipFuses(program, { version: FuseVersion.V1, ...fuseWire() });
  const archive = join(folder, 'resources/app.asar');
  await createPackage(staged, archive);
  return { built, folder, program, archive };
}

/** What is packed and what is built change alike. */
export async function buildAlike(small: SmallPackage, place: string): Promise<void> {
  await rm(small.built, { recursive: true });
  await cp(join(place, 'staged'), small.built, { recursive: true });
}

function fuseWire() {
  const flipped = Object.entries(fuses).map(([fuse, isOn]) => {
    const option = `${fuse.charAt(0).toUpperCase()}${fuse.slice(1)}` as keyof typeof FuseV1Options;
    return [FuseV1Options[option], isOn];
  });
  return Object.fromEntries(flipped) as Record<FuseV1Options, boolean>;
}

async function writeFiles(folder: string, files: Readonly<Record<string, string | null>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    if (content === null) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}
