import { receiptWord } from '../../../shared/log-query/matches.ts';
import { isOpen, type JournalRow } from './journal-row.ts';

/**
 * How far a row has come on its way into the full-text index. Rows come into it in chunks, when there is time; only once
 * they are final, since indexing costs more than writing.
 */
export const searchable = { open: 0, waiting: 1, done: 2, again: 3 } as const;

/**
 * The columns of a row, apart from its number. What most rows have in common is null in `kind`, `action`, `trouble` and
 * `cause`, so that the indexes of these hold the other rows only and cost nothing for periodic notifications that arrive.
 */
export const columns = [
  /** The number of the pair of DBID and name; null for a note. */
  'who',
  /** ms since 1970. */
  'at',
  /** Null for a periodic notification. */
  'kind',
  /** Null for no action. */
  'action',
  'actor',
  'outcome',
  /** The outcome, unless it is `accepted`. */
  'trouble',
  'status',
  'error',
  'latency',
  /** Null for the interval. */
  'cause',
  'receipt',
  /** 1, or null when the loss laboratory did nothing. */
  'fault',
  'searchable',
] as const;

export type Value = string | number | null;

/** What the columns of a row hold, in the order of {@link columns}, without `who`: only the file has its number. */
export function columnsOf(row: JournalRow): Value[] {
  if (row.kind === 'note')
    return [row.at, 'note', null, null, null, null, null, null, null, null, null, null, searchable.waiting];
  const { outcome, cause } = row;
  return [
    row.at,
    row.id === 81001 ? null : 'change',
    row.action === 0 ? null : row.action,
    row.actor,
    outcome,
    outcome === 'accepted' ? null : outcome,
    row.status,
    row.errorClass,
    row.latencyMs,
    cause.kind === 'interval' ? null : cause.kind,
    receiptWord(row.receipt),
    row.fault === null ? null : 1,
    isOpen(row) ? searchable.open : searchable.waiting,
  ];
}
