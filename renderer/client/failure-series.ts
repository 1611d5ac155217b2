import type { NotificationEntry } from '../../shared/contract/log.ts';
import { errorWords } from '../../shared/reporting/outcome.ts';

/**
 * From the first failure to the recovery: what stays as it was is not said again, so that a receiver that is down for an
 * hour makes one sentence.
 */
export class FailureSeries {
  /** DBIDs of the Campaign Groups whose newest outcome is a failure. */
  readonly #failing = new Set<string>();
  #first = '';
  #isSaid = false;

  take({ outcome, dbid, campaignGroup, status, errorClass }: NotificationEntry): void {
    if (outcome === 'accepted') this.#failing.delete(dbid);
    if (outcome !== 'failed' && outcome !== 'rejected') return;
    const why = errorClass ? [status, errorWords[errorClass].short].filter(Boolean).join(' ') : outcome;
    if (this.#failing.size === 0) this.#first = `Notifications of ${campaignGroup} fail: ${why}.`;
    this.#failing.add(dbid);
  }

  /** Forgets the Campaign Groups that cannot recover. A series that is over without a recovery ends in silence. */
  keep(isKept: (dbid: string) => boolean): void {
    // One that has recovered is still to be said.
    if (!this.#isSaid || this.#failing.size === 0) return;
    for (const dbid of this.#failing) if (!isKept(dbid)) this.#failing.delete(dbid);
    if (this.#failing.size === 0) this.#isSaid = false;
  }

  /** Things are no longer as they were said to be. */
  hasEdge(): boolean {
    return this.#failing.size > 0 !== this.#isSaid;
  }

  /** The sentence of the edge, which is said with this; empty when there is none. */
  sayEdge(): string {
    if (!this.hasEdge()) return '';
    this.#isSaid = this.#failing.size > 0;
    return this.#isSaid ? this.#first : 'Notifications are accepted again.';
  }
}
