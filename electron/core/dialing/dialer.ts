import type { DialMode } from '../../../shared/domain/dial-mode.ts';
import { isPredictive } from '../../../shared/domain/dial-mode.ts';
import type { Dialing } from '../../../shared/domain/dialing.ts';
import { GroupState } from '../../../shared/domain/enumerations.ts';
import type { Group } from '../groups/group.ts';
import type { Cancel, Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import { type CallCounts, GroupDialing } from './group-dialing.ts';

/** Each Campaign Group takes a step of one second; a tenth of them in each slot, so that no slot is long. */
const stepSeconds = 1;
const slotCount = 10;
const slotMs = (stepSeconds * 1000) / slotCount;
/** A timer later than this has slept: the time in between is not dialed. */
const sleptMs = 2_000;

/** Completed calls that predicting needs, where the Campaign Group does not say. */
const usualHistory = 50;

export interface DialerPorts {
  readonly clock: Clock;
  readonly random: Random;
  /** Every list is exhausted and the Campaign Group completes by itself. */
  readonly complete: (group: Group) => void;
  /** What it would report has changed. */
  readonly changed: (group: Group) => void;
}

/** Lets the calls of all loaded Campaign Groups go on, in fixed steps of the clock. */
export class Dialer {
  readonly #ports: DialerPorts;
  readonly #slots: Set<Group>[] = Array.from({ length: slotCount }, () => new Set());
  #added = 0;
  #nextSlot = 0;
  #nextAt = 0;
  #cancelTimer: Cancel | null = null;

  constructor(ports: DialerPorts) {
    this.#ports = ports;
  }

  /** A Campaign Group's condition has changed: its calls begin, go on, come to their end, or are over. */
  moved(group: Group): void {
    const { condition } = group;
    if (condition.state === GroupState.notLoaded) return this.forget(group);
    // Counters start at load.
    if (group.calls === null) this.prepare(group);
    if (condition.state === GroupState.running) this.#begin(group, condition.dialing);
    else group.pacing = null;
  }

  /** Makes the calls of a loaded Campaign Group, with the counts of an earlier session; nothing is dialed yet. */
  prepare(group: Group, counts?: CallCounts): void {
    group.calls = new GroupDialing(group.configuration, this.#ports.random.fork(group.dbid), counts);
  }

  /** Lets the Campaign Groups of a restored session dial: they were held until now. */
  continueAll(groups: Iterable<Group>): void {
    for (const group of groups) if (group.pacing === null) this.moved(group);
  }

  /** The calls of a Campaign Group that is gone. */
  forget(group: Group): void {
    group.calls = null;
    group.pacing = null;
    this.#rest(group);
  }

  stop(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    for (const slot of this.#slots) slot.clear();
  }

  /** It takes no more steps; without anybody who does, there is no timer. */
  #rest(group: Group): void {
    for (const slot of this.#slots) slot.delete(group);
    if (this.#slots.some(({ size }) => size > 0)) return;
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }

  #begin(group: Group, dialing: Dialing): void {
    group.pacing = nextPacing(group, dialing);
    // Without a list there is nothing to dial.
    if (group.calls?.lists.length === 0 || this.#slots.some((slot) => slot.has(group))) return;
    (this.#slots[this.#added++ % slotCount] as Set<Group>).add(group);
    if (this.#cancelTimer === null) this.#restart();
  }

  #restart(): void {
    this.#nextAt = this.#ports.clock.monotonic();
    this.#schedule();
  }

  /** Sets the timer for the next slot that is not empty. */
  #schedule(): void {
    this.#cancelTimer = null;
    for (let ahead = 1; ahead <= slotCount; ahead++) {
      const slot = (this.#nextSlot + ahead) % slotCount;
      if (this.#slots[slot]?.size === 0) continue;
      this.#nextSlot = slot;
      this.#nextAt += ahead * slotMs;
      const delay = this.#nextAt - this.#ports.clock.monotonic();
      this.#cancelTimer = this.#ports.clock.after(delay, () => this.#turn(slot));
      return;
    }
  }

  #turn(slot: number): void {
    const now = this.#ports.clock.monotonic();
    if (now - this.#nextAt > sleptMs) this.#nextAt = now;
    for (const group of [...(this.#slots[slot] as Set<Group>)]) this.#step(group);
    this.#schedule();
  }

  #step(group: Group): void {
    const { calls, condition } = group;
    const running = condition.state === GroupState.running;
    if (!calls || (!running && calls.callsInProgress === 0)) return this.#rest(group);
    if (running && group.pacing && calls.completedCalls >= group.pacing.changesAt)
      group.pacing = { dialing: condition.dialing, changesAt: Number.POSITIVE_INFINITY };
    if (condition.state === GroupState.waitingUnload) this.#drain(group, calls);
    calls.advance(stepSeconds, running ? (group.pacing?.dialing ?? condition.dialing) : null);
    this.#ports.changed(group);
    if (running && group.configuration.autoComplete && calls.exhausted) this.#ports.complete(group);
  }

  /** While it waits to be unloaded, the calls in progress come to their end by the time that is set for it. */
  #drain(group: Group, calls: GroupDialing): void {
    const secondsLeft = ((group.pendingStep?.endsAt ?? 0) - this.#ports.clock.now()) / 1000;
    calls.endCalls(Math.ceil(calls.callsInProgress / Math.max(1, secondsLeft)));
  }
}

/**
 * How a running Campaign Group paces its calls after a start or a mode change. From Progressive to Predictive the pacing stays
 * until so many more calls have been completed: predicting needs a history.
 */
function nextPacing(group: Group, dialing: Dialing): Group['pacing'] {
  const before = group.pacing?.dialing;
  const hasLists = (group.calls?.lists.length ?? 0) > 0;
  const needsHistory = hasLists && before && isPlainProgressive(before.dialMode) && isPredictive(dialing.dialMode);
  if (!needsHistory) return { dialing, changesAt: Number.POSITIVE_INFINITY };
  if (group.pacing && Number.isFinite(group.pacing.changesAt)) return group.pacing;
  const { historyLength = usualHistory } = group.configuration;
  return { dialing: before, changesAt: (group.calls?.completedCalls ?? 0) + historyLength };
}

function isPlainProgressive(mode: DialMode): boolean {
  return mode === 2 || mode === 4;
}
