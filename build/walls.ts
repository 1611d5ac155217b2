import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { type Import, type SourceFacts, sourceFacts } from './source-facts.ts';

/** The text of every source file by its path from the project's root, with forward slashes. */
export type Sources = ReadonlyMap<string, string>;

/** One place where a source file breaks a rule of the house. */
export interface Offence {
  readonly rule: 'wall' | 'electron' | 'types' | 'ambient' | 'length';
  /** `path:line`. */
  readonly place: string;
  readonly what: string;
}

/** `path:line  what`. */
export function offenceText({ place, what }: Offence): string {
  return `${place}  ${what}`;
}

const longestFile = 300;
const highestMedian = 100;

/** Every breach of the rules, in the order of the paths. */
export function offences(sources: Sources): Offence[] {
  const paths = [...sources.keys()].sort();
  return [...paths.flatMap((path) => fileOffences(path, sources.get(path) ?? '')), ...medianOffence(sources)];
}

function fileOffences(path: string, text: string): Offence[] {
  const length = lengthOffence(path, text);
  if (path.endsWith('.css')) return length;
  const facts = sourceFacts(path, text);
  return [
    ...facts.imports.flatMap((edge) => importOffences(path, edge)),
    ...facts.untyped.map(({ line, what }): Offence => ({ rule: 'types', place: `${path}:${line}`, what })),
    ...ambientOffences(path, facts),
    ...length,
  ];
}

/** Tests, and the helpers that only tests use. */
function isTest(path: string): boolean {
  return /\.(test|spec)\.tsx?$/.test(path) || path.startsWith('e2e/') || path.includes('/testing/');
}

interface Room {
  readonly folder: string;
  /** Folders of ours that it may import from. */
  readonly sees: readonly string[];
  /** Packages and Node modules that it may import; tests may import any. */
  readonly packages: (name: string) => boolean;
}

/** The first room whose folder holds a file is the file's room; what is in none may import anything of ours. */
const rooms: readonly Room[] = [
  {
    folder: 'shared/',
    sees: ['shared/'],
    packages: (name) => ['zod', 'croner', 'papaparse', 'use-intl/core'].includes(name),
  },
  { folder: 'renderer/', sees: ['renderer/', 'shared/'], packages: (name) => !isBuiltin(name) },
  { folder: 'electron/core/', sees: ['electron/core/', 'shared/'], packages: () => true },
  { folder: 'electron/', sees: ['electron/', 'shared/'], packages: () => true },
];

function importOffences(path: string, edge: Import): Offence[] {
  const place = `${path}:${edge.line}`;
  if (edge.what === 'electron' || edge.what.startsWith('electron/'))
    return mayImportElectron(path, edge) ? [] : [{ rule: 'electron', place, what: `imports ${edge.what}` }];
  const breach = edge.what.startsWith('.') ? breachOfWall(path, edge.what) : breachOfPackages(path, edge.what);
  return breach === undefined ? [] : [{ rule: 'wall', place, what: breach }];
}

function roomOf(path: string): Room | undefined {
  return rooms.find(({ folder }) => path.startsWith(folder));
}

function breachOfPackages(path: string, name: string): string | undefined {
  const room = roomOf(path);
  if (room === undefined || isTest(path) || room.packages(name)) return undefined;
  return `${room.folder} -> ${name}`;
}

function breachOfWall(path: string, specifier: string): string | undefined {
  // A JSON file is data; it brings nothing else with it.
  if (specifier.endsWith('.json')) return undefined;
  const target = posix.join(posix.dirname(path), specifier);
  const room = roomOf(path);
  if (room !== undefined && !room.sees.some((folder) => target.startsWith(folder)))
    return `${room.folder} -> ${target}`;
  return isTest(target) && !isTest(path) ? `the product -> ${target}` : undefined;
}

const importsElectron = /^electron\/(shell\/.*|(main|preload|bridge\/electron-ipc)(\.test)?\.ts)$/;

/** The end-to-end tests may name Electron's types: those are gone when they run. */
function mayImportElectron(path: string, { typeOnly }: Import): boolean {
  return importsElectron.test(path) || (path.startsWith('e2e/') && typeOnly);
}

/** The core takes time and chance from its ports, so that a scenario can be played on a virtual clock. */
function ambientOffences(path: string, { ambient, imports }: SourceFacts): Offence[] {
  if (!path.startsWith('electron/core/') || path.startsWith('electron/core/ports/') || isTest(path)) return [];
  const timers = imports.filter(({ what }) => /^(node:)?timers(\/promises)?$/.test(what));
  return [...ambient, ...timers].map(({ line, what }) => ({ rule: 'ambient', place: `${path}:${line}`, what }));
}

function lineCount(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

function lengthOffence(path: string, text: string): Offence[] {
  const lines = lineCount(text);
  if (lines <= longestFile) return [];
  return [{ rule: 'length', place: `${path}:${lines}`, what: `${lines} lines; ${longestFile} are the most` }];
}

function medianOffence(sources: Sources): Offence[] {
  const lengths = [...sources.values()].map(lineCount).sort((one, other) => one - other);
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
  if (median < highestMedian) return [];
  return [
    { rule: 'length', place: 'all files', what: `the median is ${median} lines; it must be under ${highestMedian}` },
  ];
}
