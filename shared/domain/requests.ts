import { z } from 'zod';

/** Parameters of StartDialing and SetDialingMode; `optimizeBy` and `optimizeGoal` belong to Predictive modes only. */
export const dialingParametersSchema = z.strictObject({
  dialMode: z.int(),
  optimizeBy: z.int().optional(),
  optimizeGoal: z.number().optional(),
});
export type DialingParameters = z.infer<typeof dialingParametersSchema>;

/** What an OCS Client, a schedule or an internal condition may ask of one Campaign Group. */
export const groupRequestSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('load') }),
  dialingParametersSchema.extend({ do: z.literal('start') }),
  z.strictObject({ do: z.literal('stop') }),
  dialingParametersSchema.extend({ do: z.literal('set-mode') }),
  z.strictObject({ do: z.literal('unload') }),
  z.strictObject({ do: z.literal('force-unload') }),
  z.strictObject({ do: z.literal('complete') }),
]);
export type GroupRequest = z.infer<typeof groupRequestSchema>;
export type GroupRequestKind = GroupRequest['do'];

export const requestKinds = [
  'load',
  'start',
  'stop',
  'set-mode',
  'unload',
  'force-unload',
  'complete',
] as const satisfies readonly GroupRequestKind[];
