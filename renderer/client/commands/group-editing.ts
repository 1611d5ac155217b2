import type { CallInput } from '../../../shared/contract/calls.ts';
import type { CallError } from '../../../shared/contract/result.ts';
import type { ConsoleState, GroupView } from '../../../shared/contract/state.ts';
import { GroupState } from '../../../shared/domain/enumerations.ts';
import { refusal } from '../../../shared/domain/refusal.ts';
import { t } from '../../../shared/strings/t.ts';
import { type CampaignGroup, campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import { type Console, open, say, sayError } from '../console.ts';
import type { UnableGroup } from '../group-plan.ts';

/** Why a Campaign Group can be neither edited nor deleted now; null when it can. */
export function whyLocked(view: GroupView): string | null {
  if (view.condition.state === GroupState.notLoaded) return null;
  return t('results.groupEditing.locked');
}

/** Adds a Campaign Group; the form shows the error that comes back. */
export async function createGroup(
  console: Console,
  configuration: CallInput<'groups.create'>['configuration'],
): Promise<CallError | null> {
  const result = await console.bridge.call('groups.create', { configuration });
  if (!result.ok) return result.error;
  say(console, 'done', t('results.groupEditing.created', { name: campaignGroupName(configuration) }));
  console.store.setState({ selection: [result.value.dbid], view: 'groups' });
  return null;
}

/** Replaces a Campaign Group's configuration; the form shows the error that comes back. */
export async function updateGroup(
  console: Console,
  dbid: string,
  configuration: CampaignGroup,
): Promise<CallError | null> {
  const result = await console.bridge.call('groups.update', { dbid, configuration });
  if (!result.ok) return result.error;
  say(console, 'done', t('results.groupEditing.saved', { name: campaignGroupName(configuration) }));
  return null;
}

export async function duplicateGroup(console: Console, dbid: string): Promise<void> {
  const name = nameOf(console.store.getState().engine, dbid);
  const result = await console.bridge.call('groups.duplicate', { dbid });
  if (!result.ok) return sayError(console, t('results.groupEditing.notDuplicated', { name }), result.error);
  say(console, 'done', t('results.groupEditing.duplicated', { name }));
  console.store.setState({ selection: [result.value.dbid] });
}

/** Deletes those that are not loaded, after a confirmation that lists the others. */
export function deleteGroups(console: Console, dbids: readonly string[]): void {
  const { engine } = console.store.getState();
  if (engine === null) return;
  const views = dbids.map((dbid) => engine.groups.byId[dbid]).filter((view) => view !== undefined);
  const unable = views.flatMap(toUnable);
  const able = views.filter((view) => whyLocked(view) === null);
  const only = able.length === 1 ? able[0] : undefined;
  if (able.length === 0) {
    const details = unable.map(({ name, refusal: { sentence } }) => ({ name, sentence }));
    return say(
      console,
      'refused',
      details.length === 1
        ? t('results.groupEditing.reason', { name: details[0]?.name ?? '', sentence: details[0]?.sentence ?? '' })
        : t('results.groupEditing.none'),
      details,
    );
  }
  const what = only ? campaignGroupName(only.configuration) : t('results.common.groups', { count: able.length });
  open(console, {
    kind: 'confirm',
    confirmation: {
      title: t('results.groupEditing.ask', { what }),
      sentences: [t('results.groupEditing.effect')],
      verb: t('results.groupEditing.delete'),
      unable,
      hosts: [],
    },
    proceed: () => void carryOutDelete(console, able, what, unable),
  });
}

async function carryOutDelete(
  console: Console,
  views: readonly GroupView[],
  what: string,
  unable: readonly UnableGroup[],
): Promise<void> {
  const dbids = views.map(({ configuration }) => configuration.dbid);
  const result = await console.bridge.call('groups.delete', { dbids });
  if (!result.ok) return sayError(console, t('results.groupEditing.notDeleted', { what }), result.error);
  const details = unable.map(({ name, refusal: { sentence } }) => ({ name, sentence }));
  const refused = details.length;
  if (refused === 0) say(console, 'done', t('results.groupEditing.deleted', { what }));
  else say(console, 'refused', t('results.groupEditing.deletedSome', { what, refused }), details);
  const gone = new Set(dbids);
  console.store.setState(({ selection }) => ({ selection: selection.filter((dbid) => !gone.has(dbid)) }));
}

/** Sets or releases statistics of a Campaign Group or of one of its Calling Lists. */
export async function pinStatistics(console: Console, input: CallInput<'groups.pin'>): Promise<void> {
  const result = await console.bridge.call('groups.pin', input);
  if (!result.ok) sayError(console, t('results.groupEditing.notSet'), result.error);
}

function toUnable(view: GroupView): UnableGroup[] {
  const reason = whyLocked(view);
  if (reason === null) return [];
  const { dbid } = view.configuration;
  return [{ dbid, name: campaignGroupName(view.configuration), refusal: refusal('CampaignAlreadyLoaded', reason) }];
}

function nameOf(state: ConsoleState | null, dbid: string): string {
  const view = state?.groups.byId[dbid];
  return view ? campaignGroupName(view.configuration) : dbid;
}
