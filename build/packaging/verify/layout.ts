import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../edition.ts';

/** Where things are in an unpacked package. */
export interface Layout {
  readonly platform: 'linux' | 'windows' | 'mac';
  readonly folder: string;
  readonly resources: string;
  /** What @electron/fuses is given: the executable, or the `.app`. */
  readonly program: string;
  /** The file with Electron's own code in it. */
  readonly electron: string;
  /** Where the licences of Electron and Chromium are, and the mark of a stand-in. */
  readonly notices: string;
}

/** Finds its way in the folder that electron-builder has packed; null when there is no program of this edition in it. */
export function layoutOf(folder: string, { name, productName }: Pick<Edition, 'name' | 'productName'>): Layout | null {
  if (!existsSync(folder)) return null;
  const files = readdirSync(folder);
  const beside = { folder, resources: join(folder, 'resources'), notices: folder };
  if (files.includes(`${name}.exe`)) return { platform: 'windows', ...beside, ...same(join(folder, `${name}.exe`)) };
  if (files.includes(name)) return { platform: 'linux', ...beside, ...same(join(folder, name)) };
  if (!files.includes(`${productName}.app`)) return null;
  const program = join(folder, `${productName}.app`);
  const resources = join(program, 'Contents/Resources');
  const electron = join(program, 'Contents/Frameworks/Electron Framework.framework/Electron Framework');
  return { platform: 'mac', folder, resources, program, electron, notices: resources };
}

function same(program: string) {
  return { program, electron: program };
}
