import fc from 'fast-check';
import type { DomainEvent } from '../contract/events.ts';
import type { Outcome } from '../reporting/outcome.ts';
import { consoleState, groupView } from './console-state.ts';

/** A plain object, such as comes out of JSON. */
const record = <Value>(model: { [Key in keyof Value]: fc.Arbitrary<Value[Key]> }) =>
  fc.record<Value>(model, { noNullPrototype: true });
const dbid = fc.constantFrom('101', '102', '103', '104', '105');
const count = fc.nat({ max: 1_000 });
const outcome = fc.constantFrom<Outcome>('waiting', 'sending', 'accepted', 'rejected', 'failed', 'dropped', 'skipped');
const condition = fc.constantFrom(
  { state: 0 } as const,
  { state: 2 } as const,
  { state: 4 } as const,
  { state: 5, dialing: { dialMode: 1, optimization: { by: 1, goal: 85 } } } as const,
);
const start = consoleState();

/** Any event of a small console: its groups come, go and move. */
export const anyEvent: fc.Arbitrary<DomainEvent> = fc.oneof(
  dbid.map((id): DomainEvent => ({ type: 'group.put', view: groupView(id) })),
  dbid.map((id): DomainEvent => ({ type: 'group.removed', dbid: id })),
  fc.array(dbid).map((ids): DomainEvent => ({ type: 'groups.put', views: ids.map((id) => groupView(id)) })),
  fc.array(dbid).map((ids): DomainEvent => ({ type: 'groups.removed', dbids: ids })),
  record({ type: fc.constant('group.moved'), dbid, condition, transitionEndsAt: fc.option(count) }),
  record({
    type: fc.constant('group.beat'),
    dbid,
    beat: fc.option(record({ anchor: count, intervalMs: count })),
  }),
  fc.tuple(dbid, count).map(
    ([id, agents]): DomainEvent => ({
      type: 'group.configured',
      dbid: id,
      configuration: { ...groupView(id).configuration, agents },
    }),
  ),
  fc.tuple(dbid, fc.option(fc.constantFrom(0, 0.5, 600))).map(
    ([id, hitRatio]): DomainEvent => ({
      type: 'group.statistics',
      dbid: id,
      statistics: { ...groupView(id).statistics, lists: { 301: { hitRatio, timeToComplete: null } } },
    }),
  ),
  record({
    type: fc.constant('notification.moved'),
    seq: count,
    dbid,
    id: fc.constantFrom(81000, 81001),
    from: fc.option(outcome),
    to: outcome,
    isHandedOver: fc.boolean(),
    at: count,
    status: fc.option(count),
    errorClass: fc.constant(null),
    latencyMs: fc.option(count),
  }),
  fc.boolean().map((held): DomainEvent => ({ type: 'sending.changed', sending: { held, reason: null } })),
  count.map((received): DomainEvent => ({ type: 'receiver.changed', receiver: { ...start.receiver, received } })),
  count.map(
    (seconds): DomainEvent => ({ type: 'options.changed', options: { 'campaigngroup-states-interval': seconds } }),
  ),
  fc.array(dbid, { maxLength: 3 }).map((ids): DomainEvent => {
    const { groups } = consoleState(...[...new Set(ids)].map((id) => groupView(id)));
    return { type: 'workspace.opened', workspace: start.workspace, options: {}, groups };
  }),
);
