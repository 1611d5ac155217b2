import type { LogBatch } from '../../shared/contract/log.ts';
import type { WindowStore } from './window-state.ts';

/**
 * Tells assistive technology of edges only: the first failure of a series, and the recovery. What stays as it was is not
 * said again, so that a receiver that is down for an hour makes one sentence.
 */
export function createAnnouncer(store: WindowStore): (batch: LogBatch) => void {
  /** DBIDs of the Campaign Groups whose newest outcome is a failure. */
  const failing = new Set<string>();
  return ({ entries }) => {
    const wasFailing = failing.size > 0;
    let first = '';
    for (const entry of entries) {
      if (entry.kind !== 'notification') continue;
      if (entry.outcome === 'accepted') failing.delete(entry.dbid);
      if (entry.outcome !== 'failed' && entry.outcome !== 'rejected') continue;
      first ||= entry.campaignGroup;
      failing.add(entry.dbid);
    }
    if (!wasFailing && failing.size > 0) store.setState({ announcement: `Notifications of ${first} fail.` });
    else if (wasFailing && failing.size === 0) store.setState({ announcement: 'Notifications are accepted again.' });
  };
}
