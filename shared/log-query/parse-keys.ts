import type { LogClause } from './log-query.ts';

/** A key of the query language: what it asks for, and how that is written. */
export interface QueryKey {
  readonly key: string;
  readonly field: LogClause['field'];
  readonly about: string;
  readonly example: string;
}

/** Every key, in the order in which they are offered. */
export const queryKeys: readonly QueryKey[] = [
  {
    key: 'group',
    field: 'group',
    about: 'part of the Campaign Group’s name; * for any characters',
    example: 'group:Spring*North',
  },
  { key: 'outcome', field: 'outcome', about: 'what became of it on the wire', example: 'outcome:failed,rejected' },
  { key: 'receiver', field: 'receiver', about: 'what the receiver made of it', example: 'receiver:problems' },
  { key: 'kind', field: 'kind', about: 'change, periodic or note', example: 'kind:change' },
  { key: 'action', field: 'action', about: 'the client request that is reported', example: 'action:unload' },
  { key: 'actor', field: 'actor', about: 'who caused the action', example: 'actor:schedule' },
  { key: 'status', field: 'status', about: 'HTTP status of the answer', example: 'status:5xx,404' },
  { key: 'error', field: 'error', about: 'class of the error', example: 'error:response-timeout' },
  { key: 'cause', field: 'cause', about: 'why it came into being', example: 'cause:redelivery' },
  { key: 'latency', field: 'latency', about: 'from the hand-over to the outcome', example: 'latency:>500ms' },
  { key: 'since', field: 'time', about: 'occurred then or later', example: 'since:-5m' },
  { key: 'until', field: 'time', about: 'occurred then or earlier', example: 'until:10:42:07.5' },
  { key: 'time', field: 'time', about: 'occurred between two times', example: 'time:10:42..10:45' },
  { key: 'row', field: 'seq', about: 'number of the row', example: 'row:10-20' },
  { key: 'mark', field: 'mark', about: 'pinned, noted or of a colour', example: 'mark:pinned' },
  { key: 'is', field: 'fault', about: 'is:fault for what the loss laboratory has touched', example: 'is:fault' },
  { key: 'dbid', field: 'dbid', about: 'DBID of the Campaign Group', example: 'dbid:101' },
];

export function queryKey(name: string): QueryKey | undefined {
  const lower = name.toLowerCase();
  return queryKeys.find(({ key }) => key === lower);
}
