import { expect, test } from 'vitest';
import { groupRequestSchema, requestKinds } from './requests.ts';

test('the kinds are those of the requests', () => {
  expect(groupRequestSchema.options.map((option) => option.shape.do.value)).toEqual(requestKinds);
});

test.each(requestKinds)('%s takes its parameters and no others', (kind) => {
  const dials = kind === 'start' || kind === 'set-mode';
  const parameters = { dialMode: 1, optimizeBy: 1, optimizeGoal: 85 };
  expect(groupRequestSchema.safeParse({ do: kind }).success).toBe(!dials);
  expect(groupRequestSchema.safeParse({ do: kind, ...parameters }).success).toBe(dials);
  expect(groupRequestSchema.safeParse({ do: kind, ...parameters, when: 'now' }).success).toBe(false);
});

// What is a number but not a good one is the domain's to refuse, by its own name: InvalidParameter.
test('the shape lets every number through, and nothing but numbers', () => {
  for (const dialMode of [0, 6, 12, -1])
    expect(groupRequestSchema.safeParse({ do: 'start', dialMode }).success).toBe(true);
  for (const dialMode of ['1', null, 1.5, Number.NaN, undefined])
    expect(groupRequestSchema.safeParse({ do: 'start', dialMode }).success).toBe(false);
});
