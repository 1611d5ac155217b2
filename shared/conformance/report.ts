import { maskText, maskUri } from '../export/mask-secrets.ts';
import { type JunitCase, junitXml } from '../report/junit.ts';
import type { ConformanceCase } from './case.ts';
import { caseOf } from './cases.ts';
import {
  type CasePost,
  type CaseResult,
  type CaseVerdict,
  type ConformanceRun,
  verdictCounts,
  verdictWords,
} from './run.ts';

export const reportFormats = ['json', 'junit', 'html'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** One case of a report: what it is, what came out, and the posts as evidence. */
export interface ReportedCase extends Omit<CaseResult, 'posts'> {
  readonly title: string;
  readonly sends: string;
  readonly why: string;
  readonly source: ConformanceCase['source'];
  readonly posts: readonly CasePost[];
}

/** What a run came to; the JSON report is this. */
export interface ConformanceReport {
  readonly version: 1;
  readonly program: string;
  /** Without passwords and other secrets. */
  readonly uri: string;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly end: ConformanceRun['end'];
  readonly timeoutSeconds: number;
  readonly connections: number;
  readonly counts: Readonly<Record<CaseVerdict, number>>;
  readonly cases: readonly ReportedCase[];
}

/** @param evidence the posts of each case, by its id */
export function conformanceReport(
  run: ConformanceRun,
  evidence: ReadonlyMap<string, readonly CasePost[]>,
  program: string,
): ConformanceReport {
  return {
    version: 1,
    program,
    uri: maskUri(run.uri).value,
    startedAt: new Date(run.startedAt).toISOString(),
    endedAt: run.endedAt === null ? null : new Date(run.endedAt).toISOString(),
    end: run.end,
    timeoutSeconds: run.timeoutSeconds,
    connections: run.connections,
    counts: verdictCounts(run.results),
    cases: run.results.flatMap((result) => {
      const one = caseOf(result.id);
      if (one === undefined) return [];
      const { title, sends, why, source } = one;
      return [{ ...withoutSecrets(result), title, sends, why, source, posts: evidence.get(result.id) ?? [] }];
    }),
  };
}

/** A tester may have copied the URI into a note. */
function withoutSecrets(result: CaseResult): CaseResult {
  const ticks = result.ticks.map((tick) => ({ ...tick, note: maskText(tick.note).value }));
  return { ...result, reason: maskText(result.reason).value, ticks };
}

/** Failed cases as failures; what the tester has to check, and what was not run, as skipped with the reason. */
export function reportJunit(report: ConformanceReport): string {
  const started = Date.parse(report.startedAt);
  const ended = report.endedAt === null ? started : Date.parse(report.endedAt);
  return junitXml({
    name: 'Conformance of the receiver',
    startedAt: started,
    seconds: (ended - started) / 1_000,
    properties: { uri: report.uri, program: report.program, end: report.end ?? 'running' },
    cases: report.cases.map(junitCase),
  });
}

function junitCase(one: ReportedCase): JunitCase {
  const seconds = one.posts.reduce((sum, { latencyMs }) => sum + latencyMs, 0) / 1_000;
  const said = { name: `${one.id}: ${one.title}`, className: 'conformance', seconds };
  const lines = [
    ...one.checks.map(({ name, verdict, sentence }) => `${name}: ${verdict}: ${sentence}`),
    ...tickLines(one),
  ];
  const text = lines.join('\n');
  if (one.verdict === 'failed') return { ...said, failure: { message: one.reason, text } };
  if (one.verdict === 'not run') return { ...said, skipped: `${verdictWords['not run']}: ${one.reason}` };
  if (one.verdict === 'checking') return { ...said, skipped: `${verdictWords.checking}: ${one.reason}`, output: text };
  return { ...said, output: text };
}

function tickLines({ ticks }: ReportedCase): string[] {
  return ticks.map(({ text, answer, note }) => `${answerWord(answer)}: ${text}${note === '' ? '' : ` (${note})`}`);
}

/** What a tester has answered, in a word. */
export function answerWord(answer: boolean | null): string {
  return answer === null ? 'open' : answer ? 'yes' : 'no';
}
