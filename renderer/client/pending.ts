import type { ConsoleState } from '../../shared/contract/state.ts';
import type { GroupRequestKind } from '../../shared/domain/requests.ts';
import type { GroupCondition } from '../../shared/domain/transition.ts';

/** A request that was given and whose event has not come yet. The window shows it as pending, never as done. */
export interface PendingRequest {
  readonly request: GroupRequestKind;
  /** The condition that the Campaign Group had then; its event brings another one. */
  readonly condition: GroupCondition;
  readonly answered: boolean;
}
export type PendingTable = Readonly<Record<string, PendingRequest>>;

/** Marks Campaign Groups as pending. */
export function begin(
  pending: PendingTable,
  request: GroupRequestKind,
  dbids: readonly string[],
  state: ConsoleState,
): PendingTable {
  const next: Record<string, PendingRequest> = { ...pending };
  for (const dbid of dbids) {
    const condition = state.groups.byId[dbid]?.condition;
    if (condition) next[dbid] = { request, condition, answered: false };
  }
  return next;
}

/** The answer has come: those that were refused, or that no event will follow, are pending no more. */
export function answered(pending: PendingTable, dbids: readonly string[], expected: ReadonlySet<string>): PendingTable {
  const next: Record<string, PendingRequest> = { ...pending };
  for (const dbid of dbids) {
    const known = next[dbid];
    if (known && expected.has(dbid)) next[dbid] = { ...known, answered: true };
    else delete next[dbid];
  }
  return next;
}

/** What is still pending in this state: a request is done when it was answered and its event has come. */
export function settle(pending: PendingTable, state: ConsoleState): PendingTable {
  const left = Object.entries(pending).filter(([dbid, { answered: isAnswered, condition }]) => {
    const view = state.groups.byId[dbid];
    return view !== undefined && (!isAnswered || view.condition === condition);
  });
  return left.length === Object.keys(pending).length ? pending : Object.fromEntries(left);
}
