import { z } from 'zod';
import { responseRulesSchema } from '../receiver/response-rule.ts';
import { applicationOptionsSchema } from '../reporting/option-settings.ts';
import { defaultRelease, releases } from '../reporting/wire-profile.ts';
import { type Schedule, scheduleSchema } from '../schedule/schedule.ts';
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

/** The workspace file, version 1. */
export const workspaceSchema = z
  .strictObject({
    version: z.literal(1, 'this console reads version 1'),
    application: z.string().min(1).max(255).default('OCS'),
    tenant: tenantSchema.default({ name: unset, ccid: unset }),
    options: applicationOptionsSchema.default({}),
    campaignGroups: z.array(campaignGroupSchema).max(100_000).default([]),
    schedules: z.array(scheduleSchema).max(100_000).default([]),
    responseRules: responseRulesSchema.default([]),
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
    checkScheduleOwners(workspace, (index, message) =>
      context.addIssue({ code: 'custom', path: ['schedules', index, 'campaignGroup'], message }),
    );
  });
export type Workspace = z.infer<typeof workspaceSchema>;

/** A schedule belongs to a Campaign Group of the workspace, and each has at most one. */
function checkScheduleOwners(
  { campaignGroups, schedules }: { campaignGroups: readonly { dbid: string }[]; schedules: readonly Schedule[] },
  report: (index: number, message: string) => void,
): void {
  const known = new Set(campaignGroups.map(({ dbid }) => dbid));
  schedules.forEach(({ campaignGroup }, index) => {
    if (!known.has(campaignGroup)) report(index, `there is no Campaign Group with DBID ${campaignGroup}`);
  });
  reportTwice(
    schedules.map(({ campaignGroup }) => campaignGroup),
    (index, earlier) => report(index, `schedules[${earlier}] is for the same Campaign Group; it can have one only`),
  );
}

export const emptyWorkspace: Workspace = workspaceSchema.parse({ version: 1 });
