import type { NotificationEntry } from '../../shared/contract/log.ts';
import { errorWords } from '../../shared/reporting/outcome.ts';
import { t } from '../../shared/strings/t.ts';

/**
 * From the first failure to the recovery: what stays as it was is not said again, so that a receiver that is down for an
 * hour makes one sentence.
 */
export class FailureSeries {
  /** DBIDs of the Campaign Groups whose newest outcome is a failure. */
  readonly #failing = new Set<string>();
  #first = '';
  #isSaid = false;

  take(entry: NotificationEntry): void {
    const { outcome, dbid } = entry;
    if (outcome === 'accepted') this.#failing.delete(dbid);
    if (outcome !== 'failed' && outcome !== 'rejected') return;
    if (this.#failing.size === 0) this.#first = failureWords(entry);
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
    return this.#isSaid ? this.#first : t('announcements.recovered');
  }
}

function failureWords({ campaignGroup, outcome, status, errorClass }: NotificationEntry): string {
  const why = errorClass ? errorWords[errorClass].short : t(`announcements.outcomes.${outcome}`);
  if (errorClass === null || status === null) return t('announcements.failing', { campaignGroup, why });
  return t('announcements.failingWithStatus', { campaignGroup, status: String(status), why });
}
