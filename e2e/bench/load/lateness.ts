import type { OutboundConsole } from '../../../electron/core/outbound-console.ts';
import type { NotificationDetail } from '../../../shared/contract/log.ts';

/**
 * How long ago a periodic notification was due that is handed over now, ms: each is due a whole number of intervals after the anchor of
 * its Campaign Group.
 */
export function lateness(console: OutboundConsole, intervalMs: number): (detail: NotificationDetail) => number {
  const { byId } = console.state.groups;
  const anchors = new Map(Object.entries(byId).map(([dbid, { beat }]) => [dbid, beat?.anchor ?? 0]));
  return ({ dbid }) => (console.now() - (anchors.get(dbid) ?? 0)) % intervalMs;
}
