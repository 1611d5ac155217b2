import type { StepResult } from '../scenario/stage.ts';

/** The result of a first step that did what it should, but for what a test says. */
export function stepResult(said: Partial<StepResult> = {}): StepResult {
  const at = Date.parse('2026-01-05T08:00:00Z');
  const place = { index: 0, path: `steps[${said.index ?? 0}]`, round: null };
  const plain = { accepted: true, refusal: null, asExpected: true, words: 'wait 1 s', failures: [] };
  return { ...place, ...plain, beganAt: at, endedAt: at, ...said };
}
