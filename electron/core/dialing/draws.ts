import type { Random } from '../ports/random.ts';

/** Above this mean a normal approximation is drawn: the cost of a draw is constant, however many there are. */
const exactUpTo = 12;

/** How many of `count` happen, each with probability `chance`. */
export function binomial(random: Random, count: number, chance: number): number {
  if (count <= 0 || chance <= 0) return 0;
  if (chance >= 1) return count;
  if (chance > 0.5) return count - binomial(random, count, 1 - chance);
  const mean = count * chance;
  if (mean > exactUpTo) return clamp(normal(random, mean, Math.sqrt(mean * (1 - chance))), count);
  return binomialByInversion(random, count, chance);
}

function binomialByInversion(random: Random, count: number, chance: number): number {
  const odds = chance / (1 - chance);
  let probability = (1 - chance) ** count;
  let left = random.next();
  let happened = 0;
  while (left > probability && happened < count) {
    left -= probability;
    happened += 1;
    probability *= ((count - happened + 1) / happened) * odds;
  }
  return happened;
}

/** A whole number whose mean is `value`: its floor or its ceiling, by chance. */
export function roundByChance(random: Random, value: number): number {
  const floor = Math.floor(value);
  return floor + (random.next() < value - floor ? 1 : 0);
}

function normal(random: Random, mean: number, deviation: number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.next()));
  return mean + deviation * radius * Math.cos(2 * Math.PI * random.next());
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, Math.round(value)));
}
