import type { DomainEvent } from '../../../shared/contract/events.ts';
import { type Actor, GroupState } from '../../../shared/domain/enumerations.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import type { GroupRequest } from '../../../shared/domain/requests.ts';
import {
  afterCallsEnded,
  afterUnload,
  type GroupCondition,
  type Report,
  type RunningNeighbour,
  transition,
} from '../../../shared/domain/transition.ts';
import type { Cause } from '../../../shared/reporting/cause.ts';
import type { Clock } from '../ports/clock.ts';
import type { Group } from './group.ts';

export interface GroupsPorts {
  readonly clock: Clock;
  readonly emit: (event: DomainEvent) => void;
  /** An accepted request, or the end of an unload, is to be reported. */
  readonly report: (group: Group, report: Report, actor: Actor, cause: Cause) => void;
  /** Its condition has changed. */
  readonly moved: (group: Group) => void;
}

/** All Campaign Groups, in the order of the workspace, and the only place that changes their conditions. */
export class Groups {
  readonly #ports: GroupsPorts;
  readonly #byDbid = new Map<string, Group>();
  /** Campaign Groups by the name of their Group: those that may exclude each other. */
  readonly #byGroupName = new Map<string, Set<Group>>();
  #settledWaiters: (() => void)[] = [];

  constructor(ports: GroupsPorts) {
    this.#ports = ports;
  }

  get all(): Iterable<Group> {
    return this.#byDbid.values();
  }

  get(dbid: string): Group | undefined {
    return this.#byDbid.get(dbid);
  }

  /** Adds a Campaign Group, or puts it in the place of the one with the same DBID. */
  put(group: Group): void {
    const old = this.#byDbid.get(group.dbid);
    if (old) this.#forgetName(old);
    this.#byDbid.set(group.dbid, group);
    const { group: name } = group.configuration;
    const siblings = this.#byGroupName.get(name) ?? new Set();
    this.#byGroupName.set(name, siblings.add(group));
  }

  /** Puts them in this order; those that it does not name stay at the end. */
  order(dbids: readonly string[]): void {
    for (const dbid of [...dbids, ...this.#byDbid.keys()].filter(unseen())) {
      const group = this.#byDbid.get(dbid);
      if (group === undefined) continue;
      this.#byDbid.delete(dbid);
      this.#byDbid.set(dbid, group);
    }
  }

  remove(group: Group): void {
    group.pendingStep?.cancel();
    this.#byDbid.delete(group.dbid);
    this.#forgetName(group);
    this.#tellSettled();
  }

  removeAll(): void {
    for (const group of [...this.all]) this.remove(group);
  }

  /** Carries out a request, or says why not. `cause` is what is recorded with everything that it reports. */
  request(group: Group, request: GroupRequest, actor: Actor, cause: Cause): Refusal | null {
    // Only dialing asks for neighbours; a Group may have thousands.
    const isDialing = request.do === 'start' || request.do === 'set-mode';
    const result = transition(group.condition, request, isDialing ? this.#runningNeighbours(group) : []);
    if (!result.accepted) return result.refusal;
    if (result.next === group.condition) return null;
    group.unloadActor = actor;
    group.unloadCause = cause;
    this.#setControl(group, actor);
    this.#move(group, result.next);
    for (const report of result.reports) this.#ports.report(group, report, actor, cause);
    return null;
  }

  /** Sets a condition without reporting it: a session that is restored, or forgotten. No timer runs for it. */
  place(group: Group, condition: GroupCondition): void {
    group.pendingStep?.cancel();
    group.pendingStep = null;
    group.condition = condition;
    this.#tell(group);
  }

  /** Goes on with the unloads that were under way when the session was kept. */
  continueUnloads(): void {
    for (const group of this.all)
      if (group.pendingStep === null && inTransition(group)) this.#move(group, group.condition);
  }

  /** Stops all timers; what was under way stays as it is. */
  suspend(): void {
    for (const group of this.all) {
      group.pendingStep?.cancel();
      group.pendingStep = null;
    }
  }

  /** Resolves when no Campaign Group is in transition. */
  settled(): Promise<void> {
    if (!this.inTransition()) return Promise.resolve();
    return new Promise((resolve) => this.#settledWaiters.push(resolve));
  }

  inTransition(): boolean {
    for (const group of this.all) if (inTransition(group)) return true;
    return false;
  }

  #move(group: Group, next: GroupCondition): void {
    group.pendingStep?.cancel();
    group.pendingStep = null;
    group.condition = next;
    const { callsInProgressSeconds, unloadSeconds } = group.configuration;
    if (next.state === GroupState.waitingUnload)
      this.#stepLater(group, callsInProgressSeconds, () => this.#move(group, afterCallsEnded(group.condition)));
    if (next.state === GroupState.unloadInProgress) this.#stepLater(group, unloadSeconds, () => this.#endUnload(group));
    this.#tell(group);
  }

  #setControl(group: Group, control: Actor | null): void {
    if (group.control === control) return;
    group.control = control;
    this.#ports.emit({ type: 'group.control', dbid: group.dbid, control });
  }

  #stepLater(group: Group, seconds: number, step: () => void): void {
    const { clock } = this.#ports;
    group.pendingStep = { endsAt: clock.now() + seconds * 1000, cancel: clock.after(seconds * 1000, step) };
  }

  #endUnload(group: Group): void {
    const { next, reports } = afterUnload(group.condition);
    this.#move(group, next);
    for (const report of reports) this.#ports.report(group, report, group.unloadActor, group.unloadCause);
  }

  #tell(group: Group): void {
    if (group.condition.state === GroupState.notLoaded) this.#setControl(group, null);
    const { dbid, condition, pendingStep } = group;
    this.#ports.emit({ type: 'group.moved', dbid, condition, transitionEndsAt: pendingStep?.endsAt ?? null });
    this.#ports.moved(group);
    this.#tellSettled();
  }

  #tellSettled(): void {
    if (this.#settledWaiters.length === 0 || this.inTransition()) return;
    const waiters = this.#settledWaiters;
    this.#settledWaiters = [];
    for (const resolve of waiters) resolve();
  }

  #runningNeighbours(group: Group): RunningNeighbour[] {
    const neighbours: RunningNeighbour[] = [];
    for (const other of this.#byGroupName.get(group.configuration.group) ?? [])
      if (other !== group && other.condition.state === GroupState.running)
        neighbours.push({ name: other.name, dialing: other.condition.dialing });
    return neighbours;
  }

  #forgetName(group: Group): void {
    const { group: name } = group.configuration;
    const siblings = this.#byGroupName.get(name);
    siblings?.delete(group);
    if (siblings?.size === 0) this.#byGroupName.delete(name);
  }
}

function inTransition({ condition: { state } }: Group): boolean {
  return state === GroupState.waitingUnload || state === GroupState.unloadInProgress;
}

/** True for each value the first time. */
function unseen(): (value: string) => boolean {
  const seen = new Set<string>();
  return (value) => seen.size < seen.add(value).size;
}
