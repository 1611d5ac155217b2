import { type QueryTerm, termsOf } from './terms.ts';

/** What a person is typing: a key or bare word, or a value of a key. `from` and `to` is what a completion replaces. */
export interface Cursor {
  /** The key that the value belongs to; null while a key or a bare word is being typed. */
  readonly key: string | null;
  /** What stands before the caret of it, without quotation marks. */
  readonly typed: string;
  readonly from: number;
  readonly to: number;
  /** Values of the same term that were given already. */
  readonly given: readonly string[];
}

/** What the caret stands in. Between terms, it is a new one with nothing typed yet. */
export function cursorIn(text: string, caret: number): Cursor {
  const term = termsOf(text).find(({ from, to }) => from < caret && caret <= to);
  if (term === undefined) return { key: null, typed: '', from: caret, to: caret, given: [] };
  const isLoneSign = text.slice(term.from, term.to) === '-';
  const start = term.from + (term.negated || isLoneSign ? 1 : 0);
  const keyEnd = term.key === null ? start : start + term.key.length + 1;
  if (term.key === null || caret < keyEnd)
    return {
      key: null,
      typed: unquoted(text.slice(start, caret)),
      from: Math.min(start, caret),
      to: term.key === null ? term.to : keyEnd,
      given: [],
    };
  return valueAt(text, caret, term, keyEnd);
}

function valueAt(text: string, caret: number, term: QueryTerm, keyEnd: number): Cursor {
  const value = term.values.find(({ from, to }) => from <= caret && caret <= to);
  const given = term.values.filter((other) => other !== value).map((other) => other.text.toLowerCase());
  const from = value?.from ?? caret;
  return {
    key: term.key,
    typed: unquoted(text.slice(Math.max(keyEnd, from), caret)),
    from,
    to: value?.to ?? caret,
    given,
  };
}

function unquoted(text: string): string {
  return text.replace(/\\(["\\])|"/g, '$1');
}
