import { Actor } from '../../../shared/domain/enumerations.ts';
import type { Occurrence } from '../../../shared/schedule/check.ts';
import { addMissed } from '../calls/schedule-calls.ts';
import type { Parts } from '../parts.ts';
import { scheduleCause } from './schedule-cause.ts';

type Needed = Pick<Parts, 'groups' | 'reporter' | 'recorder' | 'document' | 'emit' | 'session'>;

/** Carries out what a schedule asks for. While sending is held it is not carried out but listed: the operator decides. */
export function actOn(parts: Needed, occurrence: Occurrence): void {
  const { groups, reporter, recorder, session } = parts;
  if (reporter.held) return addMissed(parts, [occurrence]);
  const group = groups.get(occurrence.dbid);
  if (!group) return;
  const refusal = groups.request(group, occurrence.action.request, Actor.schedule, scheduleCause(occurrence.action));
  if (refusal)
    recorder.note(
      'warning',
      `The schedule of ${group.name} asked for ${occurrence.action.request.do}: ${refusal.name}. ${refusal.sentence}`,
    );
  session.changed();
}
