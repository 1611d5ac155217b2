import type { LogClause } from './log-query.ts';

/** A key of the query language: what it asks for, and how that is written. */
export interface QueryKey {
  readonly name: string;
  readonly field: LogClause['field'];
  readonly meaning: string;
  /** What could stand behind the colon. */
  readonly example: string;
}

/** Every key, in the order in which they are offered. */
export const queryKeys: readonly QueryKey[] = [
  {
    name: 'group',
    field: 'group',
    meaning: 'part of the Campaign Group’s name; * for any characters',
    example: 'Spring*North',
  },
  { name: 'outcome', field: 'outcome', meaning: 'what became of it on the wire', example: 'failed,rejected' },
  { name: 'receiver', field: 'receiver', meaning: 'what the receiver made of it', example: 'problems' },
  { name: 'kind', field: 'kind', meaning: 'change, periodic or note', example: 'change' },
  { name: 'action', field: 'action', meaning: 'the client request that is reported', example: 'unload' },
  { name: 'actor', field: 'actor', meaning: 'who caused the action', example: 'schedule' },
  { name: 'status', field: 'status', meaning: 'HTTP status of the answer', example: '5xx,404' },
  { name: 'error', field: 'error', meaning: 'class of the error', example: 'response-timeout' },
  { name: 'cause', field: 'cause', meaning: 'why it came into being', example: 'redelivery' },
  { name: 'latency', field: 'latency', meaning: 'from the hand-over to the outcome', example: '>500ms' },
  { name: 'since', field: 'time', meaning: 'occurred then or later', example: '-5m' },
  { name: 'until', field: 'time', meaning: 'occurred then or earlier', example: '10:42:07.5' },
  { name: 'time', field: 'time', meaning: 'occurred between two times', example: '10:42..10:45' },
  { name: 'row', field: 'seq', meaning: 'number of the row', example: '10-20' },
  { name: 'mark', field: 'mark', meaning: 'pinned, noted or of a colour', example: 'pinned' },
  { name: 'is', field: 'fault', meaning: 'is:fault for what the loss laboratory has touched', example: 'fault' },
  { name: 'dbid', field: 'dbid', meaning: 'DBID of the Campaign Group', example: '101' },
];

export function queryKey(name: string): QueryKey | undefined {
  const lower = name.toLowerCase();
  return queryKeys.find((key) => key.name === lower);
}
