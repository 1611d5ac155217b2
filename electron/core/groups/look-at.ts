import type { StatisticsView } from '../../../shared/contract/state.ts';
import type { GroupCondition } from '../../../shared/domain/transition.ts';
import type { Belief } from '../../../shared/receiver/belief.ts';
import { type BeliefJudgement, judgeBelief } from '../../../shared/receiver/judge-belief.ts';
import { viewOf } from '../calls/group-calls.ts';
import type { Parts } from '../parts.ts';

/** A Campaign Group at this moment: the windows are told of some of it a little later. */
export interface GroupLook {
  readonly condition: GroupCondition;
  readonly statistics: StatisticsView;
  readonly belief: Belief | undefined;
  readonly verdict: BeliefJudgement['verdict'];
}

/** Looks at a Campaign Group and at what its receiver believes of it; null when there is none. */
export function lookAt(
  parts: Pick<Parts, 'groups' | 'reporter' | 'beliefs' | 'clock'>,
  dbid: string,
): GroupLook | null {
  const { groups, reporter, beliefs, clock } = parts;
  const group = groups.get(dbid);
  if (!group) return null;
  const belief = beliefs.get(dbid);
  const view = viewOf({ reporter, clock }, group);
  const { verdict } = judgeBelief({ view, belief, ...reporter.reportingOf(dbid), now: clock.now() });
  return { condition: group.condition, statistics: view.statistics, belief, verdict };
}
