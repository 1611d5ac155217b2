import { z } from 'zod';
import { groupOptionsSchema } from '../reporting/option-settings.ts';
import { reportTwice } from './unique.ts';

const name = z.string().min(1).max(255);
const dbid = z.string().regex(/^[1-9]\d{0,18}$/, 'a DBID is a positive whole number, written as a string');
const seconds = z.number().min(0).max(86_400);

/** One Calling List of a Campaign Group, as configured. */
const callingListSchema = z.strictObject({
  dbid,
  name,
  records: z.int().min(0).max(100_000_000),
  /** The share of attempts that are answered, 0 to 1. */
  hitRatio: z.number().min(0).max(1),
  /** Its share of the calls against the other lists of the Campaign Group; 10 when it is not given. */
  weight: z.exactOptional(z.int().min(1).max(100)),
});

/** Pins and statistics of a Campaign Group's lists go by their DBID. */
const callingListsSchema = z
  .array(callingListSchema)
  .max(1_000)
  .superRefine((lists, context) =>
    reportTwice(
      lists.map((list) => list.dbid),
      (index, earlier, value) =>
        context.addIssue({
          code: 'custom',
          path: [index, 'dbid'],
          message: `${value} is taken by the Calling List at [${earlier}]; it must be unique here`,
        }),
    ),
  );

/** One Campaign Group as configured: the workspace file's entry. Its name is derived. */
export const campaignGroupSchema = z.strictObject({
  dbid,
  guid: z.guid('a GUID reads 8-4-4-4-12 hexadecimal digits'),
  campaign: name,
  group: name,
  template: name.optional(),
  queue: z.string().max(255).optional(),
  agents: z.int().min(0).max(100_000).default(10),
  /** How long WaitingUnload lasts. */
  callsInProgressSeconds: seconds.default(2),
  /** How long UnloadInProgress lasts. */
  unloadSeconds: seconds.default(0.2),
  callingLists: callingListsSchema.optional(),
  /** Stops and unloads by itself when every list is exhausted. */
  autoComplete: z.boolean().default(false),
  /** From Progressive to Predictive while running: completed calls until the pacing follows; 50 when it is not given. */
  historyLength: z.exactOptional(z.int().min(0).max(10_000)),
  options: groupOptionsSchema.optional(),
});
export type CallingList = z.infer<typeof callingListSchema>;
export type CampaignGroup = z.infer<typeof campaignGroupSchema>;

/** `<Campaign>@<Group>`. */
export function campaignGroupName(configuration: { campaign: string; group: string }): string {
  return `${configuration.campaign}@${configuration.group}`;
}
