import { gzipSync } from 'node:zlib';
import { archiveBudget, type Budget, firstLoadBudget, programBudgets } from '../budgets.ts';
import type { Archive } from './archive.ts';
import type { Fault } from './fault.ts';

const page = 'out/renderer/index.html';

/** Compares sizes with build/packaging/budgets.ts. */
export function faultsOfSizes(archive: Archive): Fault[] {
  const programs = [...archive.files.values()].filter(({ path }) => /^out\/electron\/[^/]+\.cjs$/.test(path));
  const total = [...archive.files.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
  return [
    ...Object.keys(programBudgets).flatMap((path) => (archive.files.has(path) ? [] : [missing(path)])),
    ...programs.flatMap(({ path, bytes }) => faultOf(path, bytes.length, programBudgets[path])),
    ...faultOf('out/renderer (first load, compressed)', firstLoad(archive), firstLoadBudget),
    ...faultOf('(all of it)', total, archiveBudget),
  ];
}

/** Bytes of the page and of the scripts and styles that it names, each compressed. */
function firstLoad({ files }: Archive): number {
  const html = files.get(page)?.bytes ?? Buffer.alloc(0);
  const named = [...html.toString('utf8').matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(
    ([, path]) => files.get(`out/renderer/${path}`)?.bytes ?? Buffer.alloc(0),
  );
  return [html, ...named].reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
}

/** The main process starts its threads from the files beside it, by name: no import shows that one is not there. */
function missing(path: string): Fault {
  return { where: `app.asar/${path}`, what: 'is not there', wanted: 'the program starts from it' };
}

function faultOf(path: string, bytes: number, budget: Budget | undefined): Fault[] {
  const where = `app.asar/${path}`;
  if (budget === undefined) return [{ where, what: 'has no budget', wanted: 'name one in build/packaging/budgets.ts' }];
  if (bytes <= budget.bytes) return [];
  return [{ where, what: `has ${bytes} bytes`, wanted: `at most ${budget.bytes}: ${budget.why}` }];
}
