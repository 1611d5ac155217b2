import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NtExecutable, NtExecutableResource } from 'resedit';
import type { Edition } from '../edition.ts';
import { standInMark } from '../stand-in-runtime.ts';
import type { Archive } from './archive.ts';
import type { Fault } from './fault.ts';
import type { Layout } from './layout.ts';

/** What Electron would run instead of the archive, or beside it. */
const unwanted = ['app', 'default_app.asar', 'app.asar.unpacked', 'node_modules'];
/** Electron's own licence, and those of all that Chromium is made of. */
const licences = ['LICENSE.electron.txt', 'LICENSES.chromium.html'];

/** What lies around the archive: nothing else to run, the licences of Electron, and the note of the archive's hash. */
export function faultsOfSurroundings(layout: Layout, archive: Archive, { kind }: Edition): Fault[] {
  const resources = existsSync(layout.resources) ? readdirSync(layout.resources) : [];
  return [
    ...unwanted
      .filter((name) => resources.includes(name))
      .map((name) => ({
        where: `resources/${name}`,
        what: 'is there',
        wanted: 'the program runs from app.asar alone',
      })),
    ...licences
      .filter((name) => !existsSync(join(layout.notices, name)))
      .map((name) => ({ where: name, what: 'is missing', wanted: 'the licence of Electron demands it' })),
    ...faultsOfStandIn(layout, kind),
    ...faultsOfNote(layout, archive),
  ];
}

/** A stand-in carries its mark, and nothing else does. */
function faultsOfStandIn({ notices }: Layout, kind: Edition['kind']): Fault[] {
  const isMarked = existsSync(join(notices, standInMark));
  if (isMarked === (kind === 'stand-in')) return [];
  if (isMarked)
    return [
      { where: standInMark, what: 'says that this is no Electron', wanted: 'a package of Electron has no such file' },
    ];
  return [{ where: standInMark, what: 'is missing', wanted: 'a stand-in must say what it is' }];
}

/** The hash of the archive's header as the program has it; Electron looks for it on Windows and macOS only. */
function faultsOfNote({ platform, program }: Layout, { headerHash }: Archive): Fault[] {
  if (platform === 'linux') return [];
  const noted = platform === 'windows' ? notedOnWindows(program) : notedOnMac(program);
  if (noted === headerHash) return [];
  const what = noted === null ? 'has no hash of app.asar' : `has the hash ${noted} for app.asar`;
  return [{ where: program, what, wanted: `must have ${headerHash}` }];
}

function notedOnWindows(program: string): string | null {
  const { entries } = NtExecutableResource.from(NtExecutable.from(readFileSync(program), { ignoreCert: true }));
  const entry = entries.find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR');
  if (entry === undefined) return null;
  const list = JSON.parse(Buffer.from(entry.bin).toString('utf8')) as { file: string; value: string }[];
  return list.find(({ file }) => file === 'resources\\app.asar')?.value ?? null;
}

/** `ElectronAsarIntegrity` in the property list, which electron-builder writes as XML. */
function notedOnMac(app: string): string | null {
  const text = readFileSync(join(app, 'Contents/Info.plist'), 'utf8');
  return (
    /<key>Resources\/app\.asar<\/key>[\s\S]*?<key>hash<\/key>\s*<string>([0-9a-f]{64})<\/string>/.exec(text)?.[1] ??
    null
  );
}
