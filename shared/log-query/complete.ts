import { queryKey, queryKeys } from './parse-keys.ts';
import { type QueryTerm, termsOf } from './parse-terms.ts';
import { isWordField, queryWords } from './parse-words.ts';

/** One way to go on at the cursor. */
export interface Suggestion {
  /** What takes the place of the completed stretch. */
  readonly insert: string;
  readonly label: string;
  readonly about: string;
  /** A key: its value is still to come. */
  readonly isKey: boolean;
}

export interface Completion {
  /** The stretch of the text that a suggestion replaces. */
  readonly from: number;
  readonly to: number;
  readonly suggestions: readonly Suggestion[];
}

/** What the values are taken from where they are no fixed words. */
export interface KnownNames {
  readonly groups: readonly { readonly dbid: string; readonly name: string }[];
}

const mostSuggestions = 12;

/** The ways to go on with a query at the cursor: keys, then values of the key. */
export function complete(text: string, cursor: number, known: KnownNames): Completion {
  const term = termsOf(text).find(({ from, to }) => from < cursor && cursor <= to);
  if (term === undefined) return { from: cursor, to: cursor, suggestions: keysLike('', '') };
  const sign = term.negated ? '-' : '';
  const valueStart = term.values[0]?.from ?? term.to;
  if (term.key === null || cursor < valueStart) {
    const typed = text.slice(term.from + sign.length, cursor).replace(/:$/, '');
    return { from: term.from, to: term.to, suggestions: /^\w*$/.test(typed) ? keysLike(typed, sign) : [] };
  }
  return valuesAt(text, cursor, term, term.key, known);
}

function keysLike(typed: string, sign: string): Suggestion[] {
  return queryKeys
    .filter(({ key }) => key.startsWith(typed.toLowerCase()))
    .map(({ key, about }) => ({ insert: `${sign}${key}:`, label: `${sign}${key}:`, about, isKey: true }));
}

function valuesAt(text: string, cursor: number, term: QueryTerm, name: string, known: KnownNames): Completion {
  const value = term.values.find(({ from, to }) => from <= cursor && cursor <= to);
  const [from, to] = value ? [value.from, value.to] : [cursor, cursor];
  const typed = text.slice(from, cursor).replaceAll('"', '').toLowerCase();
  const key = queryKey(name);
  if (key === undefined) return { from, to, suggestions: [] };
  const suggestions = valuesOf(key.key, key.field, known)
    .filter(
      ({ label, about }) =>
        label.toLowerCase().startsWith(typed) ||
        (key.field === 'group' && label.toLowerCase().includes(typed)) ||
        (key.field === 'dbid' && about.toLowerCase().includes(typed)),
    )
    .filter(({ insert }) => insert !== text.slice(from, to))
    .slice(0, mostSuggestions);
  return { from, to, suggestions };
}

function valuesOf(key: string, field: string, { groups }: KnownNames): Suggestion[] {
  if (isWordField(field)) return queryWords[field].map(({ word, about }) => value(word, about));
  if (field === 'group') return groups.map(({ dbid, name }) => value(quotedName(name), `DBID ${dbid}`, name));
  if (field === 'dbid') return groups.map(({ dbid, name }) => value(dbid, name));
  return (examples[key] ?? []).map(([text, about]) => value(text, about));
}

function value(insert: string, about: string, label = insert): Suggestion {
  return { insert, label, about, isKey: false };
}

function quotedName(name: string): string {
  return /[\s",\\]/.test(name) ? `"${name.replace(/["\\]/g, '\\$&')}"` : name;
}

/** Where values are numbers or times: how they look. */
const examples: Readonly<Record<string, readonly (readonly [text: string, about: string])[]>> = {
  status: [
    ['200', 'exactly this status'],
    ['4xx', 'any from 400 to 499'],
    ['5xx', 'any from 500 to 599'],
  ],
  latency: [
    ['>500ms', 'half a second or more'],
    ['<2s', 'two seconds or less'],
    ['10ms-50ms', 'between both'],
  ],
  since: [
    ['-5m', 'five minutes ago'],
    ['-1h', 'an hour ago'],
    ['-1d', 'a day ago'],
  ],
  until: [
    ['-5m', 'five minutes ago'],
    ['-1h', 'an hour ago'],
  ],
  is: [['fault', 'touched by the loss laboratory']],
};
