import { licencesFile, type ShippedPackage } from '../../../shared/contract/shipped-package.ts';
import { refusal } from '../../licences/write-licences.ts';
import type { Archive } from './archive.ts';
import type { Fault } from './fault.ts';

/** The list of licences ships, names what is bundled, and holds nothing that may not be. */
export function faultsOfLicences({ files }: Archive): Fault[] {
  const path = `out/renderer/${licencesFile}`;
  const where = `app.asar/${path}`;
  const packages = parse(files.get(path)?.bytes);
  if (packages === null)
    return [{ where, what: 'is missing or not to be read', wanted: 'must list the licences of what is bundled' }];
  const wanted = 'must be shipped under a licence of the list, or not at all';
  return packages.flatMap(refusal).map((what) => ({ where, what, wanted }));
}

/** Null where there is no list, or nothing in it: the program is bundled with something. */
function parse(bytes: Buffer | undefined): readonly ShippedPackage[] | null {
  try {
    const list = JSON.parse(bytes?.toString('utf8') ?? '[]') as readonly ShippedPackage[];
    return list.length > 0 ? list : null;
  } catch {
    return null;
  }
}
