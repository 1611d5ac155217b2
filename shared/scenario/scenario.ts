import { z } from 'zod';
import { refusalNames } from '../domain/refusal.ts';
import { dialingParametersSchema } from '../domain/requests.ts';
import { listStatisticNames, statisticNames, statisticValueSchema } from '../domain/statistics.ts';
import { applicationOptionsSchema } from '../reporting/option-settings.ts';

const target = {
  /** A Campaign Group's name, or `*` for all in file order. */
  group: z.string().min(1),
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

const statisticsStepSchema = z
  .strictObject({
    group: z.string().min(1),
    /** A Calling List's DBID: pins that list's statistics. */
    callingList: z.string().optional(),
    release: z.literal(true).optional(),
    ...(Object.fromEntries(statisticNames.map((name) => [name, statisticValueSchema.optional()])) as Record<
      (typeof statisticNames)[number],
      z.ZodOptional<typeof statisticValueSchema>
    >),
  })
  .superRefine((step, context) => {
    const sets = statisticNames.some((name) => step[name] !== undefined);
    if (sets === (step.release === true))
      context.addIssue({ code: 'custom', message: 'must either pin at least one statistic or have "release": true' });
    if (step.callingList === undefined) return;
    for (const name of statisticNames)
      if (step[name] !== undefined && !(listStatisticNames as readonly string[]).includes(name))
        context.addIssue({ code: 'custom', path: [name], message: 'is not a statistic of a Calling List' });
  });

const optionsStepSchema = z.strictObject({ options: applicationOptionsSchema });
const waitStepSchema = z.strictObject({ wait: z.number().min(0).max(31_536_000) });
const pinStepSchema = z.strictObject({ statistics: statisticsStepSchema });

/** Chosen by the key that names the step, so that a fault names its own path rather than "invalid union". */
const stepSchemas = {
  do: requestStepSchema,
  wait: waitStepSchema,
  options: optionsStepSchema,
  statistics: pinStepSchema,
} as const;

export const stepSchema = z.record(z.string(), z.unknown()).transform((raw, context): AnyStep => {
  const key = (Object.keys(stepSchemas) as (keyof typeof stepSchemas)[]).find((name) => name in raw);
  if (key === undefined) {
    context.addIssue({ code: 'custom', message: 'must have one of the keys do, wait, options, statistics' });
    return z.NEVER;
  }
  const parsed = stepSchemas[key].safeParse(raw);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) context.issues.push({ ...issue, input: raw } as z.core.$ZodRawIssue);
  return z.NEVER;
});
type AnyStep =
  | z.infer<typeof requestStepSchema>
  | z.infer<typeof waitStepSchema>
  | z.infer<typeof optionsStepSchema>
  | z.infer<typeof pinStepSchema>;
export type Step = z.infer<typeof stepSchema>;
export type RequestStep = z.infer<typeof requestStepSchema>;
export type StatisticsStep = z.infer<typeof statisticsStepSchema>;

/** The scenario file, version 1, with its workspace inside. `workspaceFile` is resolved before this check. */
export const scenarioSchema = z.strictObject({
  version: z.literal(1, 'this console reads version 1'),
  name: z.string().min(1).max(255),
  seed: z.int().min(0).default(1),
  clock: z.enum(['real', 'virtual']).default('real'),
  startAt: z.iso.datetime({ offset: true }).optional(),
  workspace: z.unknown().optional(),
  workspaceFile: z.string().min(1).optional(),
  steps: z.array(stepSchema).max(100_000),
});
export type Scenario = z.infer<typeof scenarioSchema>;
