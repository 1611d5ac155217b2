import { expect, test } from 'vitest';
import {
  besidePath,
  indexOfPath,
  placesOf,
  stepNumber,
  stepPathText,
  withNewStep,
  withoutStep,
  withStep,
  withStepMoved,
} from './scenario-steps.ts';

const [a, b, c, d] = [{ wait: 1 }, { wait: 2 }, { wait: 3 }, { wait: 4 }];
const inner = { repeat: 2, steps: [b, c] };
const steps = [a, { repeat: 3, steps: [inner, d] }, a];

test('steps are listed in the order in which they are read, with their numbers and paths', () => {
  const places = placesOf(steps);
  expect(places.map(({ path }) => stepNumber(path))).toEqual(['1', '2', '2.1', '2.1.1', '2.1.2', '2.2', '3']);
  expect(places.map(({ value }) => value)).toEqual([a, steps[1], inner, b, c, d, a]);
  expect(places.map(({ siblings }) => siblings)).toEqual([3, 3, 2, 2, 2, 2, 3]);
  expect(stepPathText([1, 0, 1])).toBe('steps[1].steps[0].steps[1]');
  expect(indexOfPath(steps, [1, 1])).toBe(5);
  expect(indexOfPath(steps, [7])).toBe(6);
});

test('steps that are not what they should be are shown as well, and have none within', () => {
  expect(placesOf([null, { repeat: 2 }, { wait: 1, steps: [a] }]).map(({ path }) => path)).toEqual([[0], [1], [2]]);
});

test('a step within a repeat is changed, added, moved and taken away there alone', () => {
  expect(withStep(steps, [1, 0, 1], d)).toEqual([a, { repeat: 3, steps: [{ repeat: 2, steps: [b, d] }, d] }, a]);
  expect(withNewStep(steps, besidePath([1, 1], 1), a)).toEqual([a, { repeat: 3, steps: [inner, d, a] }, a]);
  expect(withStepMoved(steps, [1, 0], 1)).toEqual([a, { repeat: 3, steps: [d, inner] }, a]);
  expect(withStepMoved(steps, [1, 0], -1)).toEqual(steps);
  expect(withoutStep(steps, [1, 0])).toEqual([a, { repeat: 3, steps: [d] }, a]);
  expect(withoutStep(steps, [1])).toEqual([a, a]);
});
