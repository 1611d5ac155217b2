import { changeSteps, removeStep } from '../../client/commands/scenario-draft.ts';
import type { Console } from '../../client/console.ts';
import { newStep } from '../../client/scenario-draft.ts';
import { besidePath, type StepPlace, withNewStep, withStepMoved } from '../../client/scenario-steps.ts';

/** The steps of the scenario, as they are and as the list shows them, and the names that a new one can be for. */
export interface Steps {
  readonly steps: readonly unknown[];
  readonly places: readonly StepPlace[];
  /** The chosen one of the places. */
  readonly step: number;
  readonly groups: readonly string[];
  /** While it plays nothing is changed. */
  readonly isLocked: boolean;
}

/** Adds a step after the chosen one, in the same repeat. */
export function addStep(console: Console, { steps, places, step, groups, isLocked }: Steps): void {
  if (isLocked) return;
  const chosen = places[step];
  const path = chosen ? besidePath(chosen.path, 1) : [0];
  changeSteps(console, withNewStep(steps, path, newStep('do', groups[0] ?? '*')), path);
}

/** Whether the chosen step can be moved so in its list. */
export function canMove({ places, step }: Pick<Steps, 'places' | 'step'>, by: -1 | 1): boolean {
  const place = places[step];
  const to = (place?.path.at(-1) ?? 0) + by;
  return place !== undefined && to >= 0 && to < place.siblings;
}

export function moveStep(console: Console, props: Steps, by: -1 | 1): void {
  const place = props.places[props.step];
  if (props.isLocked || place === undefined || !canMove(props, by)) return;
  changeSteps(console, withStepMoved(props.steps, place.path, by), besidePath(place.path, by));
}

export function takeStepAway(console: Console, { places, step, isLocked }: Steps): void {
  const place = places[step];
  if (!isLocked && place !== undefined) removeStep(console, place);
}
