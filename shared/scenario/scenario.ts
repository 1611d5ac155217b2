import { z } from 'zod';
import { stepSchema } from './step.ts';

/** The scenario file, version 1, with its workspace inside. `workspaceFile` is resolved before this check. */
export const scenarioSchema = z.strictObject({
  /** Where an editor finds this format's JSON Schema; of no effect. */
  $schema: z.string().max(2_048).optional(),
  version: z.literal(1, 'this console reads version 1'),
  name: z.string().min(1).max(255),
  seed: z.int().min(0).default(1),
  clock: z.enum(['real', 'virtual']).default('real'),
  startAt: z.iso.datetime({ offset: true }).optional(),
  /** `any`: a notification that was not answered with 2xx does not fail the play; steps that assert say what does. */
  deliveries: z.enum(['accepted', 'any']).optional(),
  workspace: z.unknown().optional(),
  workspaceFile: z.string().min(1).optional(),
  steps: z.array(stepSchema).max(100_000),
});
export type Scenario = z.infer<typeof scenarioSchema>;
