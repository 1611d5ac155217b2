import { z } from 'zod';
import { applicationOptionsSchema } from '../reporting/option-settings.ts';
import { defaultRelease, releases } from '../reporting/wire-profile.ts';
import { campaignGroupName, campaignGroupSchema } from './campaign-group.ts';
import { reportTwice } from './unique.ts';

const unset = 'Unknown';
/** A tenant as it is reported: a name or CCID that is not set reads `Unknown`. */
export const tenantSchema = z.strictObject({
  name: z.string().max(255).default(unset).transform(orUnset),
  ccid: z.string().max(255).default(unset).transform(orUnset),
});

function orUnset(value: string): string {
  return value === '' ? unset : value;
}

/** The workspace file, version 1. Schedules and response rules belong to later versions of the console. */
export const workspaceSchema = z
  .strictObject({
    version: z.literal(1, 'this console reads version 1'),
    application: z.string().min(1).max(255).default('OCS'),
    tenant: tenantSchema.default({ name: unset, ccid: unset }),
    options: applicationOptionsSchema.default({}),
    campaignGroups: z.array(campaignGroupSchema).max(100_000).default([]),
    schedules: z.array(z.never('schedules are not supported yet; the list must be empty')).default([]),
    responseRules: z.array(z.never('response rules are not supported yet; the list must be empty')).default([]),
    wireProfile: z.enum(releases).default(defaultRelease),
  })
  .superRefine((workspace, context) => {
    const unique = (key: string, values: readonly string[]) =>
      reportTwice(values, (index, earlier, value) =>
        context.addIssue({
          code: 'custom',
          path: ['campaignGroups', index, key],
          message: `${value} is taken by campaignGroups[${earlier}]; it must be unique`,
        }),
      );
    const groups = workspace.campaignGroups;
    unique(
      'dbid',
      groups.map((group) => group.dbid),
    );
    unique(
      'guid',
      groups.map((group) => group.guid.toLowerCase()),
    );
    unique('campaign', groups.map(campaignGroupName));
  });
export type Workspace = z.infer<typeof workspaceSchema>;

export const emptyWorkspace: Workspace = workspaceSchema.parse({ version: 1 });
