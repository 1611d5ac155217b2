import { type CallParameters, calls } from '../../../../shared/contract/calls.ts';
import type { GroupTable } from '../../../../shared/contract/state.ts';
import { t } from '../../../../shared/strings/t.ts';
import { campaignGroupName } from '../../../../shared/workspace/campaign-group.ts';
import { faultsOf } from '../../../../shared/workspace/faults.ts';
import { configurationOf, type GroupDraft } from './draft.ts';

/** Faults by the path of their field, such as `callingLists[0].dbid`. */
export type FaultsByPath = ReadonlyMap<string, string>;
export type CheckedConfiguration = CallParameters<'groups.create'>['configuration'];

/** Checks a draft by the workspace's own schema, and against the other Campaign Groups. */
export function checkDraft(
  draft: GroupDraft,
  groups: GroupTable,
  own: string | null,
): { readonly configuration: CheckedConfiguration | null; readonly faults: FaultsByPath } {
  const parsed = calls['groups.create'].input.safeParse({ configuration: configurationOf(draft) });
  const faults = new Map<string, string>();
  const found = parsed.success ? [] : faultsOf(parsed.error);
  for (const { path, message } of [...found, ...clashes(draft, groups, own)]) {
    const field = path.replace(/^configuration\.?/, '');
    if (!faults.has(field)) faults.set(field, message);
  }
  return { configuration: parsed.success && faults.size === 0 ? parsed.data.configuration : null, faults };
}

/** What must be unique in a workspace and is not. */
function clashes(draft: GroupDraft, { byId }: GroupTable, own: string | null): { path: string; message: string }[] {
  const others = Object.values(byId).filter(({ configuration }) => configuration.dbid !== own);
  const name = campaignGroupName({ campaign: draft.campaign.trim(), group: draft.group.trim() });
  const found: { path: string; message: string }[] = [];
  for (const { configuration } of others) {
    const theirs = campaignGroupName(configuration);
    if (theirs === name) found.push({ path: 'group', message: t('groupForm.exists', { name: theirs }) });
    if (configuration.dbid === draft.dbid.trim())
      found.push({ path: 'dbid', message: t('groupForm.taken', { name: theirs }) });
    if (configuration.guid.toLowerCase() === draft.guid.trim().toLowerCase())
      found.push({ path: 'guid', message: t('groupForm.taken', { name: theirs }) });
  }
  return found;
}
