import { type DialMode, isPredictive, offeredDialModes } from './dial-mode.ts';
import { goalRanges, type OptimizeBy } from './optimization.ts';
import type { DialingParameters } from './requests.ts';

/** How a running Campaign Group dials; `optimization` is present exactly in the Predictive modes. */
export interface Dialing {
  readonly dialMode: DialMode;
  readonly optimization?: { readonly by: OptimizeBy; readonly goal: number };
}

export interface DialingProblem {
  readonly problem: string;
}

/** Turns parameters of a start or mode change into a {@link Dialing}, or says in a sentence what is wrong. */
export function checkDialingParameters(parameters: DialingParameters): { readonly dialing: Dialing } | DialingProblem {
  const { dialMode, optimizeBy, optimizeGoal } = parameters;
  const mode = offeredDialModes.find((offered) => offered === dialMode);
  if (mode === undefined)
    return { problem: `Dial mode ${dialMode} is not offered; it must be one of ${offeredDialModes.join(', ')}.` };
  if (!isPredictive(mode)) {
    if (optimizeBy !== undefined || optimizeGoal !== undefined)
      return { problem: 'An optimization method and goal belong to the Predictive modes (1, 5, 10) only.' };
    return { dialing: { dialMode: mode } };
  }
  return checkOptimization(mode, optimizeBy, optimizeGoal);
}

function checkOptimization(
  dialMode: DialMode,
  by: number | undefined,
  goal: number | undefined,
): { readonly dialing: Dialing } | DialingProblem {
  if (by === undefined || goal === undefined)
    return { problem: 'A Predictive dial mode needs an optimization method and a goal.' };
  const range = goalRanges.get(by);
  if (!range) return { problem: `Optimization method ${by} is not offered; it must be 1, 2 or 3.` };
  if (!Number.isInteger(goal) || goal < range.min || goal > range.max)
    return {
      problem: `The goal of this method is a whole number from ${range.min} to ${range.max} (${range.unit}), not ${goal}.`,
    };
  return { dialing: { dialMode, optimization: { by: by as OptimizeBy, goal } } };
}
