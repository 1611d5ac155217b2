import type { ReportNowAnswer } from '../../../shared/contract/calls.ts';
import type { ConsoleState, GroupView } from '../../../shared/contract/state.ts';
import type { RequestWay } from '../../../shared/reporting/cause.ts';
import { effectiveOptions } from '../../../shared/reporting/option-settings.ts';
import { type NotReportedReason, whyNotReportedNow } from '../../../shared/reporting/report-now.ts';
import { t } from '../../../shared/strings/t.ts';
import { campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import { type Confirmation, manyAtOnce, plannedTraffic, remoteSentence, trafficSentence } from '../confirmation.ts';
import { type Console, open, say, sayError } from '../console.ts';
import type { LeftGroup } from '../group-plan.ts';
import { agreeTo } from './agreement.ts';

/** Why no periodic notification of a Campaign Group can be sent now, in a sentence; null when one can. */
export function whyNotNow({ options, sending }: ConsoleState, { configuration, condition }: GroupView): string | null {
  const reason = whyNotReportedNow({
    state: condition.state,
    options: effectiveOptions(options, configuration.options),
    isHeld: sending.held,
  });
  return reason === null ? null : sentenceOf(reason);
}

/** Sends one periodic notification of each Campaign Group that can, beside the beat; asks first where many or a new host get it. */
export function reportNow(console: Console, dbids: readonly string[], way: RequestWay): void {
  const { engine, agreedHosts } = console.store.getState();
  if (engine === null) return;
  if (dbids.length === 0) return say(console, 'refused', t('results.common.selectGroup'));
  const views = dbids.flatMap((dbid) => engine.groups.byId[dbid] ?? []);
  const able = views.filter((view) => whyNotNow(engine, view) === null).map(({ configuration }) => configuration.dbid);
  const left = views.flatMap((view) => leftBy(view, whyNotNow(engine, view)));
  if (able.length === 0) return sayNone(console, left);
  const proceed = () => void carryOut(console, able, left, way);
  const confirmation = confirmationOf(engine, able, left, agreedHosts);
  if (confirmation === null) return proceed();
  open(console, {
    kind: 'confirm',
    confirmation,
    proceed: () => {
      agreeTo(console, confirmation.hosts);
      proceed();
    },
  });
}

function confirmationOf(
  engine: ConsoleState,
  able: readonly string[],
  unable: readonly LeftGroup[],
  agreedHosts: readonly string[],
): Confirmation | null {
  const traffic = plannedTraffic(
    engine,
    able.map((dbid) => ({ dbid, reports: 1 })),
  );
  const hosts = traffic.remoteHosts.filter((host) => !agreedHosts.includes(host));
  if (able.length <= manyAtOnce && hosts.length === 0) return null;
  return {
    title: t('reportNow.ask', { what: whatOf(engine, able) }),
    sentences: [trafficSentence(traffic), t('reportNow.nature'), ...hosts.map(remoteSentence)],
    verb: t('reportNow.verb'),
    unable,
    hosts,
  };
}

async function carryOut(
  console: Console,
  dbids: readonly string[],
  left: readonly LeftGroup[],
  way: RequestWay,
): Promise<void> {
  const { engine } = console.store.getState();
  const result = await console.bridge.call('groups.report-now', { dbids: [...dbids], way });
  if (!result.ok) return sayError(console, t('reportNow.failed'), result.error);
  if (engine === null) return;
  const { sent, not } = result.value;
  const rest = [...left, ...not.flatMap(({ dbid, reason }) => leftBy(engine.groups.byId[dbid], sentenceOf(reason)))];
  if (sent.length === 0) return sayNone(console, rest);
  const facts = {
    what: whatOf(
      engine,
      sent.map(({ dbid }) => dbid),
    ),
    count: sent.length,
    hosts: hostsOf(sent),
  };
  if (rest.length === 0) say(console, 'done', t('reportNow.done', facts));
  else say(console, 'refused', t('reportNow.partly', { ...facts, rest: rest.length }), detailsOf(rest));
}

function sayNone(console: Console, left: readonly LeftGroup[]): void {
  const [only] = left;
  if (only === undefined) return;
  const text =
    left.length === 1
      ? t('reportNow.notOne', { name: only.name, reason: only.refusal.sentence })
      : t('reportNow.none', { count: left.length });
  say(console, 'refused', text, detailsOf(left));
}

function leftBy(view: GroupView | undefined, sentence: string | null): LeftGroup[] {
  if (view === undefined || sentence === null) return [];
  return [{ dbid: view.configuration.dbid, name: campaignGroupName(view.configuration), refusal: { sentence } }];
}

function whatOf({ groups }: ConsoleState, dbids: readonly string[]): string {
  const only = dbids.length === 1 ? groups.byId[dbids[0] ?? ''] : undefined;
  return only ? campaignGroupName(only.configuration) : t('results.common.groups', { count: dbids.length });
}

function hostsOf(sent: ReportNowAnswer['sent']): string {
  return [...new Set(sent.map(({ uri }) => new URL(uri).host))].join(', ');
}

function detailsOf(left: readonly LeftGroup[]) {
  return left.map(({ name, refusal }) => ({ name, sentence: refusal.sentence }));
}

function sentenceOf(reason: NotReportedReason): string {
  return t(`reportNow.reasons.${reason}`);
}
