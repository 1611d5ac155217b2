import { expect, test } from 'vitest';
import type { ScenarioRun, StepTold } from '../../shared/scenario/scenario-state.ts';
import { markOf } from './scenario-marks.ts';

const told = (path: string, failures: readonly string[] = []): StepTold => ({
  path,
  round: null,
  words: path,
  asExpected: failures.length === 0,
  failures,
  endedAt: 0,
});
const run = (at: string | null, results: readonly StepTold[], status: ScenarioRun['status'] = 'running') => ({
  ...{ name: 'A', status, at, loop: false, pass: 1, done: results.length, failed: 0, undelivered: 0, problem: null },
  results,
});
const kinds = (play: ScenarioRun) => [0, 1, 2].map((index) => markOf(play, [index]).kind);

test('steps before the one that is under way are done, those after it are to come', () => {
  expect(kinds(run('steps[1]', [told('steps[0]')]))).toEqual(['done', 'current', 'waiting']);
  expect(kinds(run('steps[1]', [told('steps[0]')], 'paused'))).toEqual(['done', 'paused', 'waiting']);
});

test('a repeat is under way while one of its steps is, and has failed when one of them has', () => {
  const rounds = [told('steps[0]'), told('steps[1].steps[0]', ['It was Active.'])];
  expect(kinds(run('steps[1].steps[0]', rounds))).toEqual(['done', 'current', 'waiting']);
  const ended = run(null, [...rounds, told('steps[1]')], 'failed');
  expect(markOf(ended, [1])).toEqual({ kind: 'failed', failures: ['It was Active.'] });
});

test('steps within a repeat have marks of their own', () => {
  const inner = (play: ScenarioRun) => [0, 1, 2].map((index) => markOf(play, [1, index]).kind);
  expect(inner(run('steps[1].steps[1]', [told('steps[1].steps[0]')]))).toEqual(['done', 'current', 'waiting']);
  expect(inner(run('steps[2]', []))).toEqual(['done', 'done', 'done']);
  expect(inner(run(null, [told('steps[1].steps[2]', ['No.'])], 'failed'))[2]).toBe('failed');
});

test('steps whose results are no longer kept are done; a later step with a like number is another one', () => {
  expect(kinds(run('steps[2]', []))).toEqual(['done', 'done', 'current']);
  expect(markOf(run('steps[10]', [told('steps[9]')]), [11]).kind).toBe('waiting');
  expect(markOf(run('steps[10]', [told('steps[10].steps[0]', ['A'])]), [1]).failures).toEqual([]);
});
