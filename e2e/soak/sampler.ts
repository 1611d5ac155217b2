import { readdirSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { OutboundConsole } from '../../electron/core/outbound-console.ts';
import type { Sample } from './messages.ts';

/** The event loop is looked at this often, ms; so much of what is measured is the timer's own. */
const resolution = 10;
const msOf = (nanoseconds: number) => Math.max(0, nanoseconds / 1_000_000 - resolution);

/** Measures the process that it runs in. */
export class Sampler {
  readonly #engine: OutboundConsole;
  readonly #loop = monitorEventLoopDelay({ resolution });
  readonly #startedAt = performance.now();

  constructor(engine: OutboundConsole) {
    this.#engine = engine;
    this.#loop.enable();
  }

  /** Since the start: the time, and how many notifications have been made. */
  progress(): Pick<Sample, 'seconds' | 'notifications'> {
    const { waiting, sent, lost, dropped, skipped } = this.#engine.state.traffic;
    return {
      seconds: (performance.now() - this.#startedAt) / 1_000,
      notifications: waiting + sent + lost + dropped + skipped,
    };
  }

  take(): Sample {
    const [loopP50Ms, loopP99Ms] = [msOf(this.#loop.percentile(50)), msOf(this.#loop.percentile(99))];
    if (!globalThis.gc) throw new Error('The soaked process must be started with --expose-gc.');
    globalThis.gc();
    const { rss, heapUsed, external } = process.memoryUsage();
    const { traffic, journal } = this.#engine.state;
    const sample: Sample = {
      ...this.progress(),
      rssBytes: rss,
      heapBytes: heapUsed + external,
      descriptors: process.platform === 'linux' ? readdirSync('/proc/self/fd').length : null,
      resources: process.getActiveResourcesInfo().length,
      loopP50Ms,
      loopP99Ms,
      waiting: traffic.waiting,
      onWire: traffic.onWire,
      journalRows: journal.rows,
      journalBytes: journal.bytes,
    };
    // What the collection has taken is not the program's delay.
    this.#loop.reset();
    return sample;
  }
}
