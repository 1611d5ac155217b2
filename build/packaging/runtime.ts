import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { electronFolder } from '../electron-runtime.ts';
import { inProject } from '../project.ts';
import type { EditionKind } from './edition.ts';
import type { PackageArch, PackagePlatform } from './plan.ts';
import { makeStandInRuntime, standInMark } from './stand-in-runtime.ts';

const nodeNames = { linux: 'linux', windows: 'win32', mac: null } as const;

/**
 * The folder of the runtime to be packed: the stand-in's, or that of the Electron which is installed, where it is for the same machine.
 * Null: electron-builder is to fetch it, as always for macOS, where it would leave the licences in the folder.
 */
export async function runtimeFor(
  kind: EditionKind,
  platform: PackagePlatform,
  arch: PackageArch,
): Promise<string | null> {
  if (kind === 'stand-in') return makeStandInRuntime(inProject('dist/stand-in-runtime', platform), platform);
  const installed = electronFolder();
  if (installed === null || nodeNames[platform] !== process.platform || arch !== process.arch) return null;
  if (existsSync(join(installed, standInMark))) throw new Error(`${installed} is a stand-in for Electron`);
  return installed;
}
