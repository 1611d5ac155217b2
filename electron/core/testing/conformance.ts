import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import type { ConformanceReport, ReportedCase } from '../../../shared/conformance/report.ts';
import { Conformance, type ConformanceOrder } from '../conformance/conformance.ts';
import { shippedFolder } from '../kit/export-kit.ts';
import { type Clock, realClock } from '../ports/clock.ts';
import { seededRandom } from '../ports/random.ts';
import type { ReceiverFault } from './broken-receiver.ts';

/** The machine's time, in which nobody waits: what is scheduled runs at once. */
const withoutPauses: Clock = { ...realClock, after: (_delayMs, run) => realClock.after(0, run) };

interface SuiteExtras {
  /** Of the pauses. */
  readonly clock?: Clock;
  /** Of the HTTP time-outs. */
  readonly wire?: Clock;
  readonly onPrompt?: (prompt: string | null) => void;
}

/** Runs the suite to its end, without pauses. */
export async function runAgainst(
  uri: string,
  { clock = withoutPauses, wire = realClock, onPrompt, ...order }: Partial<ConformanceOrder> & SuiteExtras = {},
): Promise<ConformanceReport> {
  const suite = new Conformance({
    clock,
    random: seededRandom(1),
    wire: { clock: wire, trustFor: () => undefined },
    program: 'Campaign Group Console test',
    onChange: ({ prompt }) => onPrompt?.(prompt),
  });
  const started = suite.start({ uri, timeoutMs: 10_000, connections: 10, restart: false, ...order });
  if (!started.ok) throw new Error(started.error.sentence);
  await suite.ended();
  const report = suite.report();
  if (!report.ok) throw new Error(report.error.sentence);
  return report.value;
}

/** The case of a report. */
export function caseIn(report: ConformanceReport, id: string): ReportedCase {
  const found = report.cases.find((one) => one.id === id);
  if (!found) throw new Error(`The report has no case ${id}.`);
  return found;
}

/** A receiver with one fault, in a process of its own that ends with the test. */
export async function brokenReceiver(fault: ReceiverFault): Promise<{ uri: string; process: ChildProcess }> {
  const child = fork(join(import.meta.dirname, 'broken-receiver.ts'), [fault], { execArgv: [], stdio: 'ignore' });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [message] = (await once(child, 'message')) as [{ port: number }];
  return { uri: `http://127.0.0.1:${message.port}/ocs`, process: child };
}

/** What the minimal receiver tells of a Campaign Group. */
export interface ShownBelief {
  readonly name: string;
  readonly stateName: string;
  readonly dialMode?: number;
  readonly history: readonly { readonly action: string; readonly state: number }[];
  readonly duplicates: number;
  readonly late: number;
  readonly stale: boolean;
  readonly statistics: Readonly<Record<string, number | null>>;
  readonly lists?: number;
}

export interface MinimalReceiver {
  readonly uri: string;
  readonly process: ChildProcess;
  beliefs(): Promise<{ readonly unreadable: number; readonly groups: readonly ShownBelief[] }>;
}

/** The shipped minimal receiver (or that of another folder), started as a person starts it; it ends with the test. */
export async function minimalReceiver(
  env: Readonly<Record<string, string>> = {},
  folder = shippedFolder(),
): Promise<MinimalReceiver> {
  const child = spawn(process.execPath, [join(folder, 'receiver.mjs')], {
    env: { ...process.env, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout });
  const [line] = (await once(lines, 'line')) as [string];
  const [origin = ''] = /http:\/\/\S+/.exec(line) ?? [];
  const beliefs: MinimalReceiver['beliefs'] = async () => (await (await fetch(origin)).json()) as never;
  return { uri: `${origin}ocs`, process: child, beliefs };
}
