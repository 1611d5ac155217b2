import type { DraftGroup } from '../../../shared/contract/calls.ts';
import { failure, ok, type Result } from '../../../shared/contract/result.ts';
import type { CampaignGroup } from '../../../shared/workspace/campaign-group.ts';
import type { Fault } from '../../../shared/workspace/faults.ts';
import { Taken } from '../../../shared/workspace/taken.ts';
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
  const taken = new Taken([...groups.all].map(({ configuration }) => configuration));
  const faults: Fault[] = [];
  for (const [index, configuration] of wanted.entries()) {
    for (const { path, message } of taken.clashesOf(configuration))
      faults.push({ path: `configurations[${index}].${path}`, message });
    if (faults.length >= mostFaults) return faults.slice(0, mostFaults);
    taken.take(configuration);
  }
  return faults;
}
