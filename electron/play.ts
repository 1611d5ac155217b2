import { access, constants, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import { faultText } from '../shared/workspace/faults.ts';
import { tuneGarbage } from './core/ports/tune-garbage.ts';
import { PlayPrinter } from './core/scenario/play-printer.ts';
import { playScenario } from './core/scenario/play-scenario.ts';
import { readScenario } from './core/scenario/read-scenario.ts';
import { writeReports } from './core/scenario/report/write-reports.ts';
import { playUsage, readPlayArguments } from './play-arguments.ts';

/** Plays the scenario that the arguments name, and answers the exit code. */
export async function play(args: readonly string[]): Promise<0 | 1 | 2 | 130> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(playUsage);
    return 0;
  }
  const given = readPlayArguments(args);
  if (!given.ok) return wrong(given.error.sentence, [], true);
  const unwritable = await firstUnwritable([...Object.values(given.value.reports), given.value.trace]);
  if (unwritable) return wrong(unwritable);
  const loaded = await readScenario(given.value.file);
  if (!loaded.ok) return wrong(loaded.error.sentence, (loaded.error.faults ?? []).map(faultText));

  tuneGarbage();
  const printer = new PlayPrinter((line) => console.log(line));
  const interrupt = new AbortController();
  process.once('SIGINT', () => {
    interrupt.abort();
    console.error('Interrupted: what is on the wire gets its time; nothing more is sent.');
  });
  const { uri, receiver, speed, trace, reports } = given.value;
  const settings = { version: packageJson.version, uri, receiver, speed, traceFile: trace };
  const played = await playScenario(loaded.value, settings, printer, interrupt.signal);
  printer.summary(played);
  const { scenario } = loaded.value;
  const origin = {
    program: packageJson.productName,
    version: packageJson.version,
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    file: given.value.file,
    name: scenario.name,
    seed: scenario.seed,
    clock: speed === 'max' ? 'virtual' : scenario.clock,
  } as const;
  const problems = [played.traceProblem, ...(await writeReports(reports, played, origin))];
  for (const problem of problems) if (problem !== null) console.error(problem);
  if (interrupt.signal.aborted) return 130;
  return played.passed && problems.every((problem) => problem === null) ? 0 : 1;
}

/** Says before anything is sent that a file cannot be written in the end. */
export async function firstUnwritable(paths: readonly (string | undefined)[]): Promise<string | null> {
  for (const path of paths) {
    if (path === undefined) continue;
    if (await isFolder(path)) return `${path} cannot be written: it is a folder.`;
    const folder = dirname(resolve(path));
    const writable = await access(folder, constants.W_OK).then(
      () => true,
      () => false,
    );
    if (!writable) return `${path} cannot be written: the folder ${folder} is not there or not writable.`;
  }
  return null;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function wrong(sentence: string, faults: readonly string[] = [], withUsage = false): 2 {
  console.error([sentence, ...faults.map((fault) => `  ${fault}`)].join('\n'));
  if (withUsage) console.error(`\n${playUsage}`);
  return 2;
}
