import { performance } from 'node:perf_hooks';
import type { Strain } from '../../../shared/contract/state.ts';
import type { Cancel, Clock } from '../ports/clock.ts';

const sampleMs = 1_000;
/** So many samples are looked at together. */
const span = 5;
/** Busier or later than this, the machine is the limit; it no longer is below the second figure, over the whole span. */
const busyLimits = { over: 0.95, under: 0.85 };
const lateLimits = { over: 250, under: 100 };

interface Sample {
  readonly busy: number;
  readonly lateMs: number;
}

export interface StrainPorts {
  /** The machine's time. */
  readonly clock: Clock;
  /** The share of the time since it was asked last that this thread was busy, 0 to 1. */
  readonly busy: () => number;
  /** Told once a second while the machine is the limit, and with null when it no longer is. */
  readonly tell: (strain: Strain | null) => void;
}

/**
 * Whether the machine carries the periodic notifications that are asked for: how busy the thread is that sends them, and how long
 * after their due time they leave. It looks while there is something on the beat, and costs nothing otherwise.
 */
export class StrainGauge {
  readonly #ports: StrainPorts;
  #samples: Sample[] = [];
  #lateMs = 0;
  #hasTurned = false;
  #isStrained = false;
  #cancel: Cancel | null = null;

  constructor(ports: StrainPorts) {
    this.#ports = ports;
  }

  /** The beat has turned so many ms, in the machine's time, after it should have. */
  turned(lateMs: number): void {
    this.#hasTurned = true;
    this.#lateMs = Math.max(this.#lateMs, lateMs);
    if (this.#cancel === null) this.#begin();
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  #begin(): void {
    this.#ports.busy();
    this.#cancel = this.#ports.clock.after(sampleMs, () => this.#sample());
  }

  #sample(): void {
    this.#samples = [...this.#samples, { busy: this.#ports.busy(), lateMs: this.#lateMs }].slice(-span);
    this.#judge();
    const goesOn = this.#hasTurned || this.#isStrained;
    this.#hasTurned = false;
    this.#lateMs = 0;
    this.#cancel = goesOn ? this.#ports.clock.after(sampleMs, () => this.#sample()) : null;
    if (!goesOn) this.#samples = [];
  }

  #judge(): void {
    if (this.#samples.length < span) return;
    const busy = this.#samples.reduce((sum, sample) => sum + sample.busy, 0) / span;
    const lateMs = Math.max(...this.#samples.map((sample) => sample.lateMs));
    // One stall is no strain: most of the seconds have to be late.
    const late = this.#samples.filter((sample) => sample.lateMs >= lateLimits.over).length;
    const isOver = busy >= busyLimits.over || late > span / 2;
    const isUnder = busy < busyLimits.under && lateMs < lateLimits.under;
    const isStrained = isOver || (this.#isStrained && !isUnder);
    if (isStrained) this.#ports.tell({ busy, lateMs });
    else if (this.#isStrained) this.#ports.tell(null);
    this.#isStrained = isStrained;
  }
}

/** Measures this thread: the function gives the share of the time since it was asked last that the thread was busy. */
export function busyShare(): () => number {
  let last = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, last);
    last = now;
    return utilization;
  };
}
