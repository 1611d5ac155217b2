import type { ConsoleState } from '../../shared/contract/state.ts';
import { GroupState } from '../../shared/domain/enumerations.ts';
import type { GroupRequestKind } from '../../shared/domain/requests.ts';
import { t } from '../../shared/strings/t.ts';
import { campaignGroupName } from '../../shared/workspace/campaign-group.ts';
import { type PlannedTraffic, plannedTraffic } from './confirmation.ts';
import { type AbleGroup, planRequest, whyNot } from './group-plan.ts';

/**
 * A request and its effect before it is given, for buttons and menus: `Unload 3 running Campaign Groups: dialing stops first; sends
 * 3 notifications to 127.0.0.1:8080`. Null when it is possible for none of them.
 */
export function effectWords(state: ConsoleState, kind: GroupRequestKind, dbids: readonly string[]): string | null {
  const effect = effectOf(state, kind, dbids);
  return effect === null ? null : t('groups.effect.request', { verb: t(`groups.effect.verbs.${kind}`), ...effect });
}

/** Whom a request would change, and what it would do. Null when it is possible for none of them. */
export function effectOf(
  state: ConsoleState,
  kind: GroupRequestKind,
  dbids: readonly string[],
): { readonly what: string; readonly words: string } | null {
  const able = ableFor(state, kind, dbids);
  if (able.length === 0) return null;
  const running = able.filter(({ before }) => before.state === GroupState.running).length;
  const stops = running > 0 && (kind === 'unload' || kind === 'complete' || kind === 'force-unload');
  const only = able.length === 1 ? able[0] : undefined;
  const allRun = stops && running === able.length;
  const several = allRun
    ? t('groups.effect.running', { count: running })
    : t('groups.effect.several', { count: able.length });
  const words = trafficWords(plannedTraffic(state, able));
  const all = allRun ? t('groups.effect.stops', { words }) : t('groups.effect.someStop', { count: running, words });
  return { what: only?.name ?? several, words: stops ? all : words };
}

/** `sends 1 notification to 127.0.0.1:8080`, or why it sends none. */
function trafficWords({ total, hosts, silent }: PlannedTraffic): string {
  if (total === 0) return silent === 0 ? t('groups.effect.nothing') : t('groups.effect.silent');
  const sent = { count: total, hosts: hosts.join(', ') };
  return silent === 0 ? t('groups.effect.sends', sent) : t('groups.effect.sendsSome', { ...sent, silent });
}

/** Start and change of the dial mode ask for their parameters later: any that is possible counts, and is reported once. */
function ableFor(
  state: ConsoleState,
  kind: GroupRequestKind,
  dbids: readonly string[],
): readonly Pick<AbleGroup, 'dbid' | 'name' | 'before' | 'reports'>[] {
  if (kind !== 'start' && kind !== 'set-mode') return planRequest(state, { do: kind }, dbids).able;
  return dbids.flatMap((dbid) => {
    const view = state.groups.byId[dbid];
    if (view === undefined || whyNot(view.condition, kind) !== null) return [];
    return [{ dbid, name: campaignGroupName(view.configuration), before: view.condition, reports: 1 }];
  });
}
