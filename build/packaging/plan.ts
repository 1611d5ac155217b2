import { parseArgs } from 'node:util';
import type { EditionKind } from './edition.ts';

export type PackagePlatform = 'linux' | 'windows' | 'mac';
export type PackageArch = 'x64' | 'arm64';

export const usage = 'Usage: npm run dist [-- --linux] [--windows] [--mac] [--x64] [--arm64] [--release | --standin]';

/** What `npm run dist` was asked for. */
export interface Plan {
  readonly kind: EditionKind;
  readonly platforms: readonly PackagePlatform[];
  readonly archs: readonly PackageArch[];
}

/** In what a package is handed out. */
export const formatsOf: Readonly<Record<PackagePlatform, readonly string[]>> = {
  // electron-builder leaves a file for the deb in the unpacked package: so that one is last.
  linux: ['tar.gz', 'AppImage', 'deb'],
  windows: ['nsis', 'portable'],
  mac: ['dmg', 'zip'],
};

/** Reads the arguments; without any, everything for this system. A fault is a sentence. */
export function planOf(args: string[], here: NodeJS.Platform): Plan | { readonly fault: string } {
  try {
    const { values } = parseArgs({ args, options });
    if (values.release && values.standin) return { fault: 'A stand-in can never be released.' };
    const kind: EditionKind = values.standin ? 'stand-in' : values.release ? 'release' : 'unsigned';
    const chosen = all.filter((platform) => values[platform]);
    const platforms = chosen.length > 0 ? chosen : values.standin ? standInsOn(here) : [platformOf(here)];
    const archs = (['x64', 'arm64'] as const).filter((arch) => values[arch]);
    // What is in a stand-in is the same for every processor.
    const usual = values.standin ? (['x64'] as const) : (['x64', 'arm64'] as const);
    return { kind, platforms, archs: archs.length > 0 ? archs : usual };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Why a release cannot be made here, as the end of a sentence; null when it can. What is not signed must not carry the release's name.
 * Programs for Linux bear no signature: there, the public host that builds from a tag vouches for them.
 */
export function releaseObstacle(platform: PackagePlatform, env: NodeJS.ProcessEnv): string | null {
  if (platform === 'linux')
    return env.GITHUB_REF_TYPE === 'tag' ? null : 'a release for Linux is made by the release workflow, from a tag';
  const isSigned = env.CSC_LINK || (platform === 'windows' ? env.WIN_CSC_LINK : env.CSC_NAME);
  return isSigned ? null : 'a release must be signed: CSC_LINK and CSC_KEY_PASSWORD name the certificate';
}

const all = ['linux', 'windows', 'mac'] as const;

/** The systems that a stand-in can be packed for here: electron-builder packs nothing for macOS on Windows. */
export function standInsOn(here: NodeJS.Platform): readonly PackagePlatform[] {
  return here === 'win32' ? ['linux', 'windows'] : all;
}

function platformOf(here: NodeJS.Platform): PackagePlatform {
  return here === 'win32' ? 'windows' : here === 'darwin' ? 'mac' : 'linux';
}

const flag = { type: 'boolean', default: false } as const;
const options = { linux: flag, windows: flag, mac: flag, x64: flag, arm64: flag, release: flag, standin: flag };
