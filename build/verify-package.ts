import { join } from 'node:path';
import type { Edition } from './packaging/edition.ts';
import { type Archive, readArchive } from './packaging/verify/archive.ts';
import { faultsOfContents } from './packaging/verify/contents.ts';
import type { Fault } from './packaging/verify/fault.ts';
import { faultsOfFuses } from './packaging/verify/fuses-on.ts';
import { layoutOf } from './packaging/verify/layout.ts';
import { faultsOfLicences } from './packaging/verify/licences.ts';
import { faultsOfSizes } from './packaging/verify/sizes.ts';
import { faultsOfSurroundings } from './packaging/verify/surroundings.ts';
import { faultsOfTraces } from './packaging/verify/traces.ts';
import { faultsOfVersions } from './packaging/verify/versions.ts';
import { root } from './project.ts';

/**
 * Reads an unpacked package back, as it would be installed: fuses, the archive's files and their bytes, source maps, sizes, licences,
 * versions, and what lies around the archive. None of it is taken from what the packager says.
 * @param folder the folder with the executable, or with the `.app`
 * @param built the folder whose `out` was packed
 * @returns everything that is wrong
 */
export async function verifyPackage(folder: string, edition: Edition, built: string = root): Promise<Fault[]> {
  const layout = layoutOf(folder, edition);
  if (layout === null)
    return [{ where: folder, what: `has no program of ${edition.productName}`, wanted: 'must be a package of it' }];
  const fuseFaults = await faultsOfFuses(layout);
  const archive = openArchive(join(layout.resources, 'app.asar'));
  if ('where' in archive) return [...fuseFaults, archive];
  return [
    ...fuseFaults,
    ...faultsOfContents(archive, built),
    ...faultsOfTraces(archive),
    ...faultsOfSizes(archive),
    ...faultsOfLicences(archive),
    ...faultsOfVersions(archive, layout, edition),
    ...faultsOfSurroundings(layout, archive, edition),
  ];
}

function openArchive(file: string): Archive | Fault {
  try {
    return readArchive(file);
  } catch (error) {
    const what = `cannot be read (${error instanceof Error ? error.message : error})`;
    return { where: file, what, wanted: 'must be an archive of Electron' };
  }
}
