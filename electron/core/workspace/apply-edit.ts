import { failure, ok, type Result } from '../../../shared/contract/result.ts';
import { GroupState } from '../../../shared/domain/enumerations.ts';
import { campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import { putGroup, removeGroups } from '../calls/group-calls.ts';
import { pinsThatFit } from '../calls/pins.ts';
import { setSchedules } from '../calls/schedule-calls.ts';
import type { Group } from '../groups/group.ts';
import type { Parts } from '../parts.ts';
import { changesOptionsOnly, type Edit, type GroupChange, type KeptGroup } from './edit.ts';
import type { Side } from './edit-history.ts';

/**
 * Makes the workspace what it was at one side of an edit, or refuses and changes nothing: what is loaded keeps its
 * configuration. Sends nothing; what waits for a target that is gone is dropped, as by any change of the options.
 */
export function applyEdit(parts: Parts, edit: Edit, side: Side): Result<null> {
  const { groups, reporter, recorder, document, emit } = parts;
  const locked = edit.groups.find((change) => !changesOptionsOnly(change) && isLoaded(groups.get(change.dbid)));
  if (locked) return refused(locked, side);
  const gone = edit.groups.filter((change) => change[side] === null).map(({ dbid }) => groups.get(dbid));
  removeGroups(
    parts,
    gone.filter((group) => group !== undefined),
  );
  for (const change of edit.groups) {
    const wanted = change[side];
    if (wanted) place(parts, change, wanted);
  }
  if (edit.orderBefore && side === 'before') {
    groups.order(edit.orderBefore);
    emit({ type: 'groups.ordered', ids: [...groups.all].map(({ dbid }) => dbid) });
  }
  const { options, schedules, responseRules, ...description } = edit[side];
  if (options) {
    document.options = options;
    emit({ type: 'options.changed', options });
  }
  if (schedules) setSchedules(parts, schedules);
  if (responseRules) {
    document.responseRules = responseRules;
    emit({ type: 'response-rules.changed', rules: responseRules });
    parts.receiver.refresh();
  }
  Object.assign(document, description);
  recorder.noteDropped(reporter.optionsChanged(), 'by a change of the options');
  document.edits += 1;
  document.unsaved = true;
  emit({ type: 'workspace.described', workspace: document.info() });
  parts.session.changed();
  return ok(null);
}

function place(parts: Parts, change: GroupChange, wanted: KeptGroup): void {
  const group = parts.groups.get(change.dbid);
  if (!group || !changesOptionsOnly(change)) {
    putGroup(parts, wanted.configuration, group ? pinsBack(group, wanted) : wanted.pins);
    return;
  }
  group.configuration = wanted.configuration;
  parts.emit({ type: 'group.configured', dbid: change.dbid, configuration: wanted.configuration });
}

/** The pins that there are now, and those of Calling Lists that come back. */
function pinsBack({ pins, configuration }: Group, wanted: KeptGroup): KeptGroup['pins'] {
  const known = new Set(configuration.callingLists?.map(({ dbid }) => dbid));
  const back = Object.entries(wanted.pins.lists).filter(([dbid]) => !known.has(dbid));
  return pinsThatFit({ ...pins, lists: { ...pins.lists, ...Object.fromEntries(back) } }, wanted.configuration);
}

function isLoaded(group: Group | undefined): boolean {
  return group !== undefined && group.condition.state !== GroupState.notLoaded;
}

function refused({ before, after }: GroupChange, side: Side): Result<never> {
  const kept = after ?? before;
  const name = kept ? campaignGroupName(kept.configuration) : 'A Campaign Group';
  const verb = side === 'before' ? 'taken back' : 'made again';
  return failure('refused', `${name} is loaded; this edit can be ${verb} once it is unloaded.`);
}
