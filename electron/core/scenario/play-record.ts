import type { NotificationDetail } from '../../../shared/contract/log.ts';

/** The notifications of one play, as their records are now. */
export class PlayRecord {
  readonly #details = new Map<number, NotificationDetail>();
  /** The newest one when the last assertion was judged. */
  asserted = 0;

  /** Takes a record that is new or has changed; answers whether its outcome is another one than before. */
  take(detail: NotificationDetail): boolean {
    const before = this.#details.get(detail.seq);
    this.#details.set(detail.seq, detail);
    return before?.outcome !== detail.outcome;
  }

  /** The number of the newest one; 0 when there is none. */
  get newest(): number {
    let newest = 0;
    for (const seq of this.#details.keys()) newest = Math.max(newest, seq);
    return newest;
  }

  /** Those after the number `seq`, in the order of their making. */
  after(seq: number): NotificationDetail[] {
    return [...this.#details.values()].filter((one) => one.seq > seq).sort((one, other) => one.seq - other.seq);
  }
}
