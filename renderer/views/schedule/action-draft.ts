import { isPredictive } from '../../../shared/domain/dial-mode.ts';
import { goalRanges, OptimizeBy } from '../../../shared/domain/optimization.ts';
import type { GroupRequest, GroupRequestKind } from '../../../shared/domain/requests.ts';
import { patternProblem } from '../../../shared/schedule/occurrences.ts';
import type { Moment, TimedAction } from '../../../shared/schedule/schedule.ts';
import { t } from '../../../shared/strings/t.ts';
import { type DialingChoice, requestOf } from '../dialogs/dialing-choice.ts';
import { dateWords, weekdays } from './local-dates.ts';

export type Repeat = 'once' | 'daily' | 'weekdays' | 'weekly' | 'cron';

/** A timed action as it is being typed. */
export interface ActionDraft {
  readonly repeat: Repeat;
  /** `2026-12-24`, for once. */
  readonly date: string;
  /** `09:00`, with seconds where they matter. */
  readonly time: string;
  /** 0 is Sunday, as in cron. */
  readonly days: readonly number[];
  readonly cron: string;
  readonly request: GroupRequestKind;
  readonly dialing: DialingChoice;
}

const usualDialing: DialingChoice = {
  dialMode: 2,
  optimizeBy: OptimizeBy.busyFactor,
  goal: String(goalRanges.get(OptimizeBy.busyFactor)?.suggested ?? 85),
};

/** What the form begins with for a new action: every weekday at nine. */
export function newDraft(date: string): ActionDraft {
  return {
    repeat: 'weekdays',
    date,
    time: '09:00',
    days: [1],
    cron: '0 9 * * 1-5',
    request: 'load',
    dialing: usualDialing,
  };
}

/** What the form begins with for an action that there is. */
export function draftOf({ when, request }: Pick<TimedAction, 'when' | 'request'>, today: string): ActionDraft {
  const draft = { ...newDraft(today), ...draftOfMoment(when), request: request.do };
  if (request.do !== 'start' && request.do !== 'set-mode') return draft;
  const { dialMode, optimizeBy = usualDialing.optimizeBy, optimizeGoal } = request;
  const goal = optimizeGoal === undefined ? usualDialing.goal : String(optimizeGoal);
  return { ...draft, dialing: { dialMode, optimizeBy, goal } };
}

function draftOfMoment(when: Moment): Partial<ActionDraft> {
  if ('at' in when) {
    const [date = '', time = ''] = when.at.split('T');
    return { repeat: 'once', date, time: shortTime(time) };
  }
  return { cron: when.cron, ...(presetOf(when.cron) ?? { repeat: 'cron' }) };
}

/** The preset that a cron pattern is, if it is one of those that this form writes. */
export function presetOf(pattern: string): Pick<ActionDraft, 'repeat' | 'time' | 'days'> | null {
  const match = /^(?:(\d{1,2}) )?(\d{1,2}) (\d{1,2}) \* \* (\*|[0-7](?:,[0-7])*|1-5)$/.exec(pattern.trim());
  if (!match) return null;
  const [, second = '0', minute = '0', hour = '0', days = '*'] = match;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const time = shortTime([hour, minute, second].map((part) => part.padStart(2, '0')).join(':'));
  if (days === '*') return { repeat: 'daily', time, days: [1] };
  if (days === '1-5') return { repeat: 'weekdays', time, days: [1, 2, 3, 4, 5] };
  return { repeat: 'weekly', time, days: [...new Set(days.split(',').map((day) => Number(day) % 7))].sort() };
}

/** When the draft means, or what is wrong with it. */
export function momentOf(draft: ActionDraft): { readonly when: Moment } | { readonly problem: string } {
  if (draft.repeat === 'cron') {
    const cron = draft.cron.trim();
    if (cron === '') return { problem: t('schedule.faults.noPattern', { example: '0 9 * * 1-5' }) };
    const fault = patternProblem(cron);
    return fault === null ? { when: { cron } } : { problem: t('schedule.faults.pattern', { fault }) };
  }
  const time = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(draft.time.trim());
  if (!time) return { problem: t('schedule.faults.time', { short: '09:00', long: '18:05:30' }) };
  const [, first = '', minute = '', second = '00'] = time;
  const hour = first.padStart(2, '0');
  if (draft.repeat === 'once') {
    const isDate = /^\d{4}-\d\d-\d\d$/.test(draft.date) && !Number.isNaN(Date.parse(`${draft.date}T00:00:00Z`));
    return isDate
      ? { when: { at: `${draft.date}T${hour}:${minute}:${second}` } }
      : { problem: t('schedule.faults.date') };
  }
  if (draft.repeat === 'weekly' && draft.days.length === 0) return { problem: t('schedule.faults.day') };
  const days = draft.repeat === 'daily' ? '*' : draft.repeat === 'weekdays' ? '1-5' : [...draft.days].sort().join(',');
  const seconds = second === '00' ? '' : `${Number(second)} `;
  return { when: { cron: `${seconds}${Number(minute)} ${Number(hour)} * * ${days}` } };
}

/** The request that the draft means, or what is wrong with it. */
export function requestOfDraft({ request, dialing }: ActionDraft): { request: GroupRequest } | { problem: string } {
  if (request !== 'start' && request !== 'set-mode') return { request: { do: request } };
  const { min = Number.NaN, max = Number.NaN } = goalRanges.get(dialing.optimizeBy) ?? {};
  const goal = Number(dialing.goal);
  const isGood = /^\d+$/.test(dialing.goal) && goal >= min && goal <= max;
  if (isPredictive(dialing.dialMode) && !isGood) return { problem: t('schedule.faults.goal', { min, max }) };
  return { request: requestOf(request, dialing) };
}

/** `Weekdays at 09:00`; a pattern that is no preset stands as it is. */
export function whenWords(when: Moment): string {
  if ('at' in when) {
    const [date = '', time = ''] = when.at.split('T');
    return t('schedule.when.once', { date: dateWords(date), time: shortTime(time) });
  }
  const preset = presetOf(when.cron);
  if (preset === null) return when.cron;
  const { repeat, time, days } = preset;
  if (repeat === 'daily') return t('schedule.when.daily', { time });
  if (repeat === 'weekdays') return t('schedule.when.weekdays', { time });
  return t('schedule.when.weekly', { days: weekdays(days), time });
}

function shortTime(time: string): string {
  return time.endsWith(':00') && time.length === 8 ? time.slice(0, 5) : time;
}
