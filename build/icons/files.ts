import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inProject } from '../project.ts';

/** The one vector drawing: the window shows it as well. */
export const drawing = inProject('renderer/ui/icon.svg');

/** What `node build/icons/draw.ts` makes of it; kept in the repository, so that a package needs no browser to be built. */
export const iconFiles = {
  linux: inProject('build/icons/linux'),
  windows: inProject('build/icons/icon.ico'),
  mac: inProject('build/icons/icon.icns'),
  /** The hash of the drawing that the others were made from. */
  drawnFrom: inProject('build/icons/drawn-from.txt'),
} as const;

/** The sizes in which Linux desktops look for an icon. */
export const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512] as const;

/** What stands in `drawn-from.txt` when the pictures are those of the drawing. Line ends do not count: git may change them. */
export function drawingHash(): string {
  const text = readFileSync(drawing, 'utf8').replaceAll('\r\n', '\n');
  return createHash('sha256').update(text).digest('hex');
}
