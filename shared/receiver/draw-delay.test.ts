import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawDelay } from './draw-delay.ts';
import type { Delay } from './response-rule.ts';

/** Numbers that are spread evenly, so that a mean is known well. */
function evenly(): () => number {
  let value = 0;
  return () => {
    value = (value + 0.618_033_988_749_895) % 1;
    return value;
  };
}

function meanOf(delay: Delay): number {
  const random = evenly();
  const count = 20_000;
  let sum = 0;
  for (let index = 0; index < count; index++) sum += drawDelay(delay, random);
  return sum / count;
}

test('no delay is none, and a fixed one is as it is', () => {
  expect(drawDelay(undefined, evenly())).toBe(0);
  expect(drawDelay({ kind: 'fixed', ms: 250 }, evenly())).toBe(250);
});

test('the means are as set', () => {
  expect(meanOf({ kind: 'uniform', fromMs: 100, toMs: 300 })).toBeCloseTo(200, -1);
  expect(meanOf({ kind: 'exponential', meanMs: 2_000 }) / 2_000).toBeCloseTo(1, 1);
});

test('the normal distribution has its mean and its deviation', () => {
  let state = 1;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const drawn = Array.from({ length: 20_000 }, () =>
    drawDelay({ kind: 'normal', meanMs: 1_000, deviationMs: 100 }, random),
  );
  const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
  const deviation = Math.sqrt(drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / drawn.length);
  expect(mean / 1_000).toBeCloseTo(1, 2);
  expect(deviation / 100).toBeCloseTo(1, 1);
});

test('whatever chance gives, a delay is a whole number within its bounds', () => {
  const ms = fc.integer({ min: 0, max: 600_000 });
  const delay = fc.oneof(
    fc.record({ kind: fc.constant('uniform' as const), fromMs: ms, toMs: ms }).filter((one) => one.fromMs <= one.toMs),
    fc.record({ kind: fc.constant('normal' as const), meanMs: ms, deviationMs: ms }),
    fc.record({ kind: fc.constant('exponential' as const), meanMs: ms }),
  );
  const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(delay, chance, (given, value) => {
      const drawn = drawDelay(given, () => value);
      expect(Number.isInteger(drawn)).toBe(true);
      expect(drawn).toBeGreaterThanOrEqual(given.kind === 'uniform' ? given.fromMs : 0);
      expect(drawn).toBeLessThanOrEqual(given.kind === 'uniform' ? given.toMs : 600_000);
    }),
  );
});
