import { t } from '../strings/t.ts';
import { type EnumEntry, entry } from './provenance.ts';

/** GSW_CM_AttrOptimizeBy. 4 and 5 are later additions and are not offered. */
export const OptimizeBy = {
  none: 0,
  busyFactor: 1,
  overdialRate: 2,
  averageWaitingTime: 3,
  averageDistributionTime: 4,
  maximumGain: 5,
} as const;
export type OptimizeBy = (typeof OptimizeBy)[keyof typeof OptimizeBy];

export const optimizationMethods: readonly EnumEntry[] = [
  entry(0, 'None', t('domain.optimizations.none')),
  entry(1, 'Busy Factor', t('domain.optimizations.busyFactor')),
  entry(2, 'Overdial Rate', t('domain.optimizations.overdialRate')),
  entry(3, 'Average Waiting Time', t('domain.optimizations.averageWaitingTime')),
  entry(4, 'Average Distribution Time', t('domain.optimizations.averageDistributionTime')),
  entry(5, 'Maximum Gain', t('domain.optimizations.maximumGain')),
];

/** What a goal means for one optimization method: its unit, and its bounds, both inclusive. */
export interface GoalRange {
  readonly unit: 'percent' | 'seconds';
  readonly min: number;
  readonly max: number;
  readonly suggested: number;
}

/** The methods that are offered, with their goals. Units are assumed; no source states them. */
export const goalRanges: ReadonlyMap<number, GoalRange> = new Map<number, GoalRange>([
  [OptimizeBy.busyFactor, { unit: 'percent', min: 1, max: 100, suggested: 85 }],
  [OptimizeBy.overdialRate, { unit: 'percent', min: 1, max: 100, suggested: 3 }],
  [OptimizeBy.averageWaitingTime, { unit: 'seconds', min: 1, max: 3600, suggested: 20 }],
]);

export const offeredOptimizations: readonly OptimizeBy[] = [1, 2, 3];
