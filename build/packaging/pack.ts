import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { path7za } from '7zip-bin';
import { Arch, build, Platform } from 'electron-builder';
import { packageConfiguration } from '../electron-builder.ts';
import { inProject, root } from '../project.ts';
import { type EditionKind, edition } from './edition.ts';
import type { PackageArch, PackagePlatform } from './plan.ts';

/** One unpacked package to be made. */
export interface Order {
  readonly kind: EditionKind;
  readonly platform: PackagePlatform;
  readonly arch: PackageArch;
  /** A folder with Electron's runtime; null to have electron-builder fetch it. */
  readonly runtime: string | null;
}

const systems = { linux: Platform.LINUX, windows: Platform.WINDOWS, mac: Platform.MAC } as const;

/** What electron-builder would sign with, unasked. What is not a release is not signed. */
const certificates = ['CSC_LINK', 'CSC_NAME', 'WIN_CSC_LINK'];

/** Packs the program with Electron, flips the fuses, signs; resolves to the folder. @throws Error of whatever went wrong */
export async function pack(order: Order): Promise<string> {
  await electronBuilder(order, 'dir');
  return unpackedFolder(order);
}

/** Puts an unpacked package into one format; resolves to the files that were made. @throws Error of whatever went wrong */
export function wrap(order: Order, folder: string, format: string): Promise<string[]> {
  const { productName } = edition(order.kind);
  return electronBuilder(order, format, order.platform === 'mac' ? join(folder, `${productName}.app`) : folder);
}

function electronBuilder(order: Order, format: string, prepackaged?: string): Promise<string[]> {
  use7zipOfNpm();
  if (order.kind !== 'release') for (const name of certificates) delete process.env[name];
  return build({
    projectDir: root,
    targets: systems[order.platform].createTarget([format], Arch[order.arch]),
    config: packageConfiguration(order),
    publish: 'never',
    ...(prepackaged === undefined ? {} : { prepackaged }),
  });
}

/** Where electron-builder puts it: x64 goes without saying. */
function unpackedFolder({ kind, platform, arch }: Order): string {
  const system = platform === 'windows' ? 'win' : platform;
  const suffix = arch === 'x64' ? '' : `-${arch}`;
  return inProject(edition(kind).outputFolder, `${system}${suffix}${platform === 'mac' ? '' : '-unpacked'}`);
}

/** electron-builder would fetch a 7-Zip of its own. The one from npm has lost its mode on the way. */
function use7zipOfNpm(): void {
  if (process.env.ELECTRON_BUILDER_7ZIP_PATH || !existsSync(path7za)) return;
  if (process.platform !== 'win32') chmodSync(path7za, 0o755);
  process.env.ELECTRON_BUILDER_7ZIP_PATH = path7za;
}
