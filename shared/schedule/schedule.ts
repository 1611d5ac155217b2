import { z } from 'zod';
import { groupRequestSchema } from '../domain/requests.ts';
import { isTimeZone, patternProblem } from './occurrences.ts';

const localTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/;

/** Once, at a local time of the schedule's time zone; or again and again, by a cron pattern. */
export const momentSchema = z.union([
  z.strictObject({
    at: z
      .string()
      .regex(localTime, 'must read like 2026-01-05T09:00:00')
      .refine((text) => !Number.isNaN(Date.parse(`${text}Z`)), 'is not a date of the calendar'),
  }),
  z.strictObject({
    cron: z
      .string()
      .max(200)
      .superRefine((pattern, context) => {
        const problem = patternProblem(pattern);
        if (problem !== null) context.addIssue({ code: 'custom', message: problem });
      }),
  }),
]);
export type Moment = z.infer<typeof momentSchema>;

/** One timed action of a Campaign Group. */
export const timedActionSchema = z.strictObject({
  id: z.string().min(1).max(64),
  when: momentSchema,
  request: groupRequestSchema,
});
export type TimedAction = z.infer<typeof timedActionSchema>;

/** The Outbound Schedule of one Campaign Group. */
export const scheduleSchema = z.strictObject({
  /** DBID of the Campaign Group. */
  campaignGroup: z.string().min(1).max(32),
  enabled: z.boolean().default(true),
  timeZone: z.string().max(64).refine(isTimeZone, 'is not a time zone, such as Europe/Berlin or UTC').default('UTC'),
  actions: z.array(timedActionSchema).max(500),
});
export type Schedule = z.infer<typeof scheduleSchema>;
