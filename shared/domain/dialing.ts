import { t } from '../strings/t.ts';
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
    return {
      problem: t('domain.dialing.notOffered', { mode: String(dialMode), offered: offeredDialModes.join(', ') }),
    };
  if (!isPredictive(mode)) {
    if (optimizeBy !== undefined || optimizeGoal !== undefined) return { problem: t('domain.dialing.needless') };
    return { dialing: { dialMode: mode } };
  }
  return checkOptimization(mode, optimizeBy, optimizeGoal);
}

function checkOptimization(
  dialMode: DialMode,
  by: number | undefined,
  goal: number | undefined,
): { readonly dialing: Dialing } | DialingProblem {
  if (by === undefined || goal === undefined) return { problem: t('domain.dialing.missing') };
  const range = goalRanges.get(by);
  if (!range) return { problem: t('domain.dialing.method', { method: String(by) }) };
  if (!Number.isInteger(goal) || goal < range.min || goal > range.max)
    return {
      problem: t('domain.dialing.goal', {
        min: String(range.min),
        max: String(range.max),
        unit: t(`domain.units.${range.unit}`),
        goal: String(goal),
      }),
    };
  return { dialing: { dialMode, optimization: { by: by as OptimizeBy, goal } } };
}
