import type { CapturedResponse } from '../contract/log.ts';
import type { WireConnection } from '../receiver/receipt.ts';
import type { ErrorClass } from '../reporting/outcome.ts';
import { type ConformanceCase, tickText } from './case.ts';
import { type CheckResult, usualChecks } from './check.ts';

/** One POST of a case, as it was sent and answered. */
export interface CasePost {
  /** 1 is the first of its case. */
  readonly number: number;
  /** `81000 load`, `81001`; with what is special about it. */
  readonly what: string;
  /** When it was made, ms since 1970. */
  readonly at: number;
  readonly body: string;
  readonly outcome: 'accepted' | 'rejected' | 'failed' | 'dropped';
  readonly status: number | null;
  readonly errorClass: ErrorClass | null;
  readonly errorText: string | null;
  /** From the hand-over to a connection to the outcome, ms. */
  readonly latencyMs: number;
  /** TLS handshake, ms; null without one. */
  readonly tlsMs: number | null;
  /** Null when it was never written. */
  readonly connection: WireConnection | null;
  readonly response: CapturedResponse | null;
}

/** `checking`: nothing is wrong from outside, and the tester has questions to answer. */
export const caseVerdicts = ['passed', 'warned', 'failed', 'checking', 'not run'] as const;
export type CaseVerdict = (typeof caseVerdicts)[number];

/** Verdicts as they stand in reports. */
export const verdictWords: Readonly<Record<CaseVerdict, string>> = {
  passed: 'passed',
  warned: 'passed with a warning',
  failed: 'failed',
  checking: 'to be checked by you',
  'not run': 'not run',
};

/** What the tester says of a tick. */
export interface TickResult {
  readonly id: string;
  readonly text: string;
  /** Null until it was answered. */
  readonly answer: boolean | null;
  readonly note: string;
}

export interface CaseResult {
  readonly id: string;
  readonly verdict: CaseVerdict;
  /** Why, in one sentence with figures; of a case that passed, what was found. */
  readonly reason: string;
  readonly checks: readonly CheckResult[];
  readonly ticks: readonly TickResult[];
  readonly posts: number;
}

/** How a run ended; `unreachable`: it stopped by itself, since nothing was answered any more. */
export type RunEnd = 'completed' | 'cancelled' | 'unreachable';

export interface ConformanceRun {
  readonly uri: string;
  /** ms since 1970. */
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly end: RunEnd | null;
  /** The case that is being run; null between cases and afterwards. */
  readonly current: string | null;
  /** What the tester has to do now; null when it is nothing. */
  readonly prompt: string | null;
  readonly timeoutSeconds: number;
  readonly connections: number;
  /** The cases that were chosen, in their order. */
  readonly chosen: readonly string[];
  /** Of those that have ended. */
  readonly results: readonly CaseResult[];
}

/** The result of a case from what was judged from outside. */
export function caseResult(one: ConformanceCase, checks: readonly CheckResult[], posts: number): CaseResult {
  const ticks = one.ticks.map((tick) => ({ id: tick.id, text: tickText(one, tick), answer: null, note: '' }));
  return judged({ id: one.id, verdict: 'passed', reason: '', checks, ticks, posts });
}

/** The result of a case that was not run. */
export function notRun({ id }: ConformanceCase, reason: string): CaseResult {
  return { id, verdict: 'not run', reason, checks: [], ticks: [], posts: 0 };
}

/** The result with what the tester says of a tick; undefined when the case has no such tick. */
export function ticked(result: CaseResult, id: string, answer: boolean | null, note: string): CaseResult | undefined {
  if (!result.ticks.some((tick) => tick.id === id)) return undefined;
  return judged({ ...result, ticks: result.ticks.map((tick) => (tick.id === id ? { ...tick, answer, note } : tick)) });
}

/** What is wrong from outside counts before what the tester has seen, and that before warnings. */
function judged(result: CaseResult): CaseResult {
  const { checks, ticks } = result;
  const failed = checks.find(({ verdict }) => verdict === 'failed');
  if (failed) return { ...result, verdict: 'failed', reason: failed.sentence };
  const denied = ticks.find(({ answer }) => answer === false);
  if (denied)
    return { ...result, verdict: 'failed', reason: `Not so, says the tester: ${denied.text}${noteOf(denied)}` };
  const open = ticks.filter(({ answer }) => answer === null).length;
  if (open > 0) return { ...result, verdict: 'checking', reason: openWords(open, checks) };
  const warned = checks.find(({ verdict }) => verdict === 'warned');
  if (warned) return { ...result, verdict: 'warned', reason: warned.sentence };
  const special = checks.find(({ name }) => !usualChecks.includes(name));
  const found = special ?? checks.find(({ name }) => name === 'answered');
  return { ...result, verdict: 'passed', reason: found?.sentence ?? '' };
}

function noteOf({ note }: TickResult): string {
  return note === '' ? '' : ` (${note})`;
}

function openWords(open: number, checks: readonly CheckResult[]): string {
  const warned = checks.find(({ verdict }) => verdict === 'warned');
  const questions = open === 1 ? '1 question is' : `${open} questions are`;
  return `${warned ? `${warned.sentence} ` : 'Nothing is wrong from outside. '}${questions} open.`;
}

/** How many cases have each verdict. */
export function verdictCounts(results: readonly CaseResult[]): Readonly<Record<CaseVerdict, number>> {
  const count = (wanted: CaseVerdict) => results.filter(({ verdict }) => verdict === wanted).length;
  return {
    passed: count('passed'),
    warned: count('warned'),
    failed: count('failed'),
    checking: count('checking'),
    'not run': count('not run'),
  };
}
