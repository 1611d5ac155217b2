import { changeSteps, removeStep } from '../../client/commands/scenario-draft.ts';
import type { Console } from '../../client/console.ts';
import { movedSteps, newStep } from '../../client/scenario-draft.ts';

/** The steps of the scenario, the chosen one, and the names that a new one can be for. */
export interface Steps {
  readonly steps: readonly unknown[];
  readonly step: number;
  readonly groups: readonly string[];
  /** While it plays nothing is changed. */
  readonly isLocked: boolean;
}

/** Adds a step after the chosen one. */
export function addStep(console: Console, { steps, step, groups, isLocked }: Steps): void {
  if (isLocked) return;
  const at = Math.min(step + 1, steps.length);
  changeSteps(console, steps.toSpliced(at, 0, newStep('do', groups[0] ?? '*')), at);
}

export function moveStep(console: Console, { steps, step, isLocked }: Steps, by: -1 | 1): void {
  const moved = movedSteps(steps, step, by);
  if (!isLocked && moved !== steps) changeSteps(console, moved, step + by);
}

export function takeStepAway(console: Console, { step, isLocked }: Steps): void {
  if (!isLocked) removeStep(console, step);
}
