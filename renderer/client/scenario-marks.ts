import type { ScenarioRun, StepTold } from '../../shared/scenario/scenario-state.ts';
import { type StepPath, stepPathText } from './scenario-steps.ts';

/** What has become of a step of a play. */
export interface StepMark {
  readonly kind: 'current' | 'paused' | 'done' | 'failed' | 'waiting';
  /** What was expected and did not come, in sentences. */
  readonly failures: readonly string[];
}

/** What has become of a step; steps within a repeat count for it, and in whatever round. */
export function markOf(run: ScenarioRun, place: StepPath): StepMark {
  const path = stepPathText(place);
  const own = run.results.filter((result) => isWithin(path, result.path));
  const failures = own.filter(({ asExpected }) => !asExpected).flatMap(reasons);
  if (run.at !== null && isWithin(path, run.at))
    return { kind: run.status === 'paused' ? 'paused' : 'current', failures };
  if (failures.length > 0) return { kind: 'failed', failures };
  // The oldest results of a long play are not kept.
  const isDone = own.some((result) => result.path === path) || (place[0] ?? 0) < reached(run);
  return { kind: isDone ? 'done' : 'waiting', failures };
}

/** A scenario that goes on, or could. */
export function isOn(run: ScenarioRun | null): boolean {
  return run?.status === 'running' || run?.status === 'paused';
}

function reasons({ failures, words }: StepTold): readonly string[] {
  return failures.length > 0 ? failures : [words];
}

function isWithin(path: string, other: string): boolean {
  return other === path || other.startsWith(`${path}.`);
}

function reached({ at, results }: ScenarioRun): number {
  return Number(/^steps\[(\d+)\]/.exec(at ?? results.at(-1)?.path ?? '')?.[1] ?? 0);
}
