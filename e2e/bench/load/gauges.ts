import { createHistogram, monitorEventLoopDelay, type RecordableHistogram } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { startCpu } from '../common/cpu.ts';
import type { LoadReading, Tail } from './load.ts';

const nsPerMs = 1e6;
/** Ms between two looks at the event loop; they are no delay. More of them would cost as much as what is measured. */
const resolution = 10;
/** What has waited for the garbage collection is sent by then. */
const settledMs = 1_000;

/** Reads what a loop of periodic notifications costs and how late they are. */
export class Gauges {
  readonly #jitter: RecordableHistogram = createHistogram();
  readonly #delay = monitorEventLoopDelay({ resolution });
  #cpu = startCpu();
  #startedAt = 0;
  #sent = 0;
  #unsent = 0;

  /** Begins to read, after garbage was collected. */
  async start(): Promise<void> {
    globalThis.gc?.();
    await pause(settledMs);
    this.#jitter.reset();
    this.#sent = 0;
    this.#unsent = 0;
    this.#delay.enable();
    this.#delay.reset();
    this.#startedAt = performance.now();
    this.#cpu = startCpu();
  }

  /** One is handed over, `lateMs` after it was due. */
  handedOver(lateMs: number): void {
    this.#sent += 1;
    this.#jitter.record(Math.max(1, Math.round(lateMs * nsPerMs)));
  }

  /** One was skipped, or has failed. */
  missed(): void {
    this.#unsent += 1;
  }

  read(): LoadReading {
    const { thread, process: all } = this.#cpu();
    const seconds = (performance.now() - this.#startedAt) / 1_000;
    this.#delay.disable();
    const { rss } = process.memoryUsage();
    globalThis.gc?.();
    return {
      seconds,
      sent: this.#sent,
      threadUs: (thread / this.#sent) * 1_000,
      processUs: (all / this.#sent) * 1_000,
      jitter: tailOf(this.#jitter),
      delay: tailOf(this.#delay, resolution),
      heap: process.memoryUsage().heapUsed,
      rss,
      unsent: this.#unsent,
    };
  }
}

function tailOf(histogram: Pick<RecordableHistogram, 'percentile' | 'max'>, less = 0): Tail {
  const ms = (ns: number) => Math.max(0, ns / nsPerMs - less);
  return { p50: ms(histogram.percentile(50)), p99: ms(histogram.percentile(99)), max: ms(histogram.max) };
}
