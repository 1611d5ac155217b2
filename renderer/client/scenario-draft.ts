import { scenarioText } from '../../shared/scenario/scenario-text.ts';
import { stateNames } from '../../shared/scenario/selection.ts';
import type { Step } from '../../shared/scenario/step.ts';
import type { Fault } from '../../shared/workspace/faults.ts';

/** A scenario that is worked on. Its text is what counts: steps are read from it and written into it. */
export interface ScenarioDraft {
  readonly text: string;
  /** The file that it was read from or saved to. */
  readonly path: string | null;
  readonly isSaved: boolean;
  /** What the recording behind it could not say, in sentences. */
  readonly leftOut: readonly string[];
  /** What the engine found wrong with the text. */
  readonly faults: readonly Fault[];
}

export type ScenarioTab = 'steps' | 'text';

/** The scenario of this window, and how it is shown and run. */
export interface ScenarioWindow {
  readonly draft: ScenarioDraft | null;
  readonly tab: ScenarioTab;
  /** The step that is chosen, from 0 in the list that is shown: steps of a repeat count as well. */
  readonly step: number;
  readonly loops: boolean;
  /** Runs on the scenario's own workspace. */
  readonly opensWorkspace: boolean;
  /** The text that was run last: only its steps have results. */
  readonly played: string | null;
}

export const noScenarioHere: ScenarioWindow = {
  draft: null,
  tab: 'steps',
  step: 0,
  loops: false,
  opensWorkspace: false,
  played: null,
};

/** A scenario's text as far as a list of steps can be made from it. */
export interface ScenarioDocument {
  readonly name: string;
  readonly steps: readonly unknown[];
  /** Names of the Campaign Groups of the workspace inside; empty when it is in a file of its own. */
  readonly groups: readonly string[];
  readonly whole: Readonly<Record<string, unknown>>;
}

/** Reads a text; null when it is no JSON object with steps. */
export function documentOf(text: string): ScenarioDocument | null {
  const whole = parsed(text);
  if (!isObject(whole) || !Array.isArray(whole.steps)) return null;
  const name = typeof whole.name === 'string' ? whole.name : '';
  return { name, steps: whole.steps, groups: groupNamesIn(whole.workspace), whole };
}

/** The text with other steps. */
export function textWithSteps({ whole }: ScenarioDocument, steps: readonly unknown[]): string {
  return scenarioText({ ...whole, steps });
}

/** The text with another name. */
export function textWithName({ whole, steps }: ScenarioDocument, name: string): string {
  const renamed = { ...whole, name, steps };
  return scenarioText(renamed);
}

/** The steps with one moved by one place; the same steps where there is no such place. */
export function movedSteps(steps: readonly unknown[], index: number, by: -1 | 1): readonly unknown[] {
  const to = index + by;
  if (to < 0 || to >= steps.length) return steps;
  return steps.toSpliced(index, 1).toSpliced(to, 0, steps[index]);
}

export const stepKinds = [
  'do',
  'wait',
  'until',
  'assert',
  'repeat',
  'options',
  'statistics',
  'sending',
  'faults',
  'responses',
  'schedule',
] as const;
export type StepKind = (typeof stepKinds)[number];

/** The kind of a step, by the key that says it; null when it has none. */
export function kindOfStep(step: unknown): StepKind | null {
  return isObject(step) ? (stepKinds.find((kind) => kind in step) ?? null) : null;
}

/** What is waited for most. */
export const usualState = stateNames[4];

/** A step of a kind to begin with. */
export function newStep(kind: StepKind, group: string): Step {
  const steps: Readonly<Record<StepKind, Step>> = {
    do: { do: 'load', group },
    wait: { wait: 5 },
    until: { until: { state: usualState, group }, timeout: 60 },
    assert: { assert: { of: {}, since: 'start', in: 'all', nothingLost: true } },
    repeat: { repeat: 2, steps: [{ wait: 1 }] },
    options: { options: { 'campaigngroup-states-interval': 10 } },
    statistics: { statistics: { group, busyFactor: 0.85 } },
    sending: { sending: 'hold' },
    faults: { faults: 'off' },
    responses: { responses: 'off' },
    schedule: { schedule: { group, remove: true } },
  };
  return steps[kind];
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function groupNamesIn(workspace: unknown): string[] {
  if (!isObject(workspace) || !Array.isArray(workspace.campaignGroups)) return [];
  return workspace.campaignGroups.filter(isObject).map(({ campaign, group }) => `${campaign}@${group}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}
