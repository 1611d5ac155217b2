import { type ConformanceCase, groupNameOf } from '../../../shared/conformance/case.ts';
import { judgeCase } from '../../../shared/conformance/judge.ts';
import { type CasePost, type CaseResult, caseResult, notRun, type RunEnd } from '../../../shared/conformance/run.ts';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import type { ConnectionSettings, Wire } from '../reporting/receiver-connections.ts';
import { Courier } from './courier.ts';
import { runCase } from './run-case.ts';

/** After so many cases one after another in which nothing was answered, the rest is not run. */
const mostSilentCases = 2;

export interface RunSettings extends ConnectionSettings {
  readonly uri: string;
  readonly cases: readonly ConformanceCase[];
  /** Whether somebody is there who takes the receiver down and brings it back. */
  readonly restart: boolean;
  readonly clock: Clock;
  readonly random: Random;
  readonly wire: Wire;
  readonly signal: AbortSignal;
}

/** What is told while it runs. */
export interface RunListener {
  began(one: ConformanceCase): void;
  prompt(sentence: string | null): void;
  ended(result: CaseResult, posts: readonly CasePost[]): void;
}

/** Runs the cases one after another against a receiver. It ends by itself, at the latest when nothing is answered any more. */
export async function runSuite(settings: RunSettings, listener: RunListener): Promise<RunEnd> {
  const { uri, cases, wire, signal, clock, random } = settings;
  const pool = new Courier(uri, settings, wire);
  // A pool turns to a second connection while the first is still being put aside: what goes in turn would alternate.
  const single = new Courier(uri, { ...settings, connections: 1 }, wire);
  const close = () => Promise.all([pool.close(), single.close()]);
  const stop = () => void close();
  signal.addEventListener('abort', stop);
  const stage = { clock, random, signal, prompt: (sentence: string | null) => listener.prompt(sentence) };
  let silent: ConformanceCase[] = [];
  try {
    for (const one of cases) {
      const reason = whyNot(one, settings, silent);
      if (reason !== null) {
        listener.ended(notRun(one, reason), []);
        continue;
      }
      listener.began(one);
      const posts = await runCase(one, { ...stage, courier: one.pace.kind === 'at once' ? pool : single });
      silent = isSilent(posts) ? [...silent, one] : [];
      listener.ended(resultOf(one, posts, settings), posts);
    }
    if (signal.aborted) return 'cancelled';
    return silent.length >= mostSilentCases ? 'unreachable' : 'completed';
  } finally {
    signal.removeEventListener('abort', stop);
    await close();
  }
}

/** Why a case is not run; null when it is. */
function whyNot(
  one: ConformanceCase,
  { signal, restart }: RunSettings,
  silent: readonly ConformanceCase[],
): string | null {
  if (signal.aborted) return 'The run was cancelled.';
  const [first] = silent;
  if (first && silent.length >= mostSilentCases)
    return `Nothing has been answered since the case “${first.title}”, so the run was ended.`;
  if (one.needsRestart && !restart)
    return 'It needs somebody who takes the receiver down and brings it back, and was not asked for.';
  return null;
}

function isSilent(posts: readonly CasePost[]): boolean {
  return posts.length > 0 && posts.every(({ response }) => response === null);
}

function resultOf(one: ConformanceCase, posts: readonly CasePost[], settings: RunSettings): CaseResult {
  if (settings.signal.aborted) return notRun(one, 'The run was cancelled while it ran.');
  const { uri, timeoutMs, connections } = settings;
  if (one.needsRestart) return restartResult(one, posts, settings);
  const judging = { timeoutSeconds: timeoutMs / 1_000, connections, secure: uri.startsWith('https:') };
  return caseResult(one, judgeCase(one, posts, judging), posts.length);
}

/** What failed while the receiver was down was meant to fail. */
function restartResult(one: ConformanceCase, posts: readonly CasePost[], settings: RunSettings): CaseResult {
  const { uri, timeoutMs, connections } = settings;
  const judging = { timeoutSeconds: timeoutMs / 1_000, connections, secure: uri.startsWith('https:') };
  const isUsed = posts.some(({ outcome }, index) => outcome === 'failed' && index >= one.messages.length);
  if (!isUsed && posts.every(({ outcome }) => outcome !== 'failed'))
    return notRun(one, `${groupNameOf(one.id)} was answered all the time: the receiver was never down.`);
  const answered = posts.filter(({ outcome }) => outcome !== 'failed');
  const checks = judgeCase({ ...one, judges: [] }, answered, judging).filter(({ name }) => name !== 'answered');
  const [back] = judgeCase(one, posts, judging).filter(({ name }) => name === 'return');
  return caseResult(one, back ? [back, ...checks] : checks, posts.length);
}
