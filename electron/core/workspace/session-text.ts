import type { Retention } from '../../../shared/contract/state.ts';
import { GroupState } from '../../../shared/domain/enumerations.ts';
import { hasPins } from '../../../shared/domain/pins.ts';
import type { Group } from '../groups/group.ts';
import type { WorkspaceDocument } from './document.ts';
import type { Session, SessionGroup } from './session.ts';

/** Characters of a piece: to make one takes well under a millisecond, and notifications that are due have their turn between two. */
const pieceLength = 65_536;

/**
 * The text of the session's file, in pieces that are made as they are asked for, of the session as it is when this is called. Taken in
 * turns, Campaign Groups that exclude each other could be found running both, and a name that has moved on could be found twice. To
 * take all at once is little work, since nothing of it is ever changed, only replaced; but for the counts of calls, which are read when
 * they are written: they belong to one Campaign Group alone, and go on in any case.
 */
export function sessionText(
  document: WorkspaceDocument,
  groups: Iterable<Group>,
  at: number,
  retention: Retention,
): Iterable<string> {
  const all = [...groups];
  const { path, title, unsaved, traceFormat, missed } = document;
  return piecesOf({
    ...{ version: 1, path, title, unsaved, traceFormat, at, missed: [...missed], retention },
    workspace: document.toWorkspace(all.map(({ configuration }) => configuration)),
    groups: all.filter(isWorthKeeping).map(momentOf),
  });
}

type Moment = Pick<Group, 'dbid' | 'condition' | 'pins' | 'control' | 'unloadActor' | 'unloadCause' | 'calls'>;

function* piecesOf(session: Omit<Session, 'groups'> & { readonly groups: readonly Moment[] }): Iterable<string> {
  const { workspace, groups, ...rest } = session;
  const { campaignGroups, schedules, ...settings } = workspace;
  yield `{${fields(rest)},"workspace":{${fields(settings)},"campaignGroups":`;
  yield* listPieces(campaignGroups);
  yield ',"schedules":';
  yield* listPieces(schedules);
  yield '},"groups":';
  yield* listPieces(groups, sessionGroup);
  yield '}';
}

function fields(object: object): string {
  return JSON.stringify(object).slice(1, -1);
}

function* listPieces<Item>(items: readonly Item[], kept: (item: Item) => unknown = (item) => item): Iterable<string> {
  let piece = '[';
  for (const [index, item] of items.entries()) {
    piece += `${index === 0 ? '' : ','}\n${JSON.stringify(kept(item))}`;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}]`;
}

function isWorthKeeping({ condition, pins }: Group): boolean {
  return condition.state !== GroupState.notLoaded || hasPins(pins);
}

function momentOf({ dbid, condition, pins, control, unloadActor, unloadCause, calls }: Group): Moment {
  return { dbid, condition, pins, control, unloadActor, unloadCause, calls };
}

function sessionGroup({ condition, calls, ...rest }: Moment): SessionGroup {
  const kept: SessionGroup = { ...rest, state: condition.state, ...(calls ? { calls: calls.counts() } : {}) };
  if (condition.state !== GroupState.running) return kept;
  const { dialMode, optimization } = condition.dialing;
  return {
    ...kept,
    dialing: optimization ? { dialMode, optimizeBy: optimization.by, optimizeGoal: optimization.goal } : { dialMode },
  };
}
