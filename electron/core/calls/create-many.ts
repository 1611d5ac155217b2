import type { DraftGroup } from '../../../shared/contract/calls.ts';
import { failure, ok, type Result } from '../../../shared/contract/result.ts';
import { type CampaignGroup, campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import type { Fault } from '../../../shared/workspace/faults.ts';
import { Group } from '../groups/group.ts';
import type { Groups } from '../groups/groups.ts';
import type { Parts } from '../parts.ts';
import { freeDbids } from './free-names.ts';
import { markUnsaved, viewOf } from './group-calls.ts';

const mostGroups = 100_000;
const mostFaults = 50;

/** Adds Campaign Groups in their order, all of them or none, and tells of them in one event. */
export function createMany(parts: Parts, drafts: readonly DraftGroup[]): Result<{ readonly dbids: readonly string[] }> {
  const { groups, random, emit } = parts;
  const count = [...groups.all].length + drafts.length;
  if (count > mostGroups)
    return failure(
      'refused',
      `A workspace has at most ${mostGroups} Campaign Groups; with these it would have ${count}.`,
    );
  const free = freeDbids(groups, drafts);
  const complete = drafts.map(
    (draft): CampaignGroup => ({
      ...draft,
      dbid: draft.dbid ?? free(),
      guid: draft.guid ?? random.uuid(),
    }),
  );
  const faults = clashesOf(groups, complete);
  if (faults.length > 0) return failure('invalid', faults[0]?.message ?? '', faults);
  const made = complete.map((configuration) => new Group(configuration));
  for (const group of made) groups.put(group);
  emit({ type: 'groups.put', views: made.map((group) => viewOf(parts, group)) });
  markUnsaved(parts);
  return ok({ dbids: made.map(({ dbid }) => dbid) });
}

/** What must be unique in a workspace and is not: against those that are there, and among the new ones. */
function clashesOf(groups: Groups, wanted: readonly CampaignGroup[]): Fault[] {
  const dbids = new Map<string, string>();
  const guids = new Map<string, string>();
  const names = new Set<string>();
  const take = ({ dbid, guid, ...rest }: CampaignGroup) => {
    const name = campaignGroupName(rest);
    dbids.set(dbid, name);
    guids.set(guid.toLowerCase(), name);
    names.add(name);
  };
  for (const { configuration } of groups.all) take(configuration);
  const faults: Fault[] = [];
  for (const [index, configuration] of wanted.entries()) {
    const fault = (key: string, message: string) => faults.push({ path: `configurations[${index}].${key}`, message });
    const { dbid, guid } = configuration;
    const name = campaignGroupName(configuration);
    const dbidOwner = dbids.get(dbid);
    const guidOwner = guids.get(guid.toLowerCase());
    if (dbidOwner !== undefined) fault('dbid', `DBID ${dbid} is taken by ${dbidOwner}.`);
    if (guidOwner !== undefined) fault('guid', `This GUID is taken by ${guidOwner}.`);
    if (names.has(name)) fault('campaign', `There is a Campaign Group ${name} already.`);
    if (faults.length >= mostFaults) return faults.slice(0, mostFaults);
    take(configuration);
  }
  return faults;
}
