import { openQuote, type QueryFault, unknownKey } from '../query/fault.ts';
import { type QueryTerm, type TermValue, termsOf } from '../query/terms.ts';
import { t } from '../strings/t.ts';
import { type LogClause, type LogQuery, logClauseSchema } from './log-query.ts';
import { type QueryKey, queryKey, queryKeys } from './parse-keys.ts';
import { type Range, readLatency, readRows, readStatus } from './parse-ranges.ts';
import { type QueryClock, readMoment } from './parse-time.ts';
import { isWordField, queryWords, type WordField } from './parse-words.ts';

export interface ParsedQuery {
  /** What could be understood; meant to be asked only when there is no fault. */
  readonly query: LogQuery;
  readonly faults: readonly QueryFault[];
}

const mostClauses = 30;

/**
 * Reads `group:Spring outcome:failed -action:load "text"`. Every term has to hold; values with commas are any of; a minus in
 * front negates; quotes go around what has spaces.
 */
export function parseQuery(text: string, clock: QueryClock): ParsedQuery {
  const clauses: LogClause[] = [];
  const faults: QueryFault[] = [];
  for (const term of termsOf(text)) {
    const read = readTerm(term, clock);
    if (typeof read !== 'string' && 'message' in read) faults.push(read);
    else if (typeof read === 'string') faults.push({ from: term.from, to: term.to, message: read });
    else if (clauses.length < mostClauses) clauses.push(read);
    else faults.push({ from: term.from, to: term.to, message: t('logQuery.faults.most', { count: mostClauses }) });
  }
  return { query: { clauses }, faults };
}

/** The clause that a term stands for; a sentence about the whole term, or a fault in a part of it, when there is none. */
function readTerm(term: QueryTerm, clock: QueryClock): LogClause | QueryFault | string {
  if (!term.isClosed) return openQuote;
  const [first] = term.values;
  if (term.key === null) return checked({ field: 'text', negated: term.negated, phrase: first?.text ?? '' });
  const key = queryKey(term.key);
  if (key === undefined) return unknownKey(term.key, queryKeys);
  const empty = term.values.find((value) => value.text === '');
  if (empty)
    return {
      from: term.from,
      to: term.to,
      message: t('logQuery.faults.empty', { key: key.name, example: key.example }),
    };
  const read = readValues(key, term.values, clock);
  return isFault(read) ? read : checked({ field: key.field, negated: term.negated, ...read });
}

type Fields = Readonly<Record<string, unknown>> | Range;

function isFault(read: Fields | QueryFault): read is QueryFault {
  return 'message' in read;
}

function readValues(key: QueryKey, values: readonly TermValue[], clock: QueryClock): Fields | QueryFault {
  if (isWordField(key.field)) return readWords(key.field, values);
  switch (key.field) {
    case 'group':
    case 'dbid':
      return { values: values.map(({ text }) => text) };
    case 'status':
      return readEach(values, 'ranges', (text) => readStatus(text), t('logQuery.faults.status'));
    case 'fault':
      return readEach(values, 'is', (text) => text.toLowerCase() === 'fault' || null, t('logQuery.faults.is'), {});
    case 'latency':
      return readOne(values, readLatency, t('logQuery.faults.latency'));
    case 'seq':
      return readOne(values, readRows, t('logQuery.faults.row'));
    default:
      return readTimes(key.name, values, clock);
  }
}

function readWords(field: WordField, values: readonly TermValue[]): Fields | QueryFault {
  const words = queryWords[field];
  const takesNumbers = field === 'action' || field === 'actor';
  const read = (text: string) => {
    const known = words.find(({ word }) => word === text.toLowerCase());
    if (known) return known.value;
    return takesNumbers && /^-?\d{1,9}$/.test(text) ? Number(text) : null;
  };
  const choice = words.map(({ word }) => word).join(', ');
  return readEach(
    values,
    'values',
    read,
    t(takesNumbers ? 'logQuery.faults.wordsOrNumber' : 'logQuery.faults.words', { field, choice }),
  );
}

function readEach(
  values: readonly TermValue[],
  name: string,
  read: (text: string) => unknown,
  right: string,
  fields?: Fields,
): Fields | QueryFault {
  const all: unknown[] = [];
  for (const value of values) {
    const one = read(value.text);
    if (one === null) return faultAt(value, right);
    all.push(one);
  }
  return fields ?? { [name]: all };
}

function readOne(
  values: readonly TermValue[],
  read: (text: string) => Fields | null,
  right: string,
): Fields | QueryFault {
  const [only, second] = values;
  if (second) return faultAt(second, t('logQuery.faults.one', { right }));
  return (only && read(only.text)) ?? faultAt(only ?? { text: '', from: 0, to: 0 }, right);
}

const rightTime = t('logQuery.faults.time');

function readTimes(key: string, values: readonly TermValue[], clock: QueryClock): Fields | QueryFault {
  if (key !== 'time')
    return readOne(
      values,
      (text) => {
        const at = readMoment(text, clock);
        return at === null ? null : key === 'since' ? { from: at, to: null } : { from: null, to: at };
      },
      rightTime,
    );
  return readOne(values, (text) => readSpan(text, clock), t('logQuery.faults.span', { right: rightTime }));
}

function readSpan(text: string, clock: QueryClock): Fields | null {
  if (text === '*') return { from: null, to: null };
  const [begin, end, third] = text.split('..');
  if (begin === undefined || end === undefined || third !== undefined) return null;
  const [from, to] = [readMoment(begin, clock), readMoment(end, clock)];
  return from === null || to === null ? null : { from, to };
}

/** The contract has the last word: how long a text may be, and how many values there may be. */
function checked(clause: Readonly<Record<string, unknown>>): LogClause | string {
  const parsed = logClauseSchema.safeParse(clause);
  if (parsed.success) return parsed.data;
  return clause.phrase === '' ? t('logQuery.faults.noText') : t('logQuery.faults.long');
}

function faultAt({ from, to, text }: TermValue, right: string): QueryFault {
  return { from, to, message: t('logQuery.faults.notUnderstood', { text, right }) };
}
