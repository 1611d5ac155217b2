import type { TimedAction } from '../../../shared/schedule/schedule.ts';
import { presetOf } from './action-draft.ts';

/** Recurring ones by their time of day, as a day goes, then patterns of one's own; those that come once follow by date. */
export function byTimeOfDay(one: Pick<TimedAction, 'when'>, other: Pick<TimedAction, 'when'>): number {
  const [key, otherKey] = [sortKey(one), sortKey(other)];
  return key === otherKey ? 0 : key < otherKey ? -1 : 1;
}

function sortKey({ when }: Pick<TimedAction, 'when'>): string {
  if ('at' in when) return `3 ${when.at}`;
  const preset = presetOf(when.cron);
  return preset === null ? '2' : `1 ${preset.time}`;
}
