/** One value of a term: `key:value,value`. Its text has no quotes any more. */
export interface TermValue {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A stretch of the query's text between spaces, taken apart but not yet understood. */
export interface QueryTerm {
  readonly from: number;
  readonly to: number;
  readonly negated: boolean;
  /** As typed; null for a term that is looked for as text. */
  readonly key: string | null;
  readonly values: readonly TermValue[];
  /** False when a quote was opened and never closed. */
  readonly isClosed: boolean;
}

const space = /\s/;
const keyStart = /([A-Za-z]+):/y;

/** Takes the text of a query apart: terms between spaces, values between commas, quotes around what has either. */
export function termsOf(text: string): QueryTerm[] {
  const terms: QueryTerm[] = [];
  let at = 0;
  while (at < text.length) {
    if (space.test(text[at] ?? '')) {
      at += 1;
      continue;
    }
    const term = readTerm(text, at);
    terms.push(term);
    at = term.to;
  }
  return terms;
}

function readTerm(text: string, from: number): QueryTerm {
  const isAlone = space.test(text[from + 1] ?? ' ');
  const negated = text[from] === '-' && !isAlone;
  keyStart.lastIndex = negated ? from + 1 : from;
  const key = keyStart.exec(text)?.[1] ?? null;
  let at = keyStart.lastIndex || (negated ? from + 1 : from);
  const values: TermValue[] = [];
  let isClosed = true;
  for (;;) {
    const { value, closed } = readValue(text, at, key !== null);
    values.push(value);
    isClosed &&= closed;
    at = value.to;
    if (text[at] !== ',' || key === null) break;
    at += 1;
  }
  return { from, to: at, negated, key, values, isClosed };
}

/** Up to a space, or to a comma where there may be several values; inside of quotes, `\"` and `\\` stand for one character. */
function readValue(
  text: string,
  from: number,
  endsAtComma: boolean,
): { readonly value: TermValue; readonly closed: boolean } {
  let read = '';
  let isQuoted = false;
  let at = from;
  for (; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (!isQuoted && (space.test(character) || (character === ',' && endsAtComma))) break;
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted && character === '\\' && /["\\]/.test(text[at + 1] ?? '')) {
      at += 1;
      read += text[at];
    } else read += character;
  }
  return { value: { text: read, from, to: at }, closed: !isQuoted };
}
