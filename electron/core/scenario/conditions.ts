import { groupStates } from '../../../shared/domain/enumerations.ts';
import type { Condition, CountCondition, StatisticCondition } from '../../../shared/scenario/condition.ts';
import { selected, selectionWords } from '../../../shared/scenario/received.ts';
import { type Stage, targets } from './stage.ts';

/** Whether a condition holds, and what is so instead, in words. */
export interface Looked {
  readonly holds: boolean;
  readonly now: string;
}

/**
 * Looks whether a condition holds now.
 * @param from the newest notification when the step began
 */
export async function look(stage: Stage, condition: Condition, from: number): Promise<Looked> {
  if ('notifications' in condition) return lookAtCount(stage, condition, from);
  if ('statistic' in condition) return lookAtStatistic(stage, condition);
  if ('state' in condition)
    return ofEach(stage, condition.group, (dbid) => {
      const state = stateName(stage.engine.look(dbid)?.condition.state);
      return { holds: state === condition.state, now: state };
    });
  await stage.engine.receiptsTold();
  const { belief } = condition;
  return ofEach(stage, condition.group, (dbid) => {
    const looked = stage.engine.look(dbid);
    const believed = stateName(looked?.belief?.state);
    const verdict = looked?.verdict ?? 'unknown';
    return { holds: believed === belief || verdict === belief, now: `${believed}, ${verdict}` };
  });
}

/** A condition in words: `Spring@Agents is Running`. */
export function conditionWords(condition: Condition): string {
  if ('state' in condition) return `${condition.group} is ${condition.state}`;
  if ('belief' in condition) return `the receiver believes ${condition.group} ${condition.belief}`;
  if ('notifications' in condition) {
    const outcome = condition.outcome === 'any' ? '' : ` ${condition.outcome}`;
    return `${condition.atLeast} ${selectionWords(condition.notifications)}${outcome}`;
  }
  const { statistic, group, callingList, atLeast, atMost } = condition;
  const of = callingList === undefined ? group : `${group}, list ${callingList},`;
  const least = atLeast === undefined ? [] : [`at least ${atLeast}`];
  return `${statistic} of ${of} is ${[...least, ...(atMost === undefined ? [] : [`at most ${atMost}`])].join(' and ')}`;
}

function ofEach(stage: Stage, name: string, one: (dbid: string) => Looked): Looked {
  const looked = targets(stage, name).map((dbid) => ({ dbid, ...one(dbid) }));
  const wrong = looked.find(({ holds }) => !holds);
  if (!wrong) return { holds: true, now: '' };
  return { holds: false, now: name === '*' ? `${wrong.now} (DBID ${wrong.dbid})` : wrong.now };
}

function stateName(state: number | null | undefined): string {
  if (state === undefined || state === null) return 'nothing';
  return groupStates.find(({ value }) => value === state)?.name ?? String(state);
}

function lookAtCount({ record }: Stage, condition: CountCondition, from: number): Looked {
  const details = record.after(condition.since === 'step' ? from : 0);
  const count = selected(details, condition.notifications).filter(({ outcome }) =>
    condition.outcome === 'any' ? outcome !== 'waiting' && outcome !== 'sending' : outcome === condition.outcome,
  ).length;
  return { holds: count >= condition.atLeast, now: `${count}` };
}

function lookAtStatistic(stage: Stage, { group, statistic, callingList, atLeast, atMost }: StatisticCondition): Looked {
  return ofEach(stage, group, (dbid) => {
    const statistics = stage.engine.look(dbid)?.statistics;
    const values = callingList === undefined ? statistics?.group : statistics?.lists[callingList];
    const value = (values as Readonly<Record<string, number | null>> | undefined)?.[statistic] ?? null;
    const holds = value !== null && value >= (atLeast ?? 0) && value <= (atMost ?? Number.POSITIVE_INFINITY);
    return { holds, now: String(value) };
  });
}
