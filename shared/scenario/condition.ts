import { z } from 'zod';
import { listStatisticNames, statisticNames } from '../domain/statistics.ts';
import { keyed } from './keyed.ts';
import { selectionSchema, stateNames } from './selection.ts';

const group = z.string().min(1);

/** `*` stands for all Campaign Groups, each of which has to be so. */
const stateSchema = z.strictObject({ state: z.enum(stateNames), group });

/** A state that is believed, or how the belief stands to the truth. */
const beliefNames = [...stateNames, 'in-step', 'stale', 'wrong', 'unknown'] as const;
const beliefSchema = z.strictObject({ belief: z.enum(beliefNames), group });

/** So many notifications have their outcome: since the start of the play, or since the step began. */
const countSchema = z.strictObject({
  notifications: selectionSchema,
  atLeast: z.int().min(1).max(1_000_000),
  outcome: z.enum(['accepted', 'rejected', 'failed', 'lost', 'dropped', 'skipped', 'any']).default('accepted'),
  since: z.enum(['start', 'step']).default('start'),
});

const thresholdSchema = z
  .strictObject({
    statistic: z.enum(statisticNames),
    group,
    /** A Calling List's DBID. */
    callingList: z.string().optional(),
    atLeast: z.number().min(0).optional(),
    atMost: z.number().min(0).optional(),
  })
  .superRefine(({ statistic, callingList, atLeast, atMost }, context) => {
    if (atLeast === undefined && atMost === undefined)
      context.addIssue({ code: 'custom', message: 'must have atLeast, atMost or both' });
    if (callingList !== undefined && !(listStatisticNames as readonly string[]).includes(statistic))
      context.addIssue({ code: 'custom', path: ['statistic'], message: 'is not a statistic of a Calling List' });
  });

/** Something that a scenario waits for. */
export const conditionSchema = keyed({
  state: stateSchema,
  notifications: countSchema,
  belief: beliefSchema,
  statistic: thresholdSchema,
});
export type Condition =
  | z.infer<typeof stateSchema>
  | z.infer<typeof countSchema>
  | z.infer<typeof beliefSchema>
  | z.infer<typeof thresholdSchema>;
export type CountCondition = z.infer<typeof countSchema>;
export type StatisticCondition = z.infer<typeof thresholdSchema>;
