import type { DomainEvent } from '../../../shared/contract/events.ts';
import type { Group } from '../groups/group.ts';
import type { Cancel, Clock } from '../ports/clock.ts';

const tellEveryMs = 500;
/** With very many Campaign Groups each of them is told of more rarely, so that a window is never flooded. */
const mostAtOnce = 250;

/** Tells the windows of changed statistics: the newest of each Campaign Group, at a bounded rate, in turns. */
export class StatisticsFeed {
  readonly #wire: Clock;
  readonly #clock: Clock;
  readonly #emit: (event: DomainEvent) => void;
  readonly #changed = new Set<Group>();
  /** Those whose pins move by themselves. */
  readonly #moving = new Set<Group>();
  #cancel: Cancel | null = null;

  /**
   * @param wire real time: windows live in it, whatever the core's clock does
   * @param clock the core's, on which pins move
   */
  constructor(wire: Clock, clock: Clock, emit: (event: DomainEvent) => void) {
    this.#wire = wire;
    this.#clock = clock;
    this.#emit = emit;
  }

  changed(group: Group): void {
    this.#changed.add(group);
    this.#cancel ??= this.#wire.after(tellEveryMs, () => this.#tell());
  }

  /** Its pins are others now: tells of them, and goes on telling while they move. */
  follow(group: Group): void {
    if (group.hasMovingPins) this.#moving.add(group);
    else this.#moving.delete(group);
    this.changed(group);
  }

  /** Tells of a Campaign Group at once: its condition has changed, and with it what is known. */
  tell(group: Group): void {
    this.#changed.delete(group);
    this.#emit({ type: 'group.statistics', dbid: group.dbid, statistics: group.statistics(this.#clock.now()) });
  }

  forget(group: Group): void {
    this.#moving.delete(group);
    this.#changed.delete(group);
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#changed.clear();
    this.#moving.clear();
  }

  #tell(): void {
    this.#cancel = null;
    let told = 0;
    for (const group of this.#changed) {
      if (told++ === mostAtOnce) break;
      this.tell(group);
    }
    for (const group of this.#moving) this.#changed.add(group);
    if (this.#changed.size > 0) this.#cancel = this.#wire.after(tellEveryMs, () => this.#tell());
  }
}
