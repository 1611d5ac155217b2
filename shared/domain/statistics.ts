import { z } from 'zod';

/** A non-negative number, or null for "not known now". */
export type StatisticValue = number | null;
export const statisticValueSchema = z.number().min(0).nullable();

/** The four statistics of a Campaign Group. Ratios are fractions (0.85 is 85 %); times are seconds. */
export interface GroupStatistics {
  readonly busyFactor: StatisticValue;
  readonly hitRatio: StatisticValue;
  readonly overdialRate: StatisticValue;
  readonly timeToComplete: StatisticValue;
}
export type StatisticName = keyof GroupStatistics;
export const statisticNames = ['busyFactor', 'hitRatio', 'overdialRate', 'timeToComplete'] as const;

/** The statistics of one Calling List. */
export type ListStatistics = Pick<GroupStatistics, 'hitRatio' | 'timeToComplete'>;
export const listStatisticNames = ['hitRatio', 'timeToComplete'] as const;

export const unknownStatistics: GroupStatistics = {
  busyFactor: null,
  hitRatio: null,
  overdialRate: null,
  timeToComplete: null,
};
