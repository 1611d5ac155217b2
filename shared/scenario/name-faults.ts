import { type CampaignGroup, campaignGroupName } from '../workspace/campaign-group.ts';
import type { Fault } from '../workspace/faults.ts';
import type { Step } from './step.ts';
import { allSteps, namedGroups } from './walk.ts';

/** Where steps name Campaign Groups or Calling Lists that are not there. */
export function nameFaults(steps: readonly Step[], campaignGroups: readonly CampaignGroup[]): Fault[] {
  const byName = new Map(campaignGroups.map((group) => [campaignGroupName(group), group]));
  return allSteps(steps)
    .flatMap(namedGroups)
    .flatMap(({ path, group, callingList }): Fault[] => {
      if (group !== '*' && !byName.has(group))
        return [{ path, message: `there is no Campaign Group ${group} in the workspace` }];
      if (callingList === undefined) return [];
      const targets = group === '*' ? campaignGroups : campaignGroups.filter((one) => one === byName.get(group));
      const missing = targets.find((one) => !hasList(one, callingList.dbid));
      if (!missing) return [];
      const message = `${campaignGroupName(missing)} has no Calling List with DBID ${callingList.dbid}`;
      return [{ path: callingList.path, message }];
    });
}

function hasList({ callingLists = [] }: CampaignGroup, dbid: string): boolean {
  return callingLists.some((list) => list.dbid === dbid);
}
