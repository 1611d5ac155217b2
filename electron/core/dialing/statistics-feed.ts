import type { DomainEvent } from '../../../shared/contract/events.ts';
import type { Group } from '../groups/group.ts';
import type { Cancel, Clock } from '../ports/clock.ts';

const tellEveryMs = 500;
/** With very many Campaign Groups each of them is told of more rarely, so that a window is never flooded. */
const mostAtOnce = 250;

/** Tells the windows of changed statistics: the newest of each Campaign Group, at a bounded rate, in turns. */
export class StatisticsFeed {
  readonly #clock: Clock;
  readonly #emit: (event: DomainEvent) => void;
  readonly #changed = new Set<Group>();
  #cancel: Cancel | null = null;

  /** @param clock real time: windows live in it, whatever the core's clock does */
  constructor(clock: Clock, emit: (event: DomainEvent) => void) {
    this.#clock = clock;
    this.#emit = emit;
  }

  changed(group: Group): void {
    this.#changed.add(group);
    this.#cancel ??= this.#clock.after(tellEveryMs, () => this.#tell());
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#changed.clear();
  }

  #tell(): void {
    this.#cancel = null;
    let told = 0;
    for (const group of this.#changed) {
      if (told++ === mostAtOnce) break;
      this.#changed.delete(group);
      this.#emit({ type: 'group.statistics', dbid: group.dbid, statistics: group.statistics() });
    }
    if (this.#changed.size > 0) this.#cancel = this.#clock.after(tellEveryMs, () => this.#tell());
  }
}
