import type { ConsoleState } from '../../shared/contract/state.ts';
import { GroupState } from '../../shared/domain/enumerations.ts';
import { effectiveOptions } from '../../shared/reporting/option-settings.ts';
import { t } from '../../shared/strings/t.ts';
import type { AbleGroup, RequestPlan, UnableGroup } from './group-plan.ts';
import { targetOf } from './target.ts';
import { ratesOf, rateText } from './traffic-rate.ts';

/** What a person is asked before something that hurts: the effect in full, and the verb to agree with. */
export interface Confirmation {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly verb: string;
  /** Campaign Groups that will be left as they are, with the reason. */
  readonly unable: readonly UnableGroup[];
  /** Hosts beyond this machine that the person agrees to with this. */
  readonly hosts: readonly string[];
}

/** More than this many at once are confirmed. */
const manyAtOnce = 5;

/** Notifications that a plan brings about, by the host that they go to. */
export interface PlannedTraffic {
  readonly total: number;
  readonly hosts: readonly string[];
  readonly remoteHosts: readonly string[];
  /** Changes that nobody will be told of, since reporting is off, has no URI, or is held. */
  readonly silent: number;
}

export function plannedTraffic(
  state: ConsoleState,
  groups: readonly Pick<AbleGroup, 'dbid' | 'reports'>[],
): PlannedTraffic {
  let total = 0;
  let silent = 0;
  const hosts = new Set<string>();
  const remoteHosts = new Set<string>();
  for (const { dbid, reports } of groups) {
    const target = targetOf(effectiveOptions(state.options, state.groups.byId[dbid]?.configuration.options));
    if (reports === 0) continue;
    if (state.sending.held || target.kind === 'off' || target.kind === 'empty') {
      silent += reports;
      continue;
    }
    total += reports;
    hosts.add(target.host);
    if (target.kind === 'remote') remoteHosts.add(target.host);
  }
  return { total, hosts: [...hosts], remoteHosts: [...remoteHosts], silent };
}

/** What must be confirmed before this plan is carried out; null when nothing of it hurts. */
export function confirmationOf(
  state: ConsoleState,
  plan: RequestPlan,
  agreedHosts: readonly string[],
): Confirmation | null {
  const kind = plan.request.do;
  const { able, unable } = plan;
  if (able.length === 0) return null;
  const traffic = plannedTraffic(state, able);
  const newHosts = traffic.remoteHosts.filter((host) => !agreedHosts.includes(host));
  const running = able.filter(({ before }) => before.state === GroupState.running).length;
  const stopsRunning = running > 0 && (kind === 'unload' || kind === 'complete');
  if (!stopsRunning && kind !== 'force-unload' && able.length <= manyAtOnce && newHosts.length === 0) return null;
  const only = able.length === 1 ? able[0] : undefined;
  const what = only
    ? only.name
    : t(stopsRunning && running === able.length ? 'confirmation.running' : 'confirmation.groups', {
        count: able.length,
      });
  const sentences: string[] = [];
  if (stopsRunning)
    sentences.push(
      running === able.length ? t('confirmation.stopsFirst') : t('confirmation.someStopFirst', { running }),
    );
  if (kind === 'force-unload') sentences.push(t('confirmation.noWait'));
  sentences.push(
    trafficSentence(traffic),
    ...newHosts.flatMap((host) => [remoteSentence(host), ...rateSentence(host, state, plan)]),
  );
  return {
    title: t(`requests.${kind}.ask`, { what }),
    sentences,
    verb: t(`requests.${kind}.verb`),
    unable,
    hosts: newHosts,
  };
}

/** How much is sent there every minute from then on; nothing where that is nothing. */
function rateSentence(host: string, state: ConsoleState, { able }: RequestPlan): string[] {
  const byId = { ...state.groups.byId };
  for (const { dbid, after } of able) {
    const view = byId[dbid];
    if (view) byId[dbid] = { ...view, condition: after };
  }
  const rate = ratesOf({ ...state, groups: { ...state.groups, byId } }).find((one) => one.host === host);
  return rate ? [t('confirmation.rate', { rate: rateText(rate.perMinute) })] : [];
}

/** `It sends 6 notifications to 127.0.0.1:8080.`, or why it sends none. */
export function trafficSentence({ total, hosts, silent }: PlannedTraffic): string {
  if (total === 0) return t(silent === 0 ? 'confirmation.none' : 'confirmation.noneSilent');
  const sent = { count: total, hosts: hosts.join(', ') };
  return silent === 0 ? t('confirmation.sends', sent) : t('confirmation.sendsSome', { ...sent, silent });
}

export function remoteSentence(host: string): string {
  return t('confirmation.remote', { host });
}
