import type { LogClause, LogQuery } from '../../../shared/log-query/log-query.ts';
import { isPartOfName } from '../../../shared/log-query/matches.ts';
import { foldedWords } from '../../../shared/log-query/matches-words.ts';

/** Which Campaign Groups the journal has rows of. */
export interface Who {
  readonly id: number;
  readonly dbid: string;
  readonly name: string;
}

type Value = string | number;

/** A condition of SQL on the table `log`, with its parameters. */
export interface LogSql {
  /** What the full-text index is asked for; null when it need not be asked, and is then no part of the query. */
  readonly match: string | null;
  /** Whether full text is asked for, negated or not: rows that are not indexed yet are then to be looked at one by one. */
  readonly isText: boolean;
  readonly fields: Conditions;
  /** What the full-text index is asked for beside `match`. */
  readonly texts: Conditions;
}

/** All of them hold. */
export interface Conditions {
  readonly where: readonly string[];
  readonly parameters: readonly Value[];
}

interface Condition {
  readonly sql: string;
  readonly parameters?: readonly Value[];
}

/** Not simply `0`: with that SQLite has no plan by an index that it is told to take. */
const never: Condition = { sql: 'log.seq < 0' };

/** On these a note has nothing to say: such a clause does not hold for it, also when it is negated. */
const isNotification = 'who IS NOT NULL';

/** The query in SQL. `who` gives the Campaign Groups of the journal; it is asked only where names or DBIDs are. */
export function logSql({ clauses }: LogQuery, who: () => readonly Who[]): LogSql {
  const match = matchOf(clauses);
  const fields = allOf(clauses.flatMap((clause) => (clause.field === 'text' ? [] : [conditionOf(clause, who)])));
  const texts = allOf(clauses.flatMap((clause) => (clause.field === 'text' ? textBeside(match, clause) : [])));
  return { match, isText: match !== null || texts.parameters.length > 0, fields, texts };
}

/** What is to be said of a text that is not in `match`, or is in it and has no words. */
function textBeside(match: string | null, { phrase, negated }: LogClause & { field: 'text' }): Condition[] {
  if (foldedWords(phrase) === '') return [{ sql: negated ? '1' : '0' }];
  if (!negated || match !== null) return [];
  return [{ sql: 'log.seq NOT IN (SELECT rowid FROM search WHERE search MATCH ?)', parameters: [phraseOf(phrase)] }];
}

function allOf(conditions: readonly Condition[]): Conditions {
  return {
    where: conditions.map(({ sql }) => sql),
    parameters: conditions.flatMap(({ parameters }) => parameters ?? []),
  };
}

/** What is asked of the full-text index: its own NOT needs something that it is taken from. */
function matchOf(clauses: readonly LogClause[]): string | null {
  const texts = clauses.flatMap((clause) =>
    clause.field === 'text' && foldedWords(clause.phrase) !== '' ? [clause] : [],
  );
  const wanted = texts.filter(({ negated }) => !negated).map(({ phrase }) => phraseOf(phrase));
  if (wanted.length === 0) return null;
  const unwanted = texts.filter(({ negated }) => negated).map(({ phrase }) => phraseOf(phrase));
  return [`(${wanted.join(' AND ')})`, ...unwanted].join(' NOT ');
}

function phraseOf(phrase: string): string {
  return `("${foldedWords(phrase).trim()}" *)`;
}

function conditionOf(clause: Exclude<LogClause, { field: 'text' }>, who: () => readonly Who[]): Condition {
  switch (clause.field) {
    case 'kind':
      return turned(kindIs(clause.values), clause.negated);
    case 'time':
      return turned(within('at', clause), clause.negated);
    case 'seq':
      return turned(within('log.seq', clause), clause.negated);
    case 'mark':
      return turned(markIs(clause.values), clause.negated);
    default: {
      const { sql, parameters } = turned(notificationSays(clause, who), clause.negated);
      return { sql: clause.negated ? `${isNotification} AND ${sql}` : sql, ...(parameters ? { parameters } : {}) };
    }
  }
}

function notificationSays(
  clause: Exclude<LogClause, { field: 'text' | 'kind' | 'time' | 'seq' | 'mark' }>,
  who: () => readonly Who[],
): Condition {
  switch (clause.field) {
    case 'dbid':
      return whoIs(who(), ({ dbid }) => clause.values.includes(dbid));
    case 'group':
      return whoIs(who(), ({ name }) => clause.values.some((value) => isPartOfName(name, value)));
    case 'action':
      return clause.values.includes(0)
        ? either([{ sql: `${isNotification} AND action IS NULL` }, oneOf('action', clause.values)])
        : oneOf('action', clause.values);
    case 'actor':
      return oneOf('actor', clause.values);
    case 'outcome':
      // `trouble` is the outcome, unless that is `accepted`; it has the indexes.
      return oneOf(clause.values.includes('accepted') ? 'outcome' : 'trouble', clause.values);
    case 'status':
      return either(clause.ranges.map((range) => within('status', range)));
    case 'error':
      return oneOf('error', clause.values);
    case 'receiver':
      return oneOf('receipt', clause.values);
    case 'cause':
      return clause.values.includes('interval')
        ? either([{ sql: `${isNotification} AND cause IS NULL` }, oneOf('cause', clause.values)])
        : oneOf('cause', clause.values);
    case 'latency':
      return within('latency', clause);
    case 'fault':
      return { sql: 'fault = 1' };
  }
}

function kindIs(values: readonly ('change' | 'periodic' | 'note')[]): Condition {
  const kept = values.filter((value) => value !== 'periodic');
  const parts = [
    ...(kept.length > 0 ? [oneOf('kind', kept)] : []),
    ...(values.includes('periodic') ? [{ sql: 'kind IS NULL' }] : []),
  ];
  return either(parts);
}

function markIs(values: readonly string[]): Condition {
  const parts = values.map((value): Condition => {
    if (value === 'pinned') return { sql: 'pinned = 1' };
    return value === 'noted' ? { sql: `note <> ''` } : { sql: 'colour = ?', parameters: [value] };
  });
  const { sql, parameters } = either(parts);
  return { sql: `log.seq IN (SELECT seq FROM mark WHERE ${sql})`, ...(parameters ? { parameters } : {}) };
}

/** A value of the list; one alone is an equation, by which an index also gives the order. */
function oneOf(column: string, values: readonly Value[]): Condition {
  const different = [...new Set(values)];
  if (different.length === 0) return never;
  if (different.length === 1) return { sql: `${column} = ?`, parameters: different };
  if (different.length > 100)
    return { sql: `${column} IN (SELECT value FROM json_each(?))`, parameters: [JSON.stringify(different)] };
  return { sql: `${column} IN (${different.map(() => '?').join(', ')})`, parameters: different };
}

function within(column: string, { from, to }: { from: number | null; to: number | null }): Condition {
  const bounds = [
    ...(from === null ? [] : [{ sql: `${column} >= ?`, parameters: [from] }]),
    ...(to === null ? [] : [{ sql: `${column} <= ?`, parameters: [to] }]),
  ];
  if (bounds.length === 0) return { sql: `${column} IS NOT NULL` };
  return { sql: bounds.map(({ sql }) => sql).join(' AND '), parameters: bounds.flatMap((bound) => bound.parameters) };
}

function either(conditions: readonly Condition[]): Condition {
  if (conditions.length === 1 && conditions[0]) return conditions[0];
  return {
    sql: `(${conditions.map(({ sql }) => sql).join(' OR ')})`,
    parameters: conditions.flatMap(({ parameters }) => parameters ?? []),
  };
}

function turned({ sql, parameters }: Condition, negated: boolean): Condition {
  return { sql: negated ? `(${sql}) IS NOT TRUE` : sql, ...(parameters ? { parameters } : {}) };
}

/** Where most Campaign Groups are meant, their index is of no use: `+` keeps it out. */
function whoIs(all: readonly Who[], isMeant: (who: Who) => boolean): Condition {
  const meant = all.filter(isMeant).map(({ id }) => id);
  return oneOf(meant.length > 1 && meant.length * 2 > all.length ? '+who' : 'who', meant);
}
