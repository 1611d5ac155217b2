/** Recording and playing of scenarios, as the window shows it. */
export interface ScenarioState {
  readonly recording: ScenarioRecording | null;
  /** The scenario that is being played, or the last one. */
  readonly run: ScenarioRun | null;
}

export interface ScenarioRecording {
  /** On the console's clock, ms since 1970. */
  readonly since: number;
  /** False once it was stopped; what was recorded is still there. */
  readonly on: boolean;
  readonly commands: number;
}

export interface ScenarioRun {
  readonly name: string;
  /** `paused`: before its next step. The others are how it ended. */
  readonly status: 'running' | 'paused' | 'passed' | 'failed' | 'stopped';
  /** The step that is under way or comes next: `steps[3].steps[0]`; null when there is none. */
  readonly at: string | null;
  readonly loop: boolean;
  /** From 1; with `loop` it grows. */
  readonly pass: number;
  /** Steps that have ended in this pass, and how many of them were not as expected. */
  readonly done: number;
  readonly failed: number;
  /** The newest results of this pass, at most 200. */
  readonly results: readonly StepTold[];
  /** Notifications that were not answered with 2xx, though they should have been. */
  readonly undelivered: number;
  /** Why it ended before its time, in a sentence. */
  readonly problem: string | null;
}

/** What became of one step. */
export interface StepTold {
  readonly path: string;
  readonly round: number | null;
  readonly words: string;
  readonly asExpected: boolean;
  readonly failures: readonly string[];
  /** On the console's clock, ms since 1970. */
  readonly endedAt: number;
}

/** A run without the results of its steps, which are told one by one. */
export type RunProgress = Omit<ScenarioRun, 'results'>;

export const noScenario: ScenarioState = { recording: null, run: null };
const mostResults = 200;

/** The state after a run has gone on; before the first step of a pass there are no results. */
export function withRun(state: ScenarioState, run: RunProgress): ScenarioState {
  return { ...state, run: { ...run, results: run.done === 0 ? [] : (state.run?.results ?? []) } };
}

/** The state after one more step. */
export function withStep(state: ScenarioState, result: StepTold): ScenarioState {
  const { run } = state;
  if (run === null) return state;
  const results = [...run.results, result].slice(-mostResults);
  const failed = run.failed + (result.asExpected ? 0 : 1);
  return { ...state, run: { ...run, done: run.done + 1, failed, results } };
}
