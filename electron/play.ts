import { access, constants, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import packageJson from '../package.json' with { type: 'json' };
import { failure, ok, type Result } from '../shared/contract/result.ts';
import { parseOption } from '../shared/reporting/option-settings.ts';
import { faultText } from '../shared/workspace/faults.ts';
import { PlayPrinter } from './core/scenario/play-printer.ts';
import { playReport } from './core/scenario/play-report.ts';
import { type Played, playScenario } from './core/scenario/play-scenario.ts';
import { readScenario } from './core/scenario/read-scenario.ts';
import { writeAtomically } from './core/workspace/atomic-file.ts';
import { reasonOf } from './core/workspace/workspace-file.ts';

const usage = `Plays a scenario without a window, and prints the log as it goes.

  npm run play -- FILE [--receiver | --uri URI] [--speed N] [--report FILE] [--trace FILE]

  --receiver     use the built-in receiver as the target
  --uri URI      send everything to URI instead of where the scenario says
  --speed N      run N times as fast as real time (0.1 to 1000); a virtual clock needs no speed
  --report FILE  write steps, notifications and totals as JSON
  --trace FILE   append the 81000/81001 lines to FILE, in OCS's short format

Exit code: 0 when every step was accepted (or refused as expected) and every notification was answered with 2xx;
1 when not; 2 when the file or an argument is wrong.`;

interface Arguments {
  readonly file: string;
  readonly uri: string | undefined;
  readonly receiver: boolean;
  readonly speed: number;
  readonly report: string | undefined;
  readonly trace: string | undefined;
}

/** Plays the scenario that the arguments name, and answers the exit code. */
export async function play(args: readonly string[]): Promise<0 | 1 | 2 | 130> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(usage);
    return 0;
  }
  const given = readArguments(args);
  if (!given.ok) return wrong(given.error.sentence, [], true);
  const unwritable = await firstUnwritable([given.value.report, given.value.trace]);
  if (unwritable) return wrong(unwritable);
  const loaded = await readScenario(given.value.file);
  if (!loaded.ok) return wrong(loaded.error.sentence, (loaded.error.faults ?? []).map(faultText));

  const printer = new PlayPrinter((line) => console.log(line));
  const interrupt = new AbortController();
  process.once('SIGINT', () => {
    interrupt.abort();
    console.error('Interrupted: what is on the wire gets its time; nothing more is sent.');
  });
  const { uri, receiver, speed, trace, report } = given.value;
  const settings = { version: packageJson.version, uri, receiver, speed, traceFile: trace };
  const played = await playScenario(loaded.value, settings, printer, interrupt.signal);
  printer.summary(played);
  const problems = [played.traceProblem, report === undefined ? null : await writeReport(report, played)];
  for (const problem of problems) if (problem !== null) console.error(problem);
  if (interrupt.signal.aborted) return 130;
  return played.passed && problems.every((problem) => problem === null) ? 0 : 1;
}

/** Writes the report; what keeps it from being written is a sentence. */
async function writeReport(path: string, { steps, notifications }: Played): Promise<string | null> {
  try {
    await writeAtomically(path, `${JSON.stringify(playReport(steps, notifications), null, 2)}\n`);
    return null;
  } catch (error) {
    return `The report ${path} cannot be written: ${reasonOf(error)}`;
  }
}

function readArguments(args: readonly string[]): Result<Arguments> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        uri: { type: 'string' },
        receiver: { type: 'boolean', default: false },
        speed: { type: 'string', default: '1' },
        report: { type: 'string' },
        trace: { type: 'string' },
      },
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) return failure('invalid', 'Exactly one scenario file is needed.');
    const speed = Number(values.speed);
    if (!(speed >= 0.1 && speed <= 1000))
      return failure('invalid', `--speed is a number from 0.1 to 1000, not ${values.speed}.`);
    if (values.receiver && values.uri !== undefined)
      return failure('invalid', '--receiver and --uri exclude each other.');
    if (values.uri?.trim() === '') return failure('invalid', '--uri must not be empty: nothing would be sent.');
    const uri = values.uri === undefined ? null : parseOption('campaigngroup-states-uri', values.uri);
    if (uri && 'fault' in uri) return failure('invalid', `--uri ${uri.fault}.`);
    return ok({ file, uri: uri?.value, receiver: values.receiver, speed, report: values.report, trace: values.trace });
  } catch (error) {
    return failure('invalid', error instanceof Error ? error.message : String(error));
  }
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
  if (withUsage) console.error(`\n${usage}`);
  return 2;
}
