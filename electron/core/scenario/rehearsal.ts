import type { DomainEvent } from '../../../shared/contract/events.ts';
import type { NotificationDetail } from '../../../shared/contract/log.ts';
import { failure, ok, type Result } from '../../../shared/contract/result.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import type { RunProgress } from '../../../shared/scenario/scenario-state.ts';
import { afterThisTurn, type Clock } from '../ports/clock.ts';
import { PlayRecord } from './play-record.ts';
import { isIntended } from './play-scenario.ts';
import { realTime } from './play-time.ts';
import { playSteps } from './player.ts';
import type { PlayedEngine } from './stage.ts';
import { StepGate } from './step-gate.ts';

export interface RehearsalPorts {
  readonly engine: PlayedEngine;
  readonly clock: Clock;
  readonly emit: (event: DomainEvent) => void;
  readonly watch: (watcher: (detail: NotificationDetail) => void) => () => void;
}

type Ended = 'passed' | 'failed' | 'stopped';

/** A scenario that is played in the console itself, where the operator sees it, pauses it, steps it and stops it. */
export class Rehearsal {
  readonly #ports: RehearsalPorts;
  readonly #scenario: Scenario;
  readonly #loop: boolean;
  readonly #stop = new AbortController();
  readonly #gate: StepGate;
  #run: RunProgress;

  /** Resolves when it has ended. */
  readonly ended: Promise<void>;

  constructor(ports: RehearsalPorts, scenario: Scenario, { loop, paused }: { loop: boolean; paused: boolean }) {
    this.#ports = ports;
    this.#scenario = scenario;
    this.#loop = loop;
    this.#gate = new StepGate(paused);
    const counts = { done: 0, failed: 0, undelivered: 0 };
    const status = paused ? 'paused' : 'running';
    this.#run = { name: scenario.name, status, at: null, loop, pass: 1, ...counts, problem: null };
    this.#tell({});
    this.ended = this.#play();
  }

  get isOver(): boolean {
    return this.#run.status !== 'running' && this.#run.status !== 'paused';
  }

  pause(): Result<null> {
    if (this.#run.status !== 'running') return failure('refused', 'No scenario is running.');
    this.#gate.close();
    this.#tell({ status: 'paused' });
    return ok(null);
  }

  resume(): Result<null> {
    if (this.#run.status !== 'paused') return failure('refused', 'No scenario is paused.');
    this.#tell({ status: 'running' });
    this.#gate.open();
    return ok(null);
  }

  step(): Result<null> {
    if (this.#run.status !== 'paused') return failure('refused', 'Only a paused scenario can be stepped.');
    this.#gate.letOne();
    return ok(null);
  }

  stop(): Result<null> {
    if (this.isOver) return failure('refused', 'No scenario is running.');
    this.#stop.abort();
    this.#gate.open();
    return ok(null);
  }

  async #play(): Promise<void> {
    const { watch } = this.#ports;
    let record = new PlayRecord();
    const unwatch = watch((detail) => void record.take(detail));
    try {
      let ended = await this.#pass(record);
      while (this.#loop && ended === 'passed') {
        await nextTurn();
        record = new PlayRecord();
        this.#tell({ pass: this.#run.pass + 1, done: 0, failed: 0, at: null });
        ended = await this.#pass(record);
      }
      this.#tell({ status: ended, at: null });
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      this.#tell({ status: 'failed', at: null, problem });
    } finally {
      unwatch();
    }
  }

  async #pass(record: PlayRecord): Promise<Ended> {
    const { engine, clock, emit } = this.#ports;
    const stop = this.#stop.signal;
    const time = realTime(clock, engine, stop);
    const stage = { engine, time, record, stop, gate: (path: string) => this.#enter(path) };
    const steps = await playSteps(stage, this.#scenario.steps, (result) => {
      const { path, round, words, asExpected, failures, endedAt } = result;
      this.#run = { ...this.#run, done: this.#run.done + 1, failed: this.#run.failed + (asExpected ? 0 : 1) };
      emit({ type: 'scenario.stepped', result: { path, round, words, asExpected, failures, endedAt } });
    });
    if (!stop.aborted) await time.settle();
    if (stop.aborted) return 'stopped';
    const undelivered =
      this.#scenario.deliveries === 'any' ? 0 : record.after(0).filter((detail) => !isIntended(detail)).length;
    this.#tell({ undelivered });
    return undelivered === 0 && steps.every(({ asExpected }) => asExpected) ? 'passed' : 'failed';
  }

  async #enter(path: string): Promise<void> {
    await nextTurn();
    this.#tell({ at: path });
    await this.#gate.enter();
  }

  #tell(part: Partial<RunProgress>): void {
    this.#run = { ...this.#run, ...part };
    this.#ports.emit({ type: 'scenario.run', run: this.#run });
  }
}

/** What waits for nothing, a step or a whole pass, must not keep the sender waiting, nor the call that stops it. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => afterThisTurn(resolve));
}
