import type { ResponseRule } from '../../../shared/receiver/response-rule.ts';
import type { OptionName, OptionSettings } from '../../../shared/reporting/options.ts';
import type { Schedule } from '../../../shared/schedule/schedule.ts';
import { type CampaignGroup, campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import type { Workspace } from '../../../shared/workspace/workspace.ts';
import type { Group } from '../groups/group.ts';

/** The parts of a workspace that are replaced as a whole. */
export interface Wholes {
  readonly options: OptionSettings;
  readonly schedules: readonly Schedule[];
  readonly responseRules: readonly ResponseRule[];
  readonly application: string;
  readonly tenant: Workspace['tenant'];
  readonly wireProfile: Workspace['wireProfile'];
}

/** A Campaign Group as it was at one side of an edit. */
export interface KeptGroup {
  readonly configuration: CampaignGroup;
  readonly pins: Group['pins'];
}

export interface GroupChange {
  readonly dbid: string;
  /** Null where there was none. */
  readonly before: KeptGroup | null;
  readonly after: KeptGroup | null;
}

/** One edit of the workspace, with everything that it takes to go back and forth. */
export interface Edit {
  readonly title: string;
  readonly groups: readonly GroupChange[];
  readonly before: Partial<Wholes>;
  readonly after: Partial<Wholes>;
  /** The order of all Campaign Groups before, where some were deleted. */
  readonly orderBefore: readonly string[] | null;
}

/** Whether nothing but its options has changed: that is possible while it is loaded, too. */
export function changesOptionsOnly({ before, after }: GroupChange): boolean {
  if (before === null || after === null) return false;
  const { options: _before, ...was } = before.configuration;
  const { options: _after, ...is } = after.configuration;
  return isSame(was, is);
}

/** Whether two values would be the same in a file. */
export function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** What an edit did, in words that stand after "Undo" as well: `Create Spring@Agents`, `Set campaigngroup-states-uri`. */
export function editTitle({ groups, before, after }: Omit<Edit, 'title'>): string {
  if (groups.length > 0) return groupsTitle(groups);
  if (after.options) return optionsTitle(before.options ?? {}, after.options);
  if (after.schedules) return 'Change the schedules';
  if (after.responseRules) return 'Change the response rules';
  if (after.application !== undefined) return 'Change the name of the application';
  if (after.tenant) return 'Change the tenant';
  return 'Change the wire profile';
}

function groupsTitle(groups: readonly GroupChange[]): string {
  const only = groups.length === 1 ? groups[0] : undefined;
  const what = only ? nameOf(only) : `${groups.length} Campaign Groups`;
  if (groups.every(({ before }) => before === null)) return `Create ${what}`;
  if (groups.every(({ after }) => after === null)) return `Delete ${what}`;
  if (!only || !changesOptionsOnly(only)) return `Edit ${what}`;
  return `${optionsTitle(only.before?.configuration.options ?? {}, only.after?.configuration.options ?? {})} of ${what}`;
}

function optionsTitle(before: OptionSettings, after: OptionSettings): string {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as OptionName[];
  const changed = names.filter((name) => before[name] !== after[name]);
  return changed.length === 1 ? `Set ${changed[0]}` : `Set ${changed.length} options`;
}

function nameOf({ before, after }: GroupChange): string {
  const kept = after ?? before;
  return kept ? campaignGroupName(kept.configuration) : '';
}
