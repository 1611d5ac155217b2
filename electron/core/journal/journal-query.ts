import type { LogEntry } from '../../../shared/contract/log.ts';
import type { LogQuery } from '../../../shared/log-query/log-query.ts';
import { matches } from '../../../shared/log-query/matches.ts';
import { searchText } from '../../../shared/log-query/matches-text.ts';
import type { JournalRow } from './journal-row.ts';

/** Some rows of the log: those after `after`, oldest first; without it, those before `before` or the newest ones. */
export interface RowsRequest {
  readonly query?: LogQuery | undefined;
  /** Only these. */
  readonly seqs?: readonly number[] | undefined;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  readonly limit: number;
}

/** Rows in the order of their numbers; `more`: there are others further on in the direction that was asked for. */
export interface Rows<Row> {
  readonly rows: readonly Row[];
  readonly more: boolean;
}

export type Page = Rows<LogEntry>;

/** The same as the journal's file would give, of rows in memory. */
export function rowsInMemory(kept: Iterable<JournalRow>, request: RowsRequest): Rows<JournalRow> {
  const { before = Number.POSITIVE_INFINITY, after = 0, query = { clauses: [] } } = request;
  const wanted = request.seqs && new Set(request.seqs);
  const needsText = query.clauses.some(({ field }) => field === 'text');
  const found: JournalRow[] = [];
  for (const row of kept)
    if (
      row.seq < before &&
      row.seq > after &&
      (!wanted || wanted.has(row.seq)) &&
      matches(row, query, needsText ? searchText(row) : null) === true
    )
      found.push(row);
  return cut(found, request);
}

/** The rows that a request asks for, of all that were found; one more than wanted tells that there are more. */
export function cut<Row extends { readonly seq: number }>(found: Row[], { after, limit }: RowsRequest): Rows<Row> {
  found.sort((one, other) => one.seq - other.seq);
  const more = found.length > limit;
  return { rows: after === undefined ? found.slice(-limit) : found.slice(0, limit), more };
}
