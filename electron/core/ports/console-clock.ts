import type { ClockMode, ClockState } from '../../../shared/contract/state.ts';
import type { Cancel, Clock } from './clock.ts';

interface Due {
  readonly at: number;
  readonly run: () => void;
}

/** How long virtual time may keep the machine busy in one go. */
const patienceMs = 30;

/**
 * The clock of the window's console: real until the operator says otherwise. Virtual time goes on from where the clock stood; a
 * return to real time sets the wall clock back to the machine's. What is scheduled keeps its distance on the monotonic scale.
 */
export class ConsoleClock implements Clock {
  readonly #machine: Clock;
  #mode: ClockMode = { kind: 'real' };
  #dues: Due[] = [];
  #cancelTimer: Cancel | null = null;
  /** While something due runs, virtual time stands at its moment. */
  #standing = false;
  /** Monotonic and wall time where the present mode began, and the machine's then. */
  #base: { mono: number; wall: number; machine: number };

  constructor(machine: Clock) {
    this.#machine = machine;
    const machineNow = machine.monotonic();
    this.#base = { mono: machineNow, wall: machine.now(), machine: machineNow };
  }

  /** Virtual time runs everything at its own moment: nothing is late. */
  readonly speed = 1;

  get mode(): ClockMode {
    return this.#mode;
  }

  /** As the windows are told of it. */
  state(): ClockState {
    return { mode: this.#mode, wall: this.now(), machine: this.#machine.now() };
  }

  now(): number {
    if (this.#mode.kind === 'real') return this.#machine.now();
    return Math.round(this.#base.wall + this.monotonic() - this.#base.mono);
  }

  monotonic(): number {
    return this.#base.mono + (this.#machine.monotonic() - this.#base.machine) * this.#rate();
  }

  after(delayMs: number, run: () => void): Cancel {
    const due: Due = { at: this.monotonic() + Math.max(0, delayMs), run };
    this.#dues.splice(this.#indexAfter(due.at), 0, due);
    if (this.#dues[0] === due) this.#arm();
    return () => {
      const index = this.#dues.indexOf(due);
      if (index < 0) return;
      this.#dues.splice(index, 1);
      if (index === 0) this.#arm();
    };
  }

  setMode(mode: ClockMode): void {
    const wall = this.now();
    const mono = this.monotonic();
    this.#mode = mode;
    this.#base = { mono, wall: mode.kind === 'real' ? this.#machine.now() : wall, machine: this.#machine.monotonic() };
    this.#arm();
  }

  /**
   * Lets virtual time that stands still go on by `seconds`: from due event to due event, each at its own time, and each only once
   * `settled` says that everything before it is done.
   */
  async step(seconds: number, settled: () => Promise<void>): Promise<void> {
    const until = this.monotonic() + seconds * 1000;
    for (;;) {
      await settled();
      const next = this.#dues[0];
      // The operator may have started time again meanwhile.
      if (this.#rate() !== 0) return;
      if (!next || next.at > until) return this.#setTo(until);
      this.#dues.shift();
      this.#setTo(Math.max(next.at, this.#base.mono));
      next.run();
    }
  }

  /**
   * Runs what is due up to `until`, each at its own time, also what is scheduled meanwhile. Where that takes the machine longer than
   * `patienceMs`, virtual time falls behind rather than leave anything out.
   */
  #runUntil(until: number, patienceMs: number): void {
    const startedAt = this.#machine.monotonic();
    for (let next = this.#dues[0]; next && next.at <= until; next = this.#dues[0]) {
      this.#dues.shift();
      this.#setTo(Math.max(next.at, this.#base.mono));
      this.#standing = true;
      next.run();
      this.#standing = false;
      if (this.#machine.monotonic() - startedAt > patienceMs) return this.#setTo(this.#base.mono);
    }
    this.#setTo(until);
  }

  /** Begins anew at a later time of the virtual clock. */
  #setTo(mono: number): void {
    const ahead = mono - this.#base.mono;
    this.#base = { mono, wall: this.#base.wall + ahead, machine: this.#machine.monotonic() };
  }

  #rate(): number {
    if (this.#standing) return 0;
    return this.#mode.kind === 'real' ? 1 : this.#mode.speed;
  }

  /** Where a due time belongs: behind all that are due no later. */
  #indexAfter(at: number): number {
    let low = 0;
    let high = this.#dues.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#dues[middle]?.at ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #arm(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    const next = this.#dues[0];
    const speed = this.#rate();
    if (!next || speed === 0) return;
    this.#cancelTimer = this.#machine.after((next.at - this.monotonic()) / speed, () => this.#runDue());
  }

  #runDue(): void {
    this.#cancelTimer = null;
    if (this.#mode.kind === 'virtual') this.#runUntil(this.monotonic(), patienceMs);
    else this.#runReal();
    this.#arm();
  }

  /** What is due now, once; what is scheduled meanwhile waits for its turn, so that a busy moment ends. */
  #runReal(): void {
    const now = this.monotonic();
    for (let count = this.#indexAfter(now); count > 0; count--) {
      const next = this.#dues[0];
      if (!next || next.at > now) return;
      this.#dues.shift();
      next.run();
    }
  }
}
