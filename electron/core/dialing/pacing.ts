import { DialMode, isPredictive } from '../../../shared/domain/dial-mode.ts';
import type { Dialing } from '../../../shared/domain/dialing.ts';
import { OptimizeBy } from '../../../shared/domain/optimization.ts';
import type { Durations } from './durations.ts';

/** How calls are made in a dial mode. */
export type Pace = 'predictive' | 'one per agent' | 'by preview' | 'keep ports busy';

export function paceOf(mode: DialMode): Pace {
  if (isPredictive(mode)) return 'predictive';
  if (mode === DialMode.preview || mode === DialMode.pushPreview) return 'by preview';
  return mode === DialMode.powerGvp ? 'keep ports busy' : 'one per agent';
}

export function isOnVoicePlatform(mode: DialMode): boolean {
  return mode === DialMode.progressiveGvp || mode === DialMode.predictiveGvp || mode === DialMode.powerGvp;
}

/** What the predictive pacing sees of the last minutes. */
export interface Measured {
  readonly busyFactor: number;
  readonly overdialRate: number;
}

/** How fast the pacing learns, per second: slower than what it measures, so that it does not swing. */
const rateLearning = 0.0006;
const aimLearning = 0.004;

/** What the predictive pacing is told before each decision. */
export interface Outlook {
  readonly agents: number;
  /** Agents who are ready, or are expected to be when a call that is dialed now is answered. */
  readonly soonReady: number;
  /** People who wait, or are expected to answer the calls that ring. */
  readonly onTheWay: number;
  /** The share of calls that are answered. */
  readonly hits: number;
}

/**
 * Predictive pacing. Two limits, each in answered calls: a rate that keeps the agents as busy as the goal asks, and an aim: how many
 * people may be on the way for each agent who will be ready for them. What the goal measures corrects the rate (busy factor,
 * waiting time) or the aim (overdial rate), slowly: so the goal is approached and then held.
 */
export class PredictivePacing {
  #rate = 1;
  #aim = 0.7;

  /** How many calls to dial in the next `seconds`. */
  wanted(
    dialing: Dialing,
    { agents, soonReady, onTheWay, hits }: Outlook,
    durations: Durations,
    seconds: number,
  ): number {
    const goal = busyGoal(dialing, durations);
    if (goal === null) return Math.max(0, this.#aim * soonReady - onTheWay) / hits;
    const answersPerSecond = (this.#rate * goal * agents) / (durations.talk + durations.wrapUp);
    const aim = Math.max(1, 1 + 10 * (goal - 0.9));
    return Math.min(answersPerSecond * seconds, Math.max(0, aim * soonReady - onTheWay)) / hits;
  }

  learn(dialing: Dialing, measured: Measured, durations: Durations, seconds: number): void {
    const goal = busyGoal(dialing, durations);
    if (goal !== null) this.#rate = clamp(this.#rate + rateLearning * (goal - measured.busyFactor) * seconds, 0.5, 3);
    else if (dialing.optimization) {
      const step = aimLearning * (dialing.optimization.goal / 100 - measured.overdialRate);
      this.#aim = clamp(this.#aim + step * seconds, 0.02, 3);
    }
  }
}

/** The busy factor that a goal means: itself, or what leaves an agent so many seconds to wait between two calls. */
function busyGoal({ optimization }: Dialing, { talk, wrapUp }: Durations): number | null {
  if (optimization?.by === OptimizeBy.busyFactor) return optimization.goal / 100;
  if (optimization?.by === OptimizeBy.averageWaitingTime) return (talk + wrapUp) / (talk + wrapUp + optimization.goal);
  return null;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
