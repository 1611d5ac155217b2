import type { BulkAnswer } from '../../../shared/contract/calls.ts';
import type { ConsoleState } from '../../../shared/contract/state.ts';
import type { GroupRequest } from '../../../shared/domain/requests.ts';
import type { RequestWay } from '../../../shared/reporting/cause.ts';
import { t } from '../../../shared/strings/t.ts';
import { campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import { confirmationOf, plannedTraffic } from '../confirmation.ts';
import { type Console, open, say, sayError } from '../console.ts';
import { planRequest, type RequestPlan, type UnableGroup } from '../group-plan.ts';
import { answered, begin, settle } from '../pending.ts';
import type { CommandResult, WindowState } from '../window-state.ts';
import { agreeTo } from './agreement.ts';
import { compensationOf, whyNotYet } from './compensation.ts';

/** Asks the engine for a change of Campaign Groups: those that can, after a confirmation where it hurts. */
export function requestGroups(
  console: Console,
  request: GroupRequest,
  dbids: readonly string[],
  way: RequestWay = 'button',
): void {
  const { engine, pending, agreedHosts } = console.store.getState();
  if (engine === null) return;
  // A second press while the first is on its way is absorbed.
  const plan = planRequest(
    engine,
    request,
    dbids.filter((dbid) => pending[dbid] === undefined),
  );
  if (plan.able.length === 0) {
    if (plan.unable.length > 0) sayRefused(console, plan.unable);
    return;
  }
  const confirmation = confirmationOf(engine, plan, agreedHosts);
  if (confirmation === null) void carryOut(console, plan, way);
  else
    open(console, {
      kind: 'confirm',
      confirmation,
      proceed: () => {
        agreeTo(console, confirmation.hosts);
        void carryOut(console, plan, way);
      },
    });
}

async function carryOut(console: Console, plan: RequestPlan, way: RequestWay): Promise<void> {
  const { bridge, store } = console;
  const { engine } = store.getState();
  if (engine === null) return;
  const dbids = plan.able.map(({ dbid }) => dbid);
  store.setState(({ pending }) => ({ pending: begin(pending, plan.request.do, dbids, engine) }));
  const result = await bridge.call('groups.request', { dbids, request: plan.request, way });
  const expected = new Set(result.ok ? eventful(plan, result.value) : []);
  store.setState(({ pending, engine: now }) => {
    const next = answered(pending, dbids, expected);
    return { pending: now === null ? next : settle(next, now) };
  });
  if (result.ok) sayAnswer(console, plan, result.value, engine);
  else sayError(console, t(`requests.${plan.request.do}.failed`), result.error);
}

/** The Campaign Groups whose condition an event will change. */
function eventful(plan: RequestPlan, answer: BulkAnswer): string[] {
  const accepted = new Set(answer.accepted);
  return plan.able.filter(({ dbid, before, after }) => accepted.has(dbid) && before !== after).map(({ dbid }) => dbid);
}

function sayAnswer(console: Console, plan: RequestPlan, answer: BulkAnswer, before: ConsoleState): void {
  const accepted = new Set(answer.accepted);
  const done = plan.able.filter(({ dbid }) => accepted.has(dbid));
  const unable = [
    ...plan.unable,
    ...answer.refused.map(({ dbid, refusal }) => ({ dbid, name: nameOf(before, dbid), refusal })),
  ];
  if (done.length === 0) return sayRefused(console, unable);
  const what = done.length === 1 ? (done[0]?.name ?? '') : t('results.common.groups', { count: done.length });
  const { total, hosts } = plannedTraffic(before, done);
  const effect =
    total === 0
      ? t('results.common.noNotification')
      : t('results.common.notifications', { count: total, hosts: hosts.join(', ') });
  const facts = { what: t(`requests.${plan.request.do}.done`, { what }), effect };
  say(
    console,
    unable.length === 0 ? 'done' : 'refused',
    unable.length === 0
      ? t('results.groupRequests.done', facts)
      : t('results.groupRequests.partly', { ...facts, refused: unable.length }),
    detailsOf(unable),
    offerOf(console, plan, done, before),
  );
}

/** Until its event has come, a second request would be absorbed. */
function stillPending({ pending }: WindowState, dbids: readonly string[]): string | null {
  const [first] = dbids.flatMap((dbid) => pending[dbid] ?? []);
  return first === undefined ? null : t(`requests.${first.request}.pending`);
}

/** What was sent cannot be taken back; another request may make up for it. */
function offerOf(
  console: Console,
  { request }: RequestPlan,
  done: RequestPlan['able'],
  before: ConsoleState,
): CommandResult['offer'] {
  const compensation = compensationOf(request, done, before);
  if (compensation === null) return undefined;
  const dbids = done.map(({ dbid }) => dbid);
  return {
    label: compensation.label,
    take: () => requestGroups(console, compensation.request, dbids),
    whyNot: (state) => stillPending(state, dbids) ?? whyNotYet(state, compensation.request, dbids),
  };
}

function sayRefused(console: Console, unable: readonly UnableGroup[]): void {
  const only = unable.length === 1 ? unable[0] : undefined;
  if (only)
    return say(
      console,
      'refused',
      t('results.groupRequests.sentence', { name: only.name, sentence: only.refusal.sentence }),
      detailsOf(unable),
    );
  say(console, 'refused', t('results.groupRequests.refusedFor', { count: unable.length }), detailsOf(unable));
}

function detailsOf(unable: readonly UnableGroup[]): CommandResult['details'] {
  return unable.map(({ name, refusal }) => ({ name: `${name} · ${refusal.name}`, sentence: refusal.sentence }));
}

function nameOf(state: ConsoleState, dbid: string): string {
  const view = state.groups.byId[dbid];
  return view ? campaignGroupName(view.configuration) : dbid;
}
