import { basename, dirname, join } from 'node:path';
import { usualRetention } from '../../../shared/contract/state.ts';
import { Actor, GroupState } from '../../../shared/domain/enumerations.ts';
import { hasPins } from '../../../shared/domain/pins.ts';
import { faultText } from '../../../shared/workspace/faults.ts';
import { openWorkspace } from '../calls/open-workspace.ts';
import type { Composition } from '../compose.ts';
import { counted } from '../counted.ts';
import { Group, unknownCause } from '../groups/group.ts';
import { timeInName } from '../time-in-name.ts';
import { sweepUnfinished, writeAtomically } from './atomic-file.ts';
import { keptCondition, readSession, type Session } from './session.ts';
import { readWorkspaceFile, workspaceText } from './workspace-file.ts';

/**
 * Brings back the last session, or opens the given file in its place. Campaign Groups come back as they were; when one of
 * them was loaded, sending is held until the operator says so.
 * @throws Error with a sentence when the given file cannot be opened
 */
export async function restore(
  parts: Composition,
  sessionPath: string | null,
  workspaceFile: string | undefined,
): Promise<void> {
  const { recorder, clock, journalProblem } = parts;
  const given = workspaceFile === undefined ? null : await readWorkspaceFile(workspaceFile);
  if (given && !given.ok)
    throw new Error([given.error.sentence, ...(given.error.faults ?? []).map(faultText)].join('\n  '));
  if (sessionPath !== null) await sweepUnfinished(dirname(sessionPath));
  if (journalProblem) recorder.note('error', journalProblem);
  const { session, problem } =
    sessionPath === null ? { session: null, problem: null } : await readSession(sessionPath, clock.now());
  if (problem) recorder.note('error', problem);
  parts.journal.retain(session?.retention ?? usualRetention);
  if (given && workspaceFile !== undefined) {
    if (session?.unsaved && sessionPath) await keepUnsaved(parts, session, dirname(sessionPath));
    parts.recent.add(workspaceFile);
    openWorkspace(parts, given.value, { path: workspaceFile, title: basename(workspaceFile), unsaved: false });
  } else if (session) restoreSession(parts, session);
}

function restoreSession(parts: Composition, session: Session): void {
  const { document, groups, dialer, reporter, recorder } = parts;
  document.take(session.workspace, session);
  document.traceFormat = session.traceFormat;
  document.missed = session.missed;
  const kept = new Map(session.groups.map((group) => [group.dbid, group]));
  for (const configuration of session.workspace.campaignGroups) {
    const group = new Group(configuration);
    const before = kept.get(group.dbid);
    if (before) {
      group.condition = keptCondition(before);
      group.unloadActor = before.unloadActor ?? Actor.unknown;
      group.unloadCause = before.unloadCause ?? unknownCause;
      if (hasPins(before.pins)) group.pins = before.pins;
      group.control = before.control;
      if (group.condition.state !== GroupState.notLoaded) dialer.prepare(group, before.calls);
      if (group.hasMovingPins) parts.statistics.follow(group);
    }
    groups.put(group);
  }
  const loaded = [...groups.all].filter(({ condition }) => condition.state !== GroupState.notLoaded).length;
  if (loaded > 0) {
    reporter.hold('restored');
    recorder.note('info', `Session restored: ${counted(loaded, 'Campaign Group')} loaded or running. Sending is held.`);
  }
  reporter.optionsChanged();
  const now = parts.clock.now();
  parts.scheduler.follow(document.schedules, Math.min(session.at ?? now, now));
}

/** Another workspace takes the place of one with unsaved edits: those edits are kept in a file of their own. */
async function keepUnsaved({ recorder, clock }: Composition, session: Session, folder: string): Promise<void> {
  const stamp = timeInName(clock.now());
  const path = join(folder, `unsaved-${stamp}.json`);
  await writeAtomically(path, workspaceText(session.workspace));
  recorder.note('warning', `The workspace "${session.title}" had unsaved changes; it is kept as ${path}.`);
}
