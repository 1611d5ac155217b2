import type { CallError } from '../../../shared/contract/result.ts';
import type { MissedAction } from '../../../shared/contract/state.ts';
import type { Schedule, TimedAction } from '../../../shared/schedule/schedule.ts';
import { t } from '../../../shared/strings/t.ts';
import { campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import { plannedTraffic, remoteSentence, trafficSentence } from '../confirmation.ts';
import { type Console, open, say, sayError } from '../console.ts';
import { planRequest } from '../group-plan.ts';
import { otherState } from '../other-state.ts';
import { agreeTo } from './agreement.ts';

/** The schedule of a Campaign Group as it is, or a new one in the zone of this machine. */
export function scheduleOf(schedules: readonly Schedule[], dbid: string, timeZone: string): Schedule {
  const known = schedules.find(({ campaignGroup }) => campaignGroup === dbid);
  return known ?? { campaignGroup: dbid, enabled: true, timeZone, actions: [] };
}

/**
 * Sets a schedule, and ends once the window shows it: whoever changes it next begins with what was set, not with what was
 * there before.
 */
export async function setSchedule(console: Console, schedule: Schedule, done: string): Promise<CallError | null> {
  const before = console.store.getState().engine?.schedules;
  const result = await console.bridge.call('schedule.set', { schedule });
  if (!result.ok) return result.error;
  await otherState(console, (engine) => engine.schedules, before);
  say(console, 'done', t('results.schedule.done', { done, group: nameOf(console, schedule.campaignGroup) }));
  return null;
}

/** Changes a part of a schedule; an error is said in the result line. */
export async function changeSchedule(console: Console, schedule: Schedule, done: string): Promise<void> {
  const error = await setSchedule(console, schedule, done);
  if (error) sayError(console, t('results.schedule.not'), error);
}

export function deleteAction(console: Console, dbid: string, action: TimedAction, words: string): void {
  askToDelete(
    console,
    t('results.schedule.askAction', { action: words }),
    t('results.schedule.actionEffect'),
    async () => {
      // As it is when the person has agreed: it may have changed while he was asked.
      const schedule = console.store.getState().engine?.schedules.find(({ campaignGroup }) => campaignGroup === dbid);
      if (!schedule) return;
      const actions = schedule.actions.filter(({ id }) => id !== action.id);
      await changeSchedule(console, { ...schedule, actions }, t('results.schedule.actionDeleted'));
    },
  );
}

export function removeSchedule(console: Console, { campaignGroup: dbid, actions }: Schedule): void {
  const name = nameOf(console, dbid);
  const sentence = t('results.schedule.effect', { count: actions.length });
  askToDelete(console, t('results.schedule.ask', { name }), sentence, async () => {
    const result = await console.bridge.call('schedule.remove', { dbid });
    if (result.ok) say(console, 'done', t('results.schedule.deleted', { name }));
    else sayError(console, t('results.schedule.notDeleted'), result.error);
  });
}

/** More than this many at once are confirmed. */
const manyAtOnce = 5;

/** Carries missed actions out now, oldest first; after a confirmation where it hurts. */
export function runMissed(console: Console, missed: readonly MissedAction[]): void {
  const { engine, agreedHosts } = console.store.getState();
  if (engine === null) return;
  const planned = missed.flatMap(({ dbid, action }) => planRequest(engine, action.request, [dbid]).able);
  const traffic = plannedTraffic(engine, planned);
  const hosts = traffic.remoteHosts.filter((host) => !agreedHosts.includes(host));
  const isHard = missed.some(({ action: { request } }) => request.do === 'force-unload' || request.do === 'unload');
  const proceed = () => {
    agreeTo(console, hosts);
    void settleMissed(console, missed, true);
  };
  if (missed.length <= manyAtOnce && hosts.length === 0 && !isHard) return proceed();
  open(console, {
    kind: 'confirm',
    confirmation: {
      title: t('results.schedule.askRun', { count: missed.length }),
      sentences: [
        t('results.schedule.runEffect'),
        ...(missed.length === 1 ? [trafficSentence(traffic)] : []),
        ...hosts.map(remoteSentence),
      ],
      verb: t('results.schedule.runNow'),
      unable: [],
      hosts,
    },
    proceed,
  });
}

export async function settleMissed(console: Console, missed: readonly MissedAction[], run: boolean): Promise<void> {
  const result = await console.bridge.call('schedule.settle-missed', { ids: missed.map(({ id }) => id), run });
  if (!result.ok) return sayError(console, t('results.schedule.notSettled', { count: missed.length }), result.error);
  if (!run) return say(console, 'done', t('results.schedule.dismissed', { count: missed.length }));
  const { accepted, refused } = result.value;
  const details = refused.map(({ dbid, refusal }) => ({
    name: `${nameOf(console, dbid)} · ${refusal.name}`,
    sentence: refusal.sentence,
  }));
  const count = accepted.length;
  say(
    console,
    refused.length === 0 ? 'done' : 'refused',
    refused.length === 0
      ? t('results.schedule.ran', { count })
      : t('results.schedule.ranSome', { count, refused: refused.length }),
    details,
  );
}

function askToDelete(console: Console, title: string, sentence: string, carryOut: () => Promise<void>): void {
  const confirmation = {
    title,
    sentences: [sentence, t('results.common.sendsNothing')],
    verb: t('results.schedule.delete'),
    unable: [],
    hosts: [],
  };
  open(console, { kind: 'confirm', confirmation, proceed: () => void carryOut() });
}

function nameOf({ store }: Console, dbid: string): string {
  const view = store.getState().engine?.groups.byId[dbid];
  return view ? campaignGroupName(view.configuration) : dbid;
}
