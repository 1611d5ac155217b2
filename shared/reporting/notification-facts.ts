import type { Dialing } from '../domain/dialing.ts';
import type { Actor, GroupState, ReportedAction } from '../domain/enumerations.ts';
import type { GroupStatistics, ListStatistics } from '../domain/statistics.ts';

/** Everything that a notification body is built from, as it was when the action occurred. */
export interface NotificationFacts {
  /** Milliseconds since 1970, UTC. */
  readonly occurredAt: number;
  readonly tenant: { readonly name: string; readonly ccid: string };
  readonly name: string;
  readonly guid: string;
  readonly dbid: string;
  readonly group: string;
  readonly campaign: string;
  readonly template?: string | undefined;
  readonly queue?: string | undefined;
  readonly dialing?: Dialing | undefined;
  readonly state: GroupState;
  readonly action: ReportedAction;
  readonly actor: Actor;
  readonly statistics: GroupStatistics;
  readonly callingLists: readonly ListFacts[];
}

export interface ListFacts {
  readonly name: string;
  readonly dbid: string;
  readonly statistics: ListStatistics;
}
