import type { Random } from '../ports/random.ts';
import { binomial } from './draws.ts';

/**
 * Those who spend a random time at something: ringing, talking, in wrap-up. The time is drawn from an Erlang distribution of two phases
 * (fewer very short and very long ones than an exponential one); only their number in each phase is kept.
 */
export class PhaseStage {
  #first = 0;
  #second = 0;

  get count(): number {
    return this.#first + this.#second;
  }

  enter(count: number): void {
    this.#first += count;
  }

  /** Lets `seconds` pass at a mean stay of `meanSeconds`; gives how many left. */
  advance(random: Random, seconds: number, meanSeconds: number): number {
    if (this.count === 0) return 0;
    const chance = 1 - Math.exp((-2 * seconds) / meanSeconds);
    const left = binomial(random, this.#second, chance);
    const moved = binomial(random, this.#first, chance);
    this.#first -= moved;
    this.#second += moved - left;
    return left;
  }

  /** Takes `count` of them out, those that are furthest first. */
  remove(count: number): void {
    const fromSecond = Math.min(count, this.#second);
    this.#second -= fromSecond;
    this.#first -= Math.min(count - fromSecond, this.#first);
  }

  /** How many are expected to leave within `seconds`. */
  expectedToLeave(seconds: number, meanSeconds: number): number {
    const x = (2 * seconds) / meanSeconds;
    const stay = Math.exp(-x);
    return this.#second * (1 - stay) + this.#first * (1 - stay * (1 + x));
  }
}
