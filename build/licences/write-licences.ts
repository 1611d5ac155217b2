import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { licencesFile, type ShippedPackage } from '../../shared/contract/shipped-package.ts';
import { inProject, root } from '../project.ts';
import { isAllowed, licenceOf } from './licence-of.ts';
import { packagesNote } from './note-packages.ts';

/** What was found out about the licences of what is bundled. */
export interface LicenceFindings {
  /** A sentence for each package that must not be shipped. */
  readonly refusals: readonly string[];
  /** Names of packages that bring no text of their licence; the About box says so of them. */
  readonly withoutText: readonly string[];
}

/**
 * Writes the licences of all that is bundled, and our own, beside the page, where that is built.
 * @param outputs names of the outputs whose packages count, as far as they are built
 */
export function writeLicences(outputs: readonly string[]): LicenceFindings {
  const packages = shippedPackages([root, ...outputs.flatMap(notedFolders)]);
  if (existsSync(inProject('out/renderer')))
    writeFileSync(inProject('out/renderer', licencesFile), JSON.stringify(packages));
  const withoutText = packages.filter(({ text }) => text === null).map(({ name }) => name);
  return { refusals: packages.flatMap(refusal), withoutText };
}

/** Each package once for each version, by name. */
export function shippedPackages(folders: readonly string[]): ShippedPackage[] {
  const byName = new Map(folders.map(licenceOf).map((one) => [`${one.name} ${one.version}`, one]));
  return [...byName.keys()].sort().flatMap((key) => byName.get(key) ?? []);
}

/** Why a package must not be shipped, if so. */
export function refusal({ name, version, licence }: ShippedPackage): string[] {
  if (isAllowed(licence)) return [];
  return [
    `${name} ${version} is in the bundle, and its licence is ${licence}: that is not in the list of build/licences/licence-of.ts.`,
  ];
}

function notedFolders(output: string): string[] {
  const file = packagesNote(output);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : [];
}
