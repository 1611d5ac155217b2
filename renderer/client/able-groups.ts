import type { GroupRequestKind } from '../../shared/domain/requests.ts';
import { conditionKey, whyNot } from './group-plan.ts';
import type { WindowState } from './window-state.ts';

/** For how many of several Campaign Groups a request would work. */
export type CountAble = (kind: GroupRequestKind) => number;

/** Counts anew only when Campaign Groups, what is pending, the connection or the choice has changed. */
export function createAbleGroups(): (state: WindowState, dbids: readonly string[]) => CountAble {
  let newest: { state: WindowState; dbids: readonly string[]; count: CountAble } | null = null;
  return (state, dbids) => {
    if (newest === null || newest.dbids !== dbids || !isSame(newest.state, state))
      newest = { state, dbids, count: countAble(state, dbids) };
    return newest.count;
  };
}

function isSame(one: WindowState, other: WindowState): boolean {
  return (
    one.engine?.groups === other.engine?.groups && one.pending === other.pending && one.connection === other.connection
  );
}

/** Campaign Groups in the same condition are judged as one. */
function countAble({ engine, pending, connection }: WindowState, dbids: readonly string[]): CountAble {
  if (engine === null || connection.kind !== 'connected') return () => 0;
  const cases = new Map<string, { condition: Parameters<typeof whyNot>[0]; count: number }>();
  for (const dbid of dbids) {
    const view = engine.groups.byId[dbid];
    if (view === undefined || pending[dbid] !== undefined) continue;
    const key = conditionKey(view.condition);
    const known = cases.get(key);
    if (known) known.count += 1;
    else cases.set(key, { condition: view.condition, count: 1 });
  }
  const all = [...cases.values()];
  return (kind) => all.reduce((sum, { condition, count }) => (whyNot(condition, kind) === null ? sum + count : sum), 0);
}
