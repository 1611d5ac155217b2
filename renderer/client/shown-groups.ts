import type { ConsoleState, GroupView } from '../../shared/contract/state.ts';
import { GroupState } from '../../shared/domain/enumerations.ts';
import type { GroupSurroundings } from '../../shared/groups-query/facts.ts';
import { type GroupQuery, matchesGroup, readGroupQuery } from '../../shared/groups-query/groups-query.ts';
import type { QueryFault } from '../../shared/query/fault.ts';

/** Which Campaign Groups the filter shows. */
export interface ShownGroups {
  /** DBIDs of those that it shows; null when it shows all. The same set as long as it shows the same. */
  readonly dbids: ReadonlySet<string> | null;
  readonly counts: GroupCounts;
  readonly faults: readonly QueryFault[];
}

/** `running` and `active` are of all, whether they are shown or not. */
export interface GroupCounts {
  readonly all: number;
  readonly shown: number;
  readonly running: number;
  readonly active: number;
}

/**
 * Looks which Campaign Groups the filter shows. Each is judged once for as long as neither it nor the filter changes, so that an
 * event costs what it has changed.
 */
export function createShownGroups(): (engine: ConsoleState, filter: string) => ShownGroups {
  let judged: Judged | null = null;
  let newest: { engine: ConsoleState; judged: Judged; shown: ShownGroups } | null = null;
  return (engine, filter) => {
    if (judged === null || !isOf(judged, engine, filter)) judged = judgedBy(engine, filter);
    if (newest !== null && newest.judged === judged && newest.engine.groups === engine.groups) return newest.shown;
    const before = newest?.judged === judged ? newest.shown : null;
    newest = { engine, judged, shown: look(engine, judged, before) };
    return newest.shown;
  };
}

/** A filter that was read, with what it has said of each view. */
interface Judged {
  readonly filter: string;
  readonly query: GroupQuery;
  readonly options: ConsoleState['options'];
  readonly schedules: ConsoleState['schedules'];
  readonly around: GroupSurroundings;
  readonly verdicts: WeakMap<GroupView, boolean>;
}

function isOf({ filter, options, schedules }: Judged, engine: ConsoleState, wanted: string): boolean {
  return filter === wanted && options === engine.options && schedules === engine.schedules;
}

function judgedBy({ options, schedules }: ConsoleState, filter: string): Judged {
  const scheduled = new Set(schedules.map(({ campaignGroup }) => campaignGroup));
  const around = { options, scheduled };
  return { filter, query: readGroupQuery(filter), options, schedules, around, verdicts: new WeakMap() };
}

function look({ groups }: ConsoleState, judged: Judged, before: ShownGroups | null): ShownGroups {
  const { query } = judged;
  const dbids = query.tests.length === 0 ? null : new Set<string>();
  let running = 0;
  let active = 0;
  for (const dbid of groups.ids) {
    const view = groups.byId[dbid];
    if (view === undefined) continue;
    if (view.condition.state === GroupState.running) running += 1;
    else if (view.condition.state === GroupState.active) active += 1;
    if (dbids !== null && verdictOn(view, judged)) dbids.add(dbid);
  }
  const counts = { all: groups.ids.length, shown: dbids?.size ?? groups.ids.length, running, active };
  return {
    dbids: isSameSet(before?.dbids, dbids) ? (before?.dbids ?? null) : dbids,
    counts: isSameCounts(before?.counts, counts) ? (before?.counts ?? counts) : counts,
    faults: query.faults,
  };
}

function verdictOn(view: GroupView, { query, around, verdicts }: Judged): boolean {
  const known = verdicts.get(view);
  if (known !== undefined) return known;
  const verdict = matchesGroup(query, view, around);
  verdicts.set(view, verdict);
  return verdict;
}

function isSameSet(one: ReadonlySet<string> | null | undefined, other: ReadonlySet<string> | null): boolean {
  if (one === null || one === undefined || other === null || one.size !== other.size) return one === other;
  for (const dbid of one) if (!other.has(dbid)) return false;
  return true;
}

function isSameCounts(one: GroupCounts | undefined, other: GroupCounts): boolean {
  return (
    one !== undefined &&
    one.all === other.all &&
    one.shown === other.shown &&
    one.running === other.running &&
    one.active === other.active
  );
}
