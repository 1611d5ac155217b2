import { z } from 'zod';
import { pinInputSchema } from '../domain/pins.ts';
import { refusalNames } from '../domain/refusal.ts';
import { dialingParametersSchema } from '../domain/requests.ts';
import { listStatisticNames, statisticNames } from '../domain/statistics.ts';
import { lossRuleSchema } from '../faults/loss-rule.ts';
import { responseRuleSchema } from '../receiver/response-rule.ts';
import { optionDefinitions, optionNames } from '../reporting/options.ts';
import { scheduleSchema } from '../schedule/schedule.ts';
import { assertionSchema } from './assertion.ts';
import { type Condition, conditionSchema } from './condition.ts';
import { keyed } from './keyed.ts';

/** A Campaign Group's name; where a step can be for several, `*` is all of them in file order. */
const group = z.string().min(1);
const target = {
  group,
  /** A refusal that must come. */
  expect: z.enum(refusalNames).optional(),
};
const plainRequest = <Kind extends string>(kind: Kind) => z.strictObject({ do: z.literal(kind), ...target });

const requestStepSchema = z.discriminatedUnion('do', [
  plainRequest('load'),
  dialingParametersSchema.extend({ do: z.literal('start'), ...target }),
  plainRequest('stop'),
  dialingParametersSchema.extend({ do: z.literal('set-mode'), ...target }),
  plainRequest('unload'),
  plainRequest('force-unload'),
  plainRequest('complete'),
]);

const pin = pinInputSchema.optional();
const statisticsSchema = z
  .strictObject({
    group,
    /** A Calling List's DBID: pins that list's statistics. */
    callingList: z.string().optional(),
    /** All of them, or those named. */
    release: z.union([z.literal(true), z.array(z.enum(statisticNames)).min(1)]).optional(),
    busyFactor: pin,
    hitRatio: pin,
    overdialRate: pin,
    timeToComplete: pin,
  })
  .superRefine((step, context) => {
    const sets = statisticNames.some((name) => step[name] !== undefined);
    if (sets === (step.release !== undefined))
      context.addIssue({ code: 'custom', message: 'must either pin at least one statistic or have "release": true' });
    if (step.callingList === undefined) return;
    for (const name of statisticNames)
      if (step[name] !== undefined && !(listStatisticNames as readonly string[]).includes(name))
        context.addIssue({ code: 'custom', path: [name], message: 'is not a statistic of a Calling List' });
  });

const { schema: send } = optionDefinitions['send-campaigngroup-states'];
const { schema: uri } = optionDefinitions['campaigngroup-states-uri'];
const { schema: interval } = optionDefinitions['campaigngroup-states-interval'];
const { schema: timeout } = optionDefinitions['http-response-timeout'];
const { schema: poolSize } = optionDefinitions['http-connection-pool-size'];

const optionsStepSchema = z
  .strictObject({
    /** Null takes a setting away. */
    options: z.strictObject({
      'send-campaigngroup-states': z.exactOptional(send.nullable()),
      'campaigngroup-states-uri': z.exactOptional(uri.nullable()),
      'campaigngroup-states-interval': z.exactOptional(interval.nullable()),
      'http-response-timeout': z.exactOptional(timeout.nullable()),
      'http-connection-pool-size': z.exactOptional(poolSize.nullable()),
    }),
    /** Sets them at this Campaign Group, or at all of them; without it, at the application. */
    group: group.optional(),
  })
  .superRefine(({ options, group: at }, context) => {
    if (at === undefined) return;
    for (const name of optionNames)
      if (options[name] !== undefined && !optionDefinitions[name].perGroup)
        context.addIssue({ code: 'custom', path: ['options', name], message: 'can be set at the application only' });
  });

/** A rule of the loss laboratory that names Campaign Groups as a scenario does. */
const faultRuleSchema = lossRuleSchema.omit({ id: true, match: true }).extend({
  id: z.string().min(1).max(64).optional(),
  match: lossRuleSchema.shape.match
    .unwrap()
    .omit({ dbids: true })
    .extend({ groups: z.array(group).min(1).max(10_000).optional() })
    .default({}),
});
const responseSchema = responseRuleSchema.extend({
  id: z.string().min(1).max(64).optional(),
  name: z.string().min(1).max(120).optional(),
});

const scheduleStepSchema = z.union([
  z.strictObject({ group, remove: z.literal(true) }),
  scheduleSchema.omit({ campaignGroup: true }).extend({ group }),
]);

const most = 1_000_000;
const waitStepSchema = z.strictObject({ wait: z.number().min(0).max(31_536_000) });
const untilStepSchema = z.strictObject({
  until: conditionSchema,
  /** Scenario time, in seconds. */
  timeout: z.number().min(0).max(31_536_000).default(60),
});
const pinStepSchema = z.strictObject({ statistics: statisticsSchema });
/** Nothing leaves while sending is held: what happens then is recorded as dropped. */
const sendingStepSchema = z.strictObject({ sending: z.enum(['hold', 'resume']) });
const faultsStepSchema = z.strictObject({ faults: z.union([z.literal('off'), z.array(faultRuleSchema).max(100)]) });
const responsesStepSchema = z.strictObject({
  responses: z.union([z.literal('off'), z.array(responseSchema).max(200)]),
});
const timetableStepSchema = z.strictObject({ schedule: scheduleStepSchema });
const assertStepSchema = z.strictObject({ assert: assertionSchema });
const repeatSchema = z.union([
  z.int().min(1).max(most),
  z.strictObject({ until: conditionSchema, atMost: z.int().min(1).max(most).default(1_000) }),
]);
const repeatStepSchema = z.strictObject({
  /** So many times, or until something is so: looked at after each round. */
  repeat: repeatSchema,
  steps: z
    .array(z.lazy((): z.ZodType<Step> => stepSchema))
    .min(1)
    .max(10_000),
});

export const stepSchema: z.ZodType<Step> = keyed({
  do: requestStepSchema,
  wait: waitStepSchema,
  options: optionsStepSchema,
  statistics: pinStepSchema,
  until: untilStepSchema,
  repeat: repeatStepSchema,
  sending: sendingStepSchema,
  faults: faultsStepSchema,
  responses: responsesStepSchema,
  schedule: timetableStepSchema,
  assert: assertStepSchema,
});

export type RequestStep = z.infer<typeof requestStepSchema>;
export type StatisticsStep = z.infer<typeof statisticsSchema>;
export type OptionsStep = z.infer<typeof optionsStepSchema>;
export type UntilStep = z.infer<typeof untilStepSchema>;
export type FaultsStep = z.infer<typeof faultsStepSchema>;
export type ResponsesStep = z.infer<typeof responsesStepSchema>;
export type ScheduleStep = z.infer<typeof timetableStepSchema>;
export interface RepeatStep {
  readonly repeat: number | { readonly until: Condition; readonly atMost: number };
  readonly steps: readonly Step[];
}
export type Step =
  | RequestStep
  | z.infer<typeof waitStepSchema>
  | OptionsStep
  | z.infer<typeof pinStepSchema>
  | UntilStep
  | RepeatStep
  | z.infer<typeof sendingStepSchema>
  | FaultsStep
  | ResponsesStep
  | ScheduleStep
  | z.infer<typeof assertStepSchema>;
