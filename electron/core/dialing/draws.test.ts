import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../ports/random.ts';
import { binomial, roundByChance } from './draws.ts';
import { PhaseStage } from './phase-stage.ts';

const draws = 20_000;

function moments(draw: () => number): { mean: number; variance: number } {
  const values = Array.from({ length: draws }, draw);
  const mean = values.reduce((sum, value) => sum + value, 0) / draws;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws;
  return { mean, variance };
}

test.each([
  [1, 0.3],
  [20, 0.01],
  [20, 0.5],
  [20, 0.93],
  [1000, 0.002],
  [1000, 0.2],
  [100_000, 0.7],
])('binomial(%i, %d) has the mean and the variance of its distribution', (count, chance) => {
  const random = seededRandom(11);
  const { mean, variance } = moments(() => binomial(random, count, chance));
  const expectedVariance = count * chance * (1 - chance);
  expect(Math.abs(mean - count * chance)).toBeLessThan(5 * Math.sqrt(expectedVariance / draws));
  expect(variance / expectedVariance).toBeGreaterThan(0.93);
  expect(variance / expectedVariance).toBeLessThan(1.07);
});

test('binomial is a whole number from 0 to the count, whatever it is asked for', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -5, max: 1_000_000 }),
      fc.double({ min: -1, max: 2, noNaN: true }),
      fc.integer(),
      (count, chance, seed) => {
        const drawn = binomial(seededRandom(Math.abs(seed)), count, chance);
        expect(Number.isInteger(drawn)).toBe(true);
        expect(drawn).toBeGreaterThanOrEqual(0);
        expect(drawn).toBeLessThanOrEqual(Math.max(0, count));
      },
    ),
  );
});

test('roundByChance keeps the mean', () => {
  const random = seededRandom(3);
  expect(moments(() => roundByChance(random, 2.3)).mean).toBeCloseTo(2.3, 1);
  expect(roundByChance(random, 4)).toBe(4);
});

test('a stage keeps everyone who entered and has not left, and the mean stay is the one asked for', () => {
  const random = seededRandom(5);
  const stage = new PhaseStage();
  stage.enter(50_000);
  let left = 0;
  let stayed = 0;
  for (let second = 1; stage.count > 0; second++) {
    const leaving = stage.advance(random, 1, 60);
    left += leaving;
    stayed += leaving * (second - 0.5);
    expect(left + stage.count).toBe(50_000);
  }
  // Steps of a second make a stay of two phases about a second longer.
  expect(stayed / left).toBeGreaterThan(59);
  expect(stayed / left).toBeLessThan(61.5);
});

test('what is expected to leave a stage is what leaves it on average', () => {
  const random = seededRandom(8);
  const stage = new PhaseStage();
  stage.enter(100_000);
  stage.advance(random, 10, 60);
  const expected = stage.expectedToLeave(15, 60);
  let left = 0;
  for (let step = 0; step < 150; step++) left += stage.advance(random, 0.1, 60);
  expect(left / expected).toBeGreaterThan(0.97);
  expect(left / expected).toBeLessThan(1.03);
});
