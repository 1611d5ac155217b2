import { ok, type Result } from '../../../shared/contract/result.ts';
import type { GroupTable } from '../../../shared/contract/state.ts';
import type { Workspace } from '../../../shared/workspace/workspace.ts';
import { Group } from '../groups/group.ts';
import type { Parts } from '../parts.ts';
import { viewOf } from './group-calls.ts';
import { setSchedules } from './schedule-calls.ts';

/** Puts a workspace in the place of the open one. What waits of the old one is dropped; what is on the wire finishes. */
export function openWorkspace(
  parts: Parts,
  workspace: Workspace,
  origin: { path: string | null; title: string; unsaved: boolean },
): Result<null> {
  const { document, groups, dialer, statistics, reporter, recorder, receiver, beliefs, verdicts, emit } = parts;
  recorder.noteDropped(reporter.dropAll('workspace-changed'), 'because another workspace was opened');
  for (const group of groups.all) {
    dialer.forget(group);
    statistics.forget(group);
    reporter.forget(group.dbid);
  }
  groups.removeAll();
  verdicts.clear();
  document.take(workspace, origin);
  for (const configuration of workspace.campaignGroups) groups.put(new Group(configuration));
  reporter.optionsChanged();
  // A hold of the operator stays; what a restored session was held for is gone.
  if (reporter.sending.reason === 'restored') reporter.resume();
  emit({ type: 'workspace.opened', workspace: document.info(), options: document.options, groups: groupTable(parts) });
  emit({ type: 'missed.changed', missed: document.missed });
  setSchedules(parts, workspace.schedules);
  emit({ type: 'response-rules.changed', rules: document.responseRules });
  receiver.refresh();
  beliefs.clear();
  emit({ type: 'sending.changed', sending: reporter.sending });
  parts.session.changed();
  return ok(null);
}

export function groupTable(parts: Pick<Parts, 'groups' | 'reporter' | 'clock'>): GroupTable {
  const all = [...parts.groups.all];
  return {
    ids: all.map(({ dbid }) => dbid),
    byId: Object.fromEntries(all.map((group) => [group.dbid, viewOf(parts, group)])),
  };
}
