import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../../package.json' with { type: 'json' };
import type { Edition } from '../edition.ts';
import type { Archive } from './archive.ts';
import type { Fault } from './fault.ts';
import type { Layout } from './layout.ts';

/** What must not be in the manifest that ships: nothing is installed or run from it. */
const unwanted = ['dependencies', 'devDependencies', 'optionalDependencies', 'scripts', 'build'];

/** Who the package says that it is: its name and version, where it starts, and which Electron it has. */
export function faultsOfVersions(archive: Archive, layout: Layout, edition: Edition): Fault[] {
  return [...faultsOfManifest(archive, edition), ...faultsOfElectron(layout)];
}

function faultsOfManifest({ files }: Archive, { name, productName }: Edition): Fault[] {
  const file = files.get('package.json');
  // That it is missing is told already.
  if (file === undefined) return [];
  const manifest = parse(file.bytes);
  const where = (key: string) => `app.asar/package.json, ${key}`;
  const wanted = { name, productName, version: packageJson.version, main: packageJson.main };
  const different = Object.entries(wanted).filter(([key, value]) => manifest[key] !== value);
  const { main } = manifest;
  return [
    ...different.map(([key, value]) => ({
      where: where(key),
      what: `is ${JSON.stringify(manifest[key])}`,
      wanted: `must be "${value}"`,
    })),
    ...(typeof main !== 'string' || files.has(main)
      ? []
      : [
          {
            where: where('main'),
            what: `names ${main}, which is not there`,
            wanted: 'must name a file of the archive',
          },
        ]),
    ...unwanted
      .filter((key) => key in manifest)
      .map((key) => ({ where: where(key), what: 'is there', wanted: 'must not ship' })),
  ];
}

function faultsOfElectron({ electron, folder }: Layout): Fault[] {
  const version = packageJson.devDependencies.electron;
  const noted = join(folder, 'version');
  const isIn = existsSync(electron) && readFileSync(electron).includes(version);
  return [
    ...(isIn
      ? []
      : [
          { where: electron, what: `does not name Electron ${version}`, wanted: 'must be the version of package.json' },
        ]),
    ...(!existsSync(noted) || readFileSync(noted, 'utf8').trim().replace(/^v/, '') === version
      ? []
      : [{ where: noted, what: `says ${readFileSync(noted, 'utf8').trim()}`, wanted: `must say ${version}` }]),
  ];
}

function parse(bytes: Buffer): Record<string, unknown> {
  try {
    return JSON.parse(bytes.toString('utf8')) as Record<string, unknown>;
  } catch {
    return {};
  }
}
