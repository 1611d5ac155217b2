import { GroupState } from '../domain/enumerations.ts';
import {
  afterCallsEnded,
  afterUnload,
  type GroupCondition,
  type RunningNeighbour,
  transition,
} from '../domain/transition.ts';
import { t } from '../strings/t.ts';
import { type CampaignGroup, campaignGroupName } from '../workspace/campaign-group.ts';
import { nextOccurrence } from './occurrences.ts';
import type { Schedule, TimedAction } from './schedule.ts';

/** An action at the time at which it comes. */
export interface Occurrence {
  readonly at: number;
  readonly dbid: string;
  readonly action: TimedAction;
}

/** Something that would go wrong with a schedule, and when first. */
export interface ScheduleProblem {
  readonly dbid: string;
  readonly actionId: string;
  readonly at: number;
  readonly sentence: string;
}

/** What of a Campaign Group matters here. */
export type Configured = Pick<CampaignGroup, 'dbid' | 'campaign' | 'group'>;

/** More occurrences than this are not looked at: a pattern of every second would have no end. */
const mostOccurrences = 5_000;

/** The occurrences of all enabled schedules after `from` up to `until`, in order. */
export function occurrences(schedules: readonly Schedule[], from: number, until: number): Occurrence[] {
  const found: Occurrence[] = [];
  for (const { campaignGroup: dbid, enabled, timeZone, actions } of schedules) {
    if (!enabled) continue;
    for (const action of actions) {
      let at = nextOccurrence(action.when, timeZone, from);
      for (let count = 0; at !== null && at <= until && count < mostOccurrences; count++) {
        found.push({ at, dbid, action });
        at = nextOccurrence(action.when, timeZone, at);
      }
    }
  }
  return found.sort((one, other) => one.at - other.at).slice(0, mostOccurrences);
}

/**
 * Plays the schedules through, from all Campaign Groups not loaded, with the same transition table as the engine: what would be
 * refused is a problem (a Stop before its Start, an exclusion), and so are two actions of one Campaign Group at the same moment.
 * Each action is named once, with the first time at which it goes wrong. With `forgivesBeginning` what is refused before the first time
 * that the same action is accepted is no problem: a Stop of this evening, whose Start comes tomorrow morning.
 */
export function checkSchedules(
  schedules: readonly Schedule[],
  groups: readonly Configured[],
  from: number,
  until: number,
  forgivesBeginning = false,
): ScheduleProblem[] {
  const byDbid = new Map(groups.map((group) => [group.dbid, group]));
  const conditions = new Map<string, GroupCondition>();
  const lastAt = new Map<string, number>();
  const problems = new Map<string, ScheduleProblem>();
  const begun = new Set<string>();
  for (const { at, dbid, action } of occurrences(schedules, from, until)) {
    const group = byDbid.get(dbid);
    if (!group) continue;
    const key = `${dbid} ${action.id}`;
    const say = (sentence: string) => {
      if (!problems.has(key)) problems.set(key, { dbid, actionId: action.id, at, sentence });
    };
    if (lastAt.get(dbid) === at) say(t('domain.refusals.sameMoment'));
    lastAt.set(dbid, at);
    const current = conditions.get(dbid) ?? { state: GroupState.notLoaded };
    const result = transition(current, action.request, runningNeighbours(group, groups, conditions));
    if (result.accepted) {
      conditions.set(dbid, settled(result.next));
      if (forgivesBeginning && !begun.has(key)) problems.delete(key);
      begun.add(key);
    } else say(`${result.refusal.name}: ${result.refusal.sentence}`);
  }
  return [...problems.values()];
}

/** Unloading takes seconds; for a schedule it is done at once. */
export function settled(condition: GroupCondition): GroupCondition {
  return afterUnload(afterCallsEnded(condition)).next;
}

export function runningNeighbours(
  group: Configured,
  groups: readonly Configured[],
  conditions: ReadonlyMap<string, GroupCondition>,
): RunningNeighbour[] {
  return groups.flatMap((other) => {
    const condition = conditions.get(other.dbid);
    if (other === group || other.group !== group.group || condition?.state !== GroupState.running) return [];
    return [{ name: campaignGroupName(other), dialing: condition.dialing }];
  });
}
