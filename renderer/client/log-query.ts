import type { LogClause, LogQuery } from '../../shared/log-query/log-query.ts';
import { everything } from '../../shared/log-query/log-query.ts';
import type { QueryFault } from '../../shared/query/fault.ts';
import type { Outcome } from '../../shared/reporting/outcome.ts';

/** Which rows of the log are shown. The text is the one truth; buttons edit it. */
export interface LogQueryState {
  readonly text: string;
  /** What the text says; while the text has faults, what it said before. */
  readonly query: LogQuery;
  readonly faults: readonly QueryFault[];
  /** Askings of the engine that have no answer yet. */
  readonly running: number;
}

export const noQuery: LogQueryState = { text: '', query: everything, faults: [], running: 0 };

export function isFiltering({ text, query }: LogQueryState): boolean {
  return text.trim() !== '' || query.clauses.length > 0;
}

/** The outcomes that a query asks for; empty when it does not ask, or in another way than "any of these". */
export function outcomesOf({ clauses }: LogQuery): readonly Outcome[] {
  const clause = onlyClause(clauses, 'outcome');
  return clause?.negated === false ? clause.values : [];
}

export type KindChoice = 'all' | 'change' | 'periodic';

/** The kind that a query asks for; null when it asks in another way than for one of the two. */
export function kindOf({ clauses }: LogQuery): KindChoice | null {
  if (!clauses.some(({ field }) => field === 'kind')) return 'all';
  const clause = onlyClause(clauses, 'kind');
  const [value, second] = clause?.values ?? [];
  return clause?.negated === false && second === undefined && value !== 'note' ? (value ?? null) : null;
}

/** The same set of outcomes, in whatever order. */
export function isSameChoice(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value) => other.includes(value));
}

function onlyClause<Field extends LogClause['field']>(
  clauses: readonly LogClause[],
  field: Field,
): (LogClause & { readonly field: Field }) | undefined {
  const found = clauses.filter((clause): clause is LogClause & { readonly field: Field } => clause.field === field);
  return found.length === 1 ? found[0] : undefined;
}
