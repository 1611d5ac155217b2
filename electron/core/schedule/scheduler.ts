import type { Occurrence } from '../../../shared/schedule/check.ts';
import { nextOccurrence } from '../../../shared/schedule/occurrences.ts';
import type { Schedule, TimedAction } from '../../../shared/schedule/schedule.ts';
import type { Cancel, Clock } from '../ports/clock.ts';

/** An action later than this was missed: it is listed, and never fired late by itself. */
const lateMs = 60_000;
/** Occurrences are wall-clock times, timers are not: look again this often, in case the clock was set. */
const lookAgainMs = 30_000;
const mostMissed = 200;

export interface SchedulerPorts {
  readonly clock: Clock;
  readonly act: (occurrence: Occurrence) => void;
  readonly missed: (occurrences: readonly Occurrence[]) => void;
  /** The next action of a Campaign Group is another one now, or there is none any more. */
  readonly next: (dbid: string, next: Occurrence | null) => void;
}

interface Awaited {
  readonly dbid: string;
  readonly timeZone: string;
  readonly action: TimedAction;
  at: number;
}

/** Carries out the actions of all Outbound Schedules when their time comes. */
export class Scheduler {
  readonly #ports: SchedulerPorts;
  #awaited: Awaited[] = [];
  #shown = new Map<string, Awaited>();
  #cancelTimer: Cancel | null = null;

  constructor(ports: SchedulerPorts) {
    this.#ports = ports;
  }

  /** Follows these schedules from now on. What came between `since` and now was missed. */
  follow(schedules: readonly Schedule[], since = this.#ports.clock.now()): void {
    this.#awaited = [];
    for (const { campaignGroup: dbid, enabled, timeZone, actions } of schedules) {
      if (!enabled) continue;
      for (const action of actions) {
        const at = nextOccurrence(action.when, timeZone, since);
        if (at !== null) this.#awaited.push({ dbid, timeZone, action, at });
      }
    }
    this.#look();
  }

  stop(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    this.#awaited = [];
  }

  /** Carries out what has come, lists what was missed, and waits for what comes next. */
  #look(): void {
    const now = this.#ports.clock.now();
    const come: Occurrence[] = [];
    for (const awaited of this.#awaited) this.#takeCome(awaited, now, come);
    this.#awaited = this.#awaited.filter(({ at }) => at > now);
    come.sort((one, other) => one.at - other.at);
    const missed = come.filter(({ at }) => now - at > lateMs);
    if (missed.length > 0) this.#ports.missed(missed.slice(-mostMissed));
    for (const occurrence of come) if (now - occurrence.at <= lateMs) this.#ports.act(occurrence);
    this.#showNext();
    this.#arm();
  }

  #takeCome(awaited: Awaited, now: number, come: Occurrence[]): void {
    const { dbid, action, timeZone } = awaited;
    for (let count = 0; awaited.at <= now && count < mostMissed; count++) {
      come.push({ at: awaited.at, dbid, action });
      const next = nextOccurrence(action.when, timeZone, awaited.at);
      if (next === null) return;
      awaited.at = next;
    }
    // A pattern of every second over a long sleep: the rest is not even listed.
    if (awaited.at <= now) awaited.at = nextOccurrence(action.when, timeZone, now) ?? awaited.at;
  }

  #arm(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    if (this.#awaited.length === 0) return;
    const { clock } = this.#ports;
    const first = this.#awaited.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY);
    const delay = Math.min(first - clock.now(), lookAgainMs);
    this.#cancelTimer = clock.after(delay, () => this.#look());
  }

  #showNext(): void {
    const next = new Map<string, Awaited>();
    for (const awaited of this.#awaited) {
      const known = next.get(awaited.dbid);
      if (!known || awaited.at < known.at) next.set(awaited.dbid, { ...awaited });
    }
    for (const dbid of new Set([...this.#shown.keys(), ...next.keys()])) {
      const one = next.get(dbid);
      const shown = this.#shown.get(dbid);
      if (one?.at === shown?.at && one?.action === shown?.action) continue;
      this.#ports.next(dbid, one ? { at: one.at, dbid, action: one.action } : null);
    }
    this.#shown = next;
  }
}
