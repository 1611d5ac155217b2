import { parseArgs } from 'node:util';
import packageJson from '../package.json' with { type: 'json' };
import { caseOf, conformanceCases } from '../shared/conformance/cases.ts';
import type { ReportFormat } from '../shared/conformance/report.ts';
import { reportFile } from '../shared/conformance/report-file.ts';
import { type CaseResult, type ConformanceRun, verdictCounts, verdictWords } from '../shared/conformance/run.ts';
import { failure, ok, type Result } from '../shared/contract/result.ts';
import { Conformance, type ConformanceOrder } from './core/conformance/conformance.ts';
import { realClock } from './core/ports/clock.ts';
import { systemRandom } from './core/ports/random.ts';
import { writeAtomically } from './core/workspace/atomic-file.ts';
import { reasonOf } from './core/workspace/workspace-file.ts';
import { firstUnwritable } from './play.ts';

const usage = `Runs the conformance suite against a receiver: about 200 notifications of Campaign Groups that exist in the run only.

  npm run conformance -- URI [--case ID ...] [--restart] [--agree HOST] [--timeout S] [--connections N]
                             [--json FILE] [--junit FILE] [--html FILE]

  --case ID        run this case only; may be given several times
  --restart        run the case in which you take the receiver down and bring it back
  --agree HOST     agree to send to this host, which is not this machine
  --timeout S      http-response-timeout in seconds (1 to 600; 10 without it)
  --connections N  http-connection-pool-size (1 to 1024; 10 without it)
  --json, --junit, --html FILE   write the report
  --list           print the cases, and send nothing

Exit code: 0 when nothing failed (questions that only you can answer are open); 1 when a case failed, the run was ended by itself,
or a report could not be written; 2 when an argument is wrong or the host was not agreed to; 130 when interrupted.`;

interface Arguments {
  readonly order: ConformanceOrder;
  readonly files: Readonly<Record<ReportFormat, string | undefined>>;
}

/** Runs the suite that the arguments name, and answers the exit code. */
export async function conformance(args: readonly string[]): Promise<0 | 1 | 2 | 130> {
  if (args.includes('--help') || args.includes('-h')) return told(usage);
  if (args.includes('--list'))
    return told(conformanceCases.map(({ id, title }) => `${id.padEnd(18)} ${title}`).join('\n'));
  const given = readArguments(args);
  if (!given.ok) return wrong(`${given.error.sentence}\n\n${usage}`);
  const { order, files } = given.value;
  const unwritable = await firstUnwritable(Object.values(files));
  if (unwritable) return wrong(unwritable);
  const suite = new Conformance({
    clock: realClock,
    random: systemRandom,
    wire: { clock: realClock, trustFor: () => undefined },
    program: `Campaign Group Console ${packageJson.version}`,
    onChange: printer(),
  });
  const started = suite.start(order);
  if (!started.ok) return wrong(`${started.error.sentence}${order.agreedTo ? '' : ' (--agree HOST)'}`);
  const interrupt = () => void suite.cancel();
  process.once('SIGINT', interrupt);
  await suite.ended();
  process.removeListener('SIGINT', interrupt);
  return finish(suite, files);
}

async function finish(suite: Conformance, files: Arguments['files']): Promise<0 | 1 | 130> {
  const report = suite.report();
  if (!report.ok) throw new Error(report.error.sentence);
  const { counts, end } = report.value;
  let isWritten = true;
  for (const format of ['json', 'junit', 'html'] as const) {
    const path = files[format];
    if (path === undefined) continue;
    try {
      await writeAtomically(path, reportFile(report.value, format));
    } catch (error) {
      isWritten = false;
      console.error(`The report ${path} cannot be written: ${reasonOf(error)}`);
    }
  }
  if (end === 'cancelled') return 130;
  return counts.failed > 0 || end !== 'completed' || !isWritten ? 1 : 0;
}

/** Prints each result once, what the tester has to do, and the counts at the end. */
function printer(): (run: ConformanceRun) => void {
  let told = 0;
  let prompt: string | null = null;
  return (run) => {
    for (const result of run.results.slice(told)) print(result);
    told = run.results.length;
    if (run.prompt !== null && run.prompt !== prompt) console.log(`>>> ${run.prompt}`);
    prompt = run.prompt;
    if (run.end === null) return;
    const counts = Object.entries(verdictCounts(run.results)).filter(([, count]) => count > 0);
    console.log(
      `# ${counts.map(([verdict, count]) => `${count} ${verdictWords[verdict as CaseResult['verdict']]}`).join(', ')}`,
    );
  };
}

function print({ id, verdict, reason, checks, ticks }: CaseResult): void {
  console.log(`${verdictWords[verdict]}: ${id} (${caseOf(id)?.title}): ${reason}`);
  for (const check of checks) if (check.verdict !== 'passed') console.log(`    ${check.verdict}: ${check.sentence}`);
  for (const { text } of ticks) console.log(`    [ ] ${text}`);
}

function readArguments(args: readonly string[]): Result<Arguments> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        case: { type: 'string', multiple: true },
        restart: { type: 'boolean', default: false },
        agree: { type: 'string' },
        timeout: { type: 'string', default: '10' },
        connections: { type: 'string', default: '10' },
        json: { type: 'string' },
        junit: { type: 'string' },
        html: { type: 'string' },
      },
    });
    const [uri, ...others] = positionals;
    if (uri === undefined || others.length > 0) return failure('invalid', 'Exactly one URI is needed.');
    const timeoutSeconds = wholeNumber(values.timeout, 600);
    if (timeoutSeconds === null) return failure('invalid', `--timeout is 1 to 600 seconds, not ${values.timeout}.`);
    const connections = wholeNumber(values.connections, 1_024);
    if (connections === null) return failure('invalid', `--connections is 1 to 1024, not ${values.connections}.`);
    const { case: cases, restart, agree: agreedTo, json, junit, html } = values;
    const order = { uri, cases, restart, agreedTo, timeoutMs: timeoutSeconds * 1_000, connections };
    return ok({ order, files: { json, junit, html } });
  } catch (error) {
    return failure('invalid', error instanceof Error ? error.message : String(error));
  }
}

function wholeNumber(text: string, most: number): number | null {
  const value = Number(text);
  return Number.isInteger(value) && value >= 1 && value <= most ? value : null;
}

function told(text: string): 0 {
  console.log(text);
  return 0;
}

function wrong(sentence: string): 2 {
  console.error(sentence);
  return 2;
}
