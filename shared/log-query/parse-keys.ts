import { t } from '../strings/t.ts';
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
    meaning: t('logQuery.keys.group'),
    example: 'Spring*North',
  },
  { name: 'outcome', field: 'outcome', meaning: t('logQuery.keys.outcome'), example: 'failed,rejected' },
  { name: 'receiver', field: 'receiver', meaning: t('logQuery.keys.receiver'), example: 'problems' },
  { name: 'kind', field: 'kind', meaning: t('logQuery.keys.kind'), example: 'change' },
  { name: 'action', field: 'action', meaning: t('logQuery.keys.action'), example: 'unload' },
  { name: 'actor', field: 'actor', meaning: t('logQuery.keys.actor'), example: 'schedule' },
  { name: 'status', field: 'status', meaning: t('logQuery.keys.status'), example: '5xx,404' },
  { name: 'error', field: 'error', meaning: t('logQuery.keys.error'), example: 'response-timeout' },
  { name: 'cause', field: 'cause', meaning: t('logQuery.keys.cause'), example: 'redelivery' },
  { name: 'latency', field: 'latency', meaning: t('logQuery.keys.latency'), example: '>500ms' },
  { name: 'since', field: 'time', meaning: t('logQuery.keys.since'), example: '-5m' },
  { name: 'until', field: 'time', meaning: t('logQuery.keys.until'), example: '10:42:07.5' },
  { name: 'time', field: 'time', meaning: t('logQuery.keys.time'), example: '10:42..10:45' },
  { name: 'row', field: 'seq', meaning: t('logQuery.keys.row'), example: '10-20' },
  { name: 'mark', field: 'mark', meaning: t('logQuery.keys.mark'), example: 'pinned' },
  { name: 'is', field: 'fault', meaning: t('logQuery.keys.is'), example: 'fault' },
  { name: 'dbid', field: 'dbid', meaning: t('logQuery.keys.dbid'), example: '101' },
];

export function queryKey(name: string): QueryKey | undefined {
  const lower = name.toLowerCase();
  return queryKeys.find((key) => key.name === lower);
}
