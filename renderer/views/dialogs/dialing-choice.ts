import type { ConsoleState } from '../../../shared/contract/state.ts';
import { isPredictive, offeredDialModes } from '../../../shared/domain/dial-mode.ts';
import { goalRanges, OptimizeBy } from '../../../shared/domain/optimization.ts';
import type { GroupRequest } from '../../../shared/domain/requests.ts';
import { planRequest } from '../../client/group-plan.ts';

/** What is chosen in the dialog, the goal as it was typed. */
export interface DialingChoice {
  readonly dialMode: number;
  readonly optimizeBy: number;
  readonly goal: string;
}

type Kind = 'start' | 'set-mode';

/** The request that a choice means; a goal that is no number is refused by the rules. */
export function requestOf(kind: Kind, { dialMode, optimizeBy, goal }: DialingChoice): GroupRequest {
  if (!isPredictive(dialMode)) return { do: kind, dialMode };
  return { do: kind, dialMode, optimizeBy, optimizeGoal: /^\d+$/.test(goal.trim()) ? Number(goal) : 0 };
}

/** What the dialog begins with: how the Campaign Group dials now, else the first mode that would be accepted. */
export function firstChoice(state: ConsoleState, kind: Kind, dbids: readonly string[]): DialingChoice {
  const usual = {
    optimizeBy: OptimizeBy.busyFactor,
    goal: String(goalRanges.get(OptimizeBy.busyFactor)?.suggested ?? 85),
  };
  const now = dbids.map((dbid) => state.groups.byId[dbid]?.condition).find((condition) => condition?.state === 5);
  const optimization = now?.state === 5 ? now.dialing.optimization : undefined;
  const start = optimization ? { optimizeBy: optimization.by, goal: String(optimization.goal) } : usual;
  const candidates = offeredDialModes.map((dialMode) => ({ ...start, dialMode }));
  const possible = candidates.find((choice) => planRequest(state, requestOf(kind, choice), dbids).able.length > 0);
  const current = now?.state === 5 ? candidates.find(({ dialMode }) => dialMode === now.dialing.dialMode) : undefined;
  return possible ?? current ?? { ...start, dialMode: 3 };
}

/** Why none of the Campaign Groups may dial in this mode, whatever the goal; null when one of them may. */
export function modeProblem(
  state: ConsoleState,
  kind: Kind,
  dbids: readonly string[],
  dialMode: number,
): string | null {
  const { min, max } = goalRanges.get(OptimizeBy.busyFactor) ?? { min: 1, max: 100 };
  let first: string | null = null;
  for (const goal of [min, max]) {
    const plan = planRequest(
      state,
      requestOf(kind, { dialMode, optimizeBy: OptimizeBy.busyFactor, goal: String(goal) }),
      dbids,
    );
    if (plan.able.length > 0) return null;
    first ??= plan.unable[0]?.refusal.sentence ?? null;
  }
  return first;
}
