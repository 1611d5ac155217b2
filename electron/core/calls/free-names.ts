import { type CampaignGroup, campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import type { Groups } from '../groups/groups.ts';

const firstDbid = 101n;
const mostDigits = 19;
const longestName = 255;

/** A DBID that no Campaign Group has: the highest one's next, as long as a DBID may be that long. */
export function freeDbid(groups: Groups): string {
  let highest = firstDbid - 1n;
  for (const { dbid } of groups.all) if (BigInt(dbid) > highest) highest = BigInt(dbid);
  const next = String(highest + 1n);
  return next.length <= mostDigits ? next : lowestFree(groups);
}

/** DBIDs for many new Campaign Groups, one after the other, that neither a known one nor one of the drafts has. */
export function freeDbids(groups: Groups, drafts: readonly { readonly dbid?: string | undefined }[]): () => string {
  const taken = new Set([...groups.all].map(({ dbid }) => dbid));
  for (const { dbid } of drafts) if (dbid !== undefined) taken.add(dbid);
  let next = BigInt(freeDbid(groups));
  return () => {
    while (taken.has(String(next)) || String(next).length > mostDigits)
      next = String(next).length > mostDigits ? firstDbid : next + 1n;
    taken.add(String(next));
    return String(next++);
  };
}

function lowestFree(groups: Groups): string {
  for (let number = firstDbid; ; number++) if (!groups.get(String(number))) return String(number);
}

/** `Spring 2`, or the next number that gives a Campaign Group a name of its own. */
export function freeCampaign(groups: Groups, { campaign, group }: CampaignGroup): string {
  const taken = new Set([...groups.all].map(({ name }) => name));
  for (let number = 2; ; number++) {
    const suffix = ` ${number}`;
    const candidate = campaign.slice(0, longestName - suffix.length) + suffix;
    if (!taken.has(campaignGroupName({ campaign: candidate, group }))) return candidate;
  }
}
