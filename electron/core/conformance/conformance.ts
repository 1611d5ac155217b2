import { type ConformanceCase, groupNameOf } from '../../../shared/conformance/case.ts';
import { conformanceCases } from '../../../shared/conformance/cases.ts';
import { type ConformanceReport, conformanceReport } from '../../../shared/conformance/report.ts';
import { type CasePost, type CaseResult, type ConformanceRun, ticked } from '../../../shared/conformance/run.ts';
import { failure, ok, type Result } from '../../../shared/contract/result.ts';
import { isLoopback } from '../../../shared/reporting/loopback.ts';
import { parseOption } from '../../../shared/reporting/option-settings.ts';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import type { ConnectionSettings, Wire } from '../reporting/receiver-connections.ts';
import { runSuite } from './runner.ts';

export interface ConformanceOrder extends ConnectionSettings {
  readonly uri: string;
  /** Ids of cases; all of them without it. */
  readonly cases?: readonly string[] | undefined;
  readonly restart: boolean;
  /** The host beyond this machine that the person has agreed to send to. */
  readonly agreedTo?: string | undefined;
}

export interface ConformanceSettings {
  readonly clock: Clock;
  readonly random: Random;
  readonly wire: Wire;
  /** Of this console, as it stands in reports. */
  readonly program: string;
  readonly onChange: (run: ConformanceRun) => void;
}

/** The conformance run: at most one at a time; the newest one is kept, with its posts as evidence. */
export class Conformance {
  readonly #settings: ConformanceSettings;
  #run: ConformanceRun | null = null;
  #evidence = new Map<string, readonly CasePost[]>();
  #abort: AbortController | null = null;
  #ended: Promise<void> = Promise.resolve();

  constructor(settings: ConformanceSettings) {
    this.#settings = settings;
  }

  /** Begins a run and answers at once, with how many cases it has. */
  start(order: ConformanceOrder): Result<{ readonly cases: number }> {
    if (this.#abort) return failure('refused', 'A conformance run is under way. Cancel it first, or wait for its end.');
    const uri = checkedUri(order);
    if (!uri.ok) return uri;
    const cases = chosenCases(order.cases);
    if (!cases.ok) return cases;
    this.#begin({ ...order, uri: uri.value }, cases.value);
    return ok({ cases: cases.value.length });
  }

  /** Ends the run now: what is on the wire is given up. Resolves when it has ended; does nothing without a run. */
  cancel(): Promise<void> {
    this.#abort?.abort();
    return this.#ended;
  }

  /** Resolves when no run is under way. */
  ended(): Promise<void> {
    return this.#ended;
  }

  /** Keeps what the tester says. */
  tick(id: string, tick: string, answer: boolean | null, note: string): Result<null> {
    const result = this.#run?.results.find((one) => one.id === id);
    const changed = result && ticked(result, tick, answer, note);
    if (!this.#run || !changed) return failure('not-found', `The newest run has no question ${tick} in a case ${id}.`);
    this.#change({ results: this.#run.results.map((one) => (one === result ? changed : one)) });
    return ok(null);
  }

  report(): Result<ConformanceReport> {
    if (!this.#run) return failure('not-found', 'There has been no conformance run yet.');
    return ok(conformanceReport(this.#run, this.#evidence, this.#settings.program));
  }

  #begin(order: ConformanceOrder, cases: readonly ConformanceCase[]): void {
    const { clock, random, wire } = this.#settings;
    const { uri, timeoutMs, connections, restart } = order;
    const abort = new AbortController();
    this.#abort = abort;
    this.#evidence = new Map();
    this.#run = {
      uri,
      startedAt: clock.now(),
      endedAt: null,
      end: null,
      current: null,
      prompt: null,
      timeoutSeconds: timeoutMs / 1_000,
      connections,
      chosen: cases.map(({ id }) => id),
      results: [],
    };
    this.#change({});
    const settings = { uri, timeoutMs, connections, restart, cases, clock, random, wire, signal: abort.signal };
    const run = runSuite(settings, {
      began: ({ id }) => this.#change({ current: id }),
      prompt: (prompt) => this.#change({ prompt }),
      ended: (result, posts) => this.#caseEnded(result, posts),
    });
    this.#ended = run
      .finally(() => {
        this.#abort = null;
      })
      .then((end) => this.#change({ endedAt: clock.now(), end, current: null, prompt: null }));
  }

  #caseEnded(result: CaseResult, posts: readonly CasePost[]): void {
    this.#evidence.set(result.id, posts);
    this.#change({ results: [...(this.#run?.results ?? []), result], current: null });
  }

  #change(part: Partial<ConformanceRun>): void {
    if (!this.#run) return;
    this.#run = { ...this.#run, ...part };
    this.#settings.onChange(this.#run);
  }
}

/** The URI, when it can be sent to and, beyond this machine, when somebody has agreed to its host. */
function checkedUri({ uri, agreedTo }: ConformanceOrder): Result<string> {
  const parsed = parseOption('campaigngroup-states-uri', uri);
  const fault = 'fault' in parsed ? parsed.fault : parsed.value === '' ? 'must not be empty' : null;
  if (fault !== null || !('value' in parsed))
    return failure('invalid', `The URI ${fault}.`, [{ path: 'uri', message: `${fault}` }]);
  const { host, hostname } = new URL(parsed.value);
  if (isLoopback(hostname) || agreedTo === host) return ok(parsed.value);
  return failure(
    'refused',
    `${host} is not this machine. The suite sends about 200 made-up notifications there, of Campaign Groups such as ` +
      `${groupNameOf('changes')}: agree to this host first.`,
  );
}

function chosenCases(ids: readonly string[] | undefined): Result<readonly ConformanceCase[]> {
  const unknown = ids?.find((id) => !conformanceCases.some((one) => one.id === id));
  if (unknown !== undefined)
    return failure(
      'not-found',
      `There is no case ${unknown}; there are ${conformanceCases.map(({ id }) => id).join(', ')}.`,
    );
  return ok(ids === undefined ? conformanceCases : conformanceCases.filter(({ id }) => ids.includes(id)));
}
