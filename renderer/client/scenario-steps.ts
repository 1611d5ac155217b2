import { isObject, movedSteps } from './scenario-draft.ts';

/** Where a step stands: its index in the scenario, then in the repeat that it is in, and so on. */
export type StepPath = readonly number[];

/** A step as the list shows it: those within a repeat come after it. */
export interface StepPlace {
  readonly path: StepPath;
  readonly value: unknown;
  /** How many steps stand beside it in the same list, itself among them. */
  readonly siblings: number;
}

/** All steps in the order in which they are read. */
export function placesOf(steps: readonly unknown[], within: StepPath = []): StepPlace[] {
  return steps.flatMap((value, index) => {
    const path = [...within, index];
    return [{ path, value, siblings: steps.length }, ...placesOf(innerSteps(value), path)];
  });
}

/** The place with this path, from 0 in the list that is shown; the last one when there is none. */
export function indexOfPath(steps: readonly unknown[], path: StepPath): number {
  const places = placesOf(steps);
  const found = places.findIndex((place) => stepPathText(place.path) === stepPathText(path));
  return found === -1 ? places.length - 1 : found;
}

/** `steps[3].steps[0]`, as faults and results name it. */
export function stepPathText(path: StepPath): string {
  return path.map((index) => `steps[${index}]`).join('.');
}

/** `4.1`, as people say it. */
export function stepNumber(path: StepPath): string {
  return path.map((index) => index + 1).join('.');
}

/** The path of the step that stands so many places after this one in the same list. */
export function besidePath(path: StepPath, by: number): StepPath {
  return [...path.slice(0, -1), (path.at(-1) ?? 0) + by];
}

export function withStep(steps: readonly unknown[], path: StepPath, value: unknown): readonly unknown[] {
  return changed(steps, path, (list, index) => list.with(index, value));
}

/** The step is put in at this path; what stands there moves on. */
export function withNewStep(steps: readonly unknown[], path: StepPath, value: unknown): readonly unknown[] {
  return changed(steps, path, (list, index) => list.toSpliced(index, 0, value));
}

export function withoutStep(steps: readonly unknown[], path: StepPath): readonly unknown[] {
  return changed(steps, path, (list, index) => list.toSpliced(index, 1));
}

/** One step moved by one place in its list. */
export function withStepMoved(steps: readonly unknown[], path: StepPath, by: -1 | 1): readonly unknown[] {
  return changed(steps, path, (list, index) => movedSteps(list, index, by));
}

type Change = (list: readonly unknown[], index: number) => readonly unknown[];

function changed(steps: readonly unknown[], [index = 0, ...rest]: StepPath, change: Change): readonly unknown[] {
  if (rest.length === 0) return change(steps, index);
  const outer = steps[index];
  return isObject(outer) ? steps.with(index, { ...outer, steps: changed(innerSteps(outer), rest, change) }) : steps;
}

function innerSteps(value: unknown): readonly unknown[] {
  return isObject(value) && 'repeat' in value && Array.isArray(value.steps) ? value.steps : [];
}
