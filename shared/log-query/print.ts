import { quoted } from '../query/quote.ts';
import { termsOf } from '../query/terms.ts';
import type { LogClause, LogQuery } from './log-query.ts';
import { queryKey } from './parse-keys.ts';
import { printMoment, type QueryClock } from './parse-time.ts';
import { queryWords, type WordField } from './parse-words.ts';

/** The text of a query; reading it again gives the same query. */
export function printQuery({ clauses }: LogQuery, clock: QueryClock): string {
  return clauses.map((clause) => printClause(clause, clock)).join(' ');
}

/**
 * The text of a query with what it says of one field replaced; everything else stays as it was typed. No clause takes the
 * field away.
 */
export function withField(
  text: string,
  field: LogClause['field'],
  clauses: readonly LogClause[],
  clock: QueryClock,
): string {
  const kept = termsOf(text)
    .filter(({ key }) => (key === null ? 'text' : queryKey(key)?.field) !== field)
    .map(({ from, to }) => text.slice(from, to));
  return [...kept, ...clauses.map((clause) => printClause(clause, clock))].join(' ');
}

function printClause(clause: LogClause, clock: QueryClock): string {
  return `${clause.negated ? '-' : ''}${printPlain(clause, clock)}`;
}

function printPlain(clause: LogClause, clock: QueryClock): string {
  switch (clause.field) {
    case 'text':
      return quoted(clause.phrase);
    case 'group':
    case 'dbid':
      return `${clause.field}:${clause.values.map(quoted).join(',')}`;
    case 'status':
      return `status:${clause.ranges.map(statusText).join(',')}`;
    case 'latency':
      return `latency:${rangeText(clause, latencyText, (from, to) => `${from}-${to}`)}`;
    case 'seq':
      return `row:${rangeText(clause, String, (from, to) => (from === to ? from : `${from}-${to}`))}`;
    case 'time':
      return timeText(clause, clock);
    case 'fault':
      return 'is:fault';
    default:
      return `${clause.field}:${clause.values.map((value) => wordOf(clause.field, value)).join(',')}`;
  }
}

function wordOf(field: WordField, value: string | number): string {
  return queryWords[field].find((word) => word.value === value)?.word ?? String(value);
}

function statusText({ from, to }: { readonly from: number; readonly to: number }): string {
  if (from === to) return String(from);
  return from % 100 === 0 && to === from + 99 ? `${from / 100}xx` : `${from}-${to}`;
}

interface Bounds {
  readonly from: number | null;
  readonly to: number | null;
}

function rangeText(
  { from, to }: Bounds,
  print: (value: number) => string,
  both: (from: string, to: string) => string,
): string {
  if (from !== null) return to === null ? `>${print(from)}` : both(print(from), print(to));
  return to === null ? '*' : `<${print(to)}`;
}

function latencyText(ms: number): string {
  return ms >= 1_000 && ms % 1_000 === 0 ? `${ms / 1_000}s` : `${ms}ms`;
}

function timeText({ from, to }: Bounds, clock: QueryClock): string {
  if (from !== null && to !== null) return `time:${printMoment(from, clock)}..${printMoment(to, clock)}`;
  if (from !== null) return `since:${printMoment(from, clock)}`;
  return to === null ? 'time:*' : `until:${printMoment(to, clock)}`;
}
