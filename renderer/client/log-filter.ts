import type { LogEntry, NotificationEntry } from '../../shared/contract/log.ts';
import { dropWords, errorWords, type Outcome } from '../../shared/reporting/outcome.ts';

/** Which rows of the log are shown. Nothing chosen shows everything. */
export interface LogFilter {
  readonly text: string;
  readonly kind: 'all' | 'changes' | 'periodic';
  readonly outcomes: readonly Outcome[];
  /** Shows only this Campaign Group. */
  readonly dbid: string | null;
}

export const noFilter: LogFilter = { text: '', kind: 'all', outcomes: [], dbid: null };

export function isFiltering(filter: LogFilter): boolean {
  return filter.text !== '' || filter.kind !== 'all' || filter.outcomes.length > 0 || filter.dbid !== null;
}

/** The rows that the filter lets through; the same array when it lets all through. */
export function filterLog(entries: readonly LogEntry[], filter: LogFilter): readonly LogEntry[] {
  if (!isFiltering(filter)) return entries;
  const wanted = filter.text.trim().toLowerCase();
  return entries.filter((entry) =>
    entry.kind === 'note'
      ? filter.kind === 'all' && filter.outcomes.length === 0 && filter.dbid === null && holds(entry.text, wanted)
      : isWanted(entry, filter) && holds(searchText(entry), wanted),
  );
}

function isWanted(entry: NotificationEntry, { kind, outcomes, dbid }: LogFilter): boolean {
  if (kind !== 'all' && (entry.id === 81001) !== (kind === 'periodic')) return false;
  if (outcomes.length > 0 && !outcomes.includes(entry.outcome)) return false;
  return dbid === null || entry.dbid === dbid;
}

function searchText(entry: NotificationEntry): string {
  const error = entry.errorClass === null ? '' : errorWords[entry.errorClass].short;
  const dropped = entry.dropReason === null ? '' : dropWords[entry.dropReason];
  return `${entry.id} ${entry.campaignGroup} ${entry.uri} ${entry.outcome} ${entry.status ?? ''} ${error} ${dropped}`;
}

function holds(text: string, wanted: string): boolean {
  return wanted === '' || text.toLowerCase().includes(wanted);
}
