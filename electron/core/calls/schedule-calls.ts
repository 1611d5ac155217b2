import { failure, ok } from '../../../shared/contract/result.ts';
import type { MissedAction } from '../../../shared/contract/state.ts';
import { Actor } from '../../../shared/domain/enumerations.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import type { Occurrence } from '../../../shared/schedule/check.ts';
import type { Schedule } from '../../../shared/schedule/schedule.ts';
import type { HandlersOf, Parts } from '../parts.ts';
import { scheduleCause } from '../schedule/schedule-cause.ts';
import { markUnsaved, notFound } from './group-calls.ts';

const mostMissed = 500;

export function scheduleCalls(parts: Parts): HandlersOf<'schedule'> {
  const { document, groups } = parts;
  return {
    'schedule.set': ({ schedule }) => {
      if (!groups.get(schedule.campaignGroup)) return notFound(schedule.campaignGroup);
      const others = document.schedules.filter(({ campaignGroup }) => campaignGroup !== schedule.campaignGroup);
      setSchedules(parts, [...others, schedule]);
      markUnsaved(parts);
      return ok(null);
    },

    'schedule.remove': ({ dbid }) => {
      if (!document.schedules.some(({ campaignGroup }) => campaignGroup === dbid))
        return failure('not-found', `The Campaign Group with DBID ${dbid} has no schedule.`);
      removeSchedules(parts, new Set([dbid]));
      markUnsaved(parts);
      return ok(null);
    },

    'schedule.settle-missed': ({ ids, run }) => {
      const wanted = new Set(ids);
      const settled = document.missed.filter(({ id }) => wanted.has(id));
      if (settled.length === 0) return failure('not-found', 'These missed actions were settled already.');
      setMissed(
        parts,
        document.missed.filter(({ id }) => !wanted.has(id)),
      );
      const accepted: string[] = [];
      const refused: { dbid: string; refusal: Refusal }[] = [];
      for (const { dbid, action } of run ? settled : []) {
        const group = groups.get(dbid);
        const refusal = group ? groups.request(group, action.request, Actor.ocsClient, scheduleCause(action)) : null;
        if (refusal) refused.push({ dbid, refusal });
        else accepted.push(dbid);
      }
      return ok({ accepted, refused });
    },
  };
}

/** Follows other schedules from now on. */
export function setSchedules(
  parts: Pick<Parts, 'document' | 'scheduler' | 'emit'>,
  schedules: readonly Schedule[],
): void {
  parts.document.schedules = schedules;
  parts.emit({ type: 'schedules.changed', schedules });
  parts.scheduler.follow(schedules);
}

/** The schedules of these Campaign Groups, with what they missed, are no more. */
export function removeSchedules(
  parts: Pick<Parts, 'document' | 'scheduler' | 'emit' | 'session'>,
  dbids: ReadonlySet<string>,
): void {
  const { document } = parts;
  const left = document.schedules.filter(({ campaignGroup }) => !dbids.has(campaignGroup));
  if (left.length < document.schedules.length) setSchedules(parts, left);
  const missed = document.missed.filter(({ dbid }) => !dbids.has(dbid));
  if (missed.length < document.missed.length) setMissed(parts, missed);
}

function setMissed(
  { document, emit, session }: Pick<Parts, 'document' | 'emit' | 'session'>,
  missed: readonly MissedAction[],
): void {
  document.missed = missed.slice(-mostMissed);
  emit({ type: 'missed.changed', missed: document.missed });
  session.changed();
}

/** Lists actions that nothing carried out when they were due; each is listed once. */
export function addMissed(
  parts: Pick<Parts, 'document' | 'emit' | 'session' | 'recorder'>,
  occurrences: readonly Occurrence[],
): void {
  const { document, recorder } = parts;
  const known = new Set(document.missed.map(({ id }) => id));
  const fresh = occurrences
    .map((occurrence) => ({ ...occurrence, id: `${occurrence.dbid} ${occurrence.action.id} ${occurrence.at}` }))
    .filter(({ id }) => !known.has(id));
  if (fresh.length === 0) return;
  recorder.note(
    'warning',
    fresh.length === 1
      ? '1 scheduled action was missed. It is listed under Schedule and not carried out late.'
      : `${fresh.length} scheduled actions were missed. They are listed under Schedule and not carried out late.`,
  );
  setMissed(parts, [...document.missed, ...fresh]);
}
