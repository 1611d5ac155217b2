import type { DomainEvent } from '../../../shared/contract/events.ts';
import type { Belief } from '../../../shared/receiver/belief.ts';
import type { Cancel, Clock } from '../ports/clock.ts';

const tellEveryMs = 250;
/** More than any workspace has, and longer than any name: who makes them up fills no memory. */
const mostBeliefs = 200_000;
const longestName = 1_024;

export interface BeliefsPorts {
  /** Real time: windows live in it. */
  readonly clock: Clock;
  readonly emit: (event: DomainEvent) => void;
}

/** What the receivers believe of each Campaign Group: always what came last. Windows are told a few times a second. */
export class Beliefs {
  readonly #ports: BeliefsPorts;
  readonly #byDbid = new Map<string, Belief>();
  readonly #untold = new Set<string>();
  readonly #watchers = new Set<(belief: Belief) => void>();
  #cancelTell: Cancel | null = null;

  constructor(ports: BeliefsPorts) {
    this.#ports = ports;
  }

  /** Takes the place of what was believed of this Campaign Group. */
  take(belief: Belief): void {
    if (this.#byDbid.size >= mostBeliefs && !this.#byDbid.has(belief.dbid)) return;
    const campaignGroup = belief.campaignGroup.slice(0, longestName);
    this.#byDbid.set(belief.dbid, { ...belief, campaignGroup });
    this.#untold.add(belief.dbid);
    this.#cancelTell ??= this.#ports.clock.after(tellEveryMs, () => this.#tell());
    for (const watcher of this.#watchers) watcher(belief);
  }

  get(dbid: string): Belief | undefined {
    return this.#byDbid.get(dbid);
  }

  all(): Belief[] {
    return [...this.#byDbid.values()];
  }

  /** Nothing is believed any more. */
  clear(): void {
    this.#forgetUntold();
    this.#byDbid.clear();
    this.#ports.emit({ type: 'beliefs.cleared' });
  }

  /** Tells `watcher` of every belief as it is taken, until the returned function is called. */
  watch(watcher: (belief: Belief) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Tells nothing more. */
  stop(): void {
    this.#forgetUntold();
  }

  #tell(): void {
    const beliefs = [...this.#untold].flatMap((dbid) => this.#byDbid.get(dbid) ?? []);
    this.#forgetUntold();
    this.#ports.emit({ type: 'beliefs.changed', beliefs });
  }

  #forgetUntold(): void {
    this.#cancelTell?.();
    this.#cancelTell = null;
    this.#untold.clear();
  }
}
