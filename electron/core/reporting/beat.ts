import type { Cancel, Clock } from '../ports/clock.ts';

const slotMs = 10;
const slotCount = 1_024;
/** A wheel that turns this late or later, in the machine's time, has slept or stalled: what was due is skipped, not sent in a burst. */
const stallMs = 1_000;
/** The two clocks may drift apart by this much before it counts as a jump of the wall clock. */
const wallJumpMs = 500;
/** The golden ratio spreads any number of groups evenly over the interval. */
const golden = 0.618_033_988_749_895;

interface Entry {
  readonly key: string;
  readonly intervalMs: number;
  due: number;
  /** Where it lies: wheel[slot][index]. */
  slot: number;
  index: number;
}

export interface BeatListener {
  due(key: string): void;
  /** Once for each turn of the wheel: how late it came, in the machine's ms. */
  turned(lateMs: number): void;
  /** The machine slept or stalled: `missed` periodic notifications will not be sent. */
  stalled(lateMs: number, missed: number): void;
  /** The wall clock was set, or the machine slept: it moved by `byMs` against the monotonic clock. */
  wallClockMoved(byMs: number): void;
}

/**
 * One timer wheel for all periodic notifications. Each entry keeps its phase: the next due time is the last one plus the
 * interval, never "now plus the interval", so nothing drifts. Entries are spread over the interval as they are added.
 */
export class Beat {
  readonly #clock: Clock;
  readonly #listener: BeatListener;
  readonly #entries = new Map<string, Entry>();
  readonly #wheel: Entry[][] = Array.from({ length: slotCount }, () => []);
  #added = 0;
  #tick = 0;
  #wallOffset = 0;
  #cancelTimer: Cancel | null = null;
  #timerTick = Number.POSITIVE_INFINITY;

  constructor(clock: Clock, listener: BeatListener) {
    this.#clock = clock;
    this.#listener = listener;
  }

  /** Adds an entry, or gives it another interval. Returns when it is first due, on the monotonic scale. */
  set(key: string, intervalMs: number): number {
    const known = this.#entries.get(key);
    if (known?.intervalMs === intervalMs) return known.due;
    this.remove(key);
    const now = this.#clock.monotonic();
    if (this.#entries.size === 0) this.#restart(now);
    const spread = (this.#added++ * golden) % 1;
    // The beginning of a slot: intervals are whole seconds, so it is due then each time, and what is told of it is true.
    const due = Math.ceil((now + intervalMs * (1 - spread)) / slotMs) * slotMs;
    const entry: Entry = { key, intervalMs, due, slot: 0, index: 0 };
    this.#entries.set(key, entry);
    this.#place(entry);
    this.#arm();
    return entry.due;
  }

  remove(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    this.#takeOut(entry);
    if (this.#entries.size === 0) this.#stop();
  }

  clear(): void {
    for (const key of [...this.#entries.keys()]) this.remove(key);
  }

  /** When an entry is next due, on the monotonic scale. */
  dueAt(key: string): number | undefined {
    return this.#entries.get(key)?.due;
  }

  #restart(now: number): void {
    this.#added = 0;
    this.#tick = Math.floor(now / slotMs);
    this.#wallOffset = this.#clock.now() - now;
  }

  #stop(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    this.#timerTick = Number.POSITIVE_INFINITY;
  }

  #place(entry: Entry): void {
    entry.slot = Math.max(Math.ceil(entry.due / slotMs), this.#tick + 1) % slotCount;
    const slot = this.#wheel[entry.slot] as Entry[];
    entry.index = slot.length;
    slot.push(entry);
  }

  #takeOut(entry: Entry): void {
    const slot = this.#wheel[entry.slot] as Entry[];
    const last = slot.pop();
    if (!last || last === entry) return;
    slot[entry.index] = last;
    last.index = entry.index;
  }

  /** Sets the timer for the next slot that holds something; an unbroken turn of the wheel at the latest. */
  #arm(now = this.#clock.monotonic()): void {
    if (this.#entries.size === 0) return;
    // Slots that have passed since the last turn belong to the timer that is set, if it is late, or to a later turn.
    const passed = Math.max(this.#tick, Math.floor(now / slotMs));
    let tick = passed + 1;
    while (tick < passed + slotCount && this.#wheel[tick % slotCount]?.length === 0) tick += 1;
    if (tick >= this.#timerTick) return;
    this.#cancelTimer?.();
    this.#timerTick = tick;
    this.#cancelTimer = this.#clock.after(tick * slotMs - this.#clock.monotonic(), () => this.#turn(tick));
  }

  #turn(expectedTick: number): void {
    this.#cancelTimer = null;
    this.#timerTick = Number.POSITIVE_INFINITY;
    const now = this.#clock.monotonic();
    const late = now - expectedTick * slotMs;
    this.#listener.turned(late / this.#clock.speed);
    if (late >= stallMs * this.#clock.speed) this.#skipOverdue(now, late);
    else this.#fireUpTo(Math.floor(now / slotMs));
    this.#noticeWallClock(now);
    // Not a later time: a slot that has passed since would have no timer until the wheel comes round.
    this.#arm(now);
  }

  #fireUpTo(lastTick: number): void {
    for (let tick = this.#tick + 1; tick <= lastTick; tick++) {
      this.#tick = tick;
      const slot = this.#wheel[tick % slotCount] as Entry[];
      for (const entry of slot.filter((candidate) => candidate.due <= tick * slotMs)) this.#fire(entry);
    }
  }

  #fire(entry: Entry): void {
    // An earlier entry of this slot may have removed it.
    if (this.#entries.get(entry.key) !== entry) return;
    this.#takeOut(entry);
    entry.due += entry.intervalMs;
    this.#place(entry);
    this.#listener.due(entry.key);
  }

  #skipOverdue(now: number, late: number): void {
    this.#tick = Math.floor(now / slotMs);
    let missed = 0;
    for (const entry of this.#entries.values()) {
      if (entry.due > now) continue;
      const periods = Math.floor((now - entry.due) / entry.intervalMs) + 1;
      missed += periods;
      this.#takeOut(entry);
      entry.due += periods * entry.intervalMs;
      this.#place(entry);
    }
    this.#listener.stalled(late, missed);
  }

  #noticeWallClock(now: number): void {
    const offset = this.#clock.now() - now;
    const moved = offset - this.#wallOffset;
    if (Math.abs(moved) < wallJumpMs) return;
    this.#wallOffset = offset;
    this.#listener.wallClockMoved(moved);
  }
}
