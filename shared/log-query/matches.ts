import type { LogEntry, NotificationEntry } from '../contract/log.ts';
import type { Mark } from '../contract/mark.ts';
import type { Receipt } from '../receiver/receipt.ts';
import type { LogClause, LogQuery, ReceiptWord } from './log-query.ts';
import { entryText } from './matches-text.ts';
import { holdsPhrase } from './matches-words.ts';

type Verdict = boolean | 'unknown';

/** The fields that a note has as well; on the others nothing can be said of a note, so that no such clause holds for it. */
const fieldsOfNotes: ReadonlySet<LogClause['field']> = new Set(['text', 'kind', 'time', 'seq', 'mark']);

/**
 * Whether a row of the log is one of those that a query asks for: every clause holds for it.
 *
 * @param text everything that can be searched of it ({@link searchText}); without it, what the entry itself does not decide
 * is unknown
 */
export function matches(entry: LogEntry, { clauses }: LogQuery, text: string | null = null): Verdict {
  let verdict: Verdict = true;
  for (const clause of clauses) {
    if (clause.field === 'text') continue;
    if (!clauseHolds(entry, clause)) return false;
  }
  for (const clause of clauses) {
    if (clause.field !== 'text') continue;
    const holds = textHolds(entry, clause, text);
    if (holds === false) return false;
    if (holds === 'unknown') verdict = 'unknown';
  }
  return verdict;
}

/** Whether `*` and the case apart, `value` is a part of the Campaign Group's name. */
export function isPartOfName(name: string, value: string): boolean {
  const lower = name.toLowerCase();
  let from = 0;
  for (const part of value.toLowerCase().split('*')) {
    const at = lower.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}

/** What can be asked of a row's third cell. */
export function receiptWord(receipt: Receipt): ReceiptWord {
  return receipt.kind === 'got' ? receipt.verdict : receipt.kind;
}

function textHolds(entry: LogEntry, { phrase, negated }: LogClause & { field: 'text' }, text: string | null): Verdict {
  if (text !== null) return holdsPhrase(text, phrase) !== negated;
  if (holdsPhrase(entryText(entry), phrase)) return !negated;
  return entry.kind === 'note' ? negated : 'unknown';
}

type FieldClause = Exclude<LogClause, { field: 'text' }>;

function clauseHolds(entry: LogEntry, clause: FieldClause): boolean {
  if (entry.kind === 'note' && !fieldsOfNotes.has(clause.field)) return false;
  return says(entry, clause) !== clause.negated;
}

function says(entry: LogEntry, clause: FieldClause): boolean {
  switch (clause.field) {
    case 'kind':
      return clause.values.includes(kindOf(entry));
    case 'time':
      return isWithin(entry.at, clause);
    case 'seq':
      return isWithin(entry.seq, clause);
    case 'mark':
      return entry.kind === 'notification' && isMarked(entry.mark, clause.values);
    default:
      return entry.kind === 'notification' && notificationSays(entry, clause);
  }
}

function notificationSays(
  entry: NotificationEntry,
  clause: Exclude<FieldClause, { field: 'kind' | 'time' | 'seq' | 'mark' }>,
): boolean {
  switch (clause.field) {
    case 'dbid':
      return clause.values.includes(entry.dbid);
    case 'group':
      return clause.values.some((value) => isPartOfName(entry.campaignGroup, value));
    case 'action':
      return clause.values.includes(entry.action);
    case 'actor':
      return clause.values.includes(entry.actor);
    case 'outcome':
      return clause.values.includes(entry.outcome);
    case 'status':
      return clause.ranges.some((range) => isWithin(entry.status, range));
    case 'error':
      return entry.errorClass !== null && clause.values.includes(entry.errorClass);
    case 'receiver':
      return clause.values.includes(receiptWord(entry.receipt));
    case 'cause':
      return clause.values.includes(entry.cause.kind);
    case 'latency':
      return isWithin(entry.latencyMs, clause);
    case 'fault':
      return entry.fault !== null;
  }
}

function kindOf(entry: LogEntry): 'note' | 'change' | 'periodic' {
  if (entry.kind === 'note') return 'note';
  return entry.id === 81001 ? 'periodic' : 'change';
}

function isWithin(value: number | null, { from, to }: { from: number | null; to: number | null }): boolean {
  return value !== null && (from === null || value >= from) && (to === null || value <= to);
}

function isMarked(mark: Mark | null, values: (LogClause & { field: 'mark' })['values']): boolean {
  if (mark === null) return false;
  return values.some((value) => {
    if (value === 'pinned') return mark.pinned;
    return value === 'noted' ? mark.note !== '' : mark.colour === value;
  });
}
