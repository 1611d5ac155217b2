/** One value of a term, with its place in the text. */
export interface QueryValue {
  readonly text: string;
  readonly quoted: boolean;
  readonly from: number;
  readonly to: number;
}

/**
 * One condition of a query as it was typed: `state:running,active`, `-group:"Early Stage"`, `>20`, or a bare word. Places are
 * offsets in the text, `to` behind the last character.
 */
export interface QueryTerm {
  readonly negated: boolean;
  /** In lower case, without its colon; null for a bare word or a quoted text, which is then the only value. */
  readonly key: string | null;
  /** None after a key without anything behind its colon. */
  readonly values: readonly QueryValue[];
  readonly from: number;
  readonly to: number;
}

/** What cannot be read, or means nothing: a sentence, and the place that it is about. */
export interface QueryFault {
  readonly message: string;
  readonly from: number;
  readonly to: number;
}

export interface Terms {
  readonly terms: readonly QueryTerm[];
  readonly faults: readonly QueryFault[];
}

const keyPattern = /[a-z][a-z-]*:/iy;

/**
 * Reads the terms of a query: they are separated by spaces, `-` before one negates it, a comma separates values, and what
 * holds a space, a comma or a colon stands in quotation marks (`\"` is a quotation mark inside of them). Reads every text; a
 * quotation mark that is not closed is a fault, and reaches to the end.
 */
export function readTerms(text: string): Terms {
  const reader: Reader = { text, at: 0, faults: [] };
  const terms: QueryTerm[] = [];
  for (skipSpaces(reader); reader.at < text.length; skipSpaces(reader)) terms.push(readTerm(reader));
  return { terms, faults: reader.faults };
}

/** The text as a value: in quotation marks where it could be read otherwise. */
export function quoted(text: string): string {
  return /^[^\s",:\\-][^\s",:\\]*$/.test(text) ? text : `"${text.replace(/["\\]/g, '\\$&')}"`;
}

interface Reader {
  readonly text: string;
  at: number;
  readonly faults: QueryFault[];
}

function readTerm(reader: Reader): QueryTerm {
  const from = reader.at;
  const negated = reader.text[from] === '-' && isInside(reader, from + 1);
  if (negated) reader.at += 1;
  const key = readKey(reader);
  const values = key === null ? [readValue(reader, false)] : readValues(reader);
  return { negated, key, values, from, to: reader.at };
}

function readKey(reader: Reader): string | null {
  keyPattern.lastIndex = reader.at;
  const match = keyPattern.exec(reader.text);
  if (match === null) return null;
  reader.at = keyPattern.lastIndex;
  return match[0].slice(0, -1).toLowerCase();
}

/** Values up to the next space; what is between two commas may be empty, and is then left out. */
function readValues(reader: Reader): QueryValue[] {
  const values: QueryValue[] = [];
  while (isInside(reader, reader.at)) {
    const value = readValue(reader, true);
    if (value.text !== '' || value.quoted) values.push(value);
    if (reader.text[reader.at] !== ',') break;
    reader.at += 1;
  }
  return values;
}

function readValue(reader: Reader, endsAtComma: boolean): QueryValue {
  const from = reader.at;
  let text = '';
  let isQuoted = false;
  while (isInside(reader, reader.at) && !(endsAtComma && reader.text[reader.at] === ',')) {
    if (reader.text[reader.at] === '"') {
      isQuoted = true;
      text += readQuoted(reader);
    } else text += reader.text[reader.at++];
  }
  return { text, quoted: isQuoted, from, to: reader.at };
}

function readQuoted(reader: Reader): string {
  const from = reader.at++;
  let text = '';
  while (reader.at < reader.text.length) {
    const character = reader.text[reader.at++];
    if (character === '"') return text;
    const isEscape = character === '\\' && /["\\]/.test(reader.text[reader.at] ?? '');
    text += isEscape ? reader.text[reader.at++] : character;
  }
  reader.faults.push({ message: 'This quotation mark is not closed.', from, to: reader.at });
  return text;
}

function skipSpaces(reader: Reader): void {
  while (reader.at < reader.text.length && /\s/.test(reader.text[reader.at] ?? '')) reader.at += 1;
}

/** True where a term goes on: neither a space nor the end. */
function isInside({ text }: Reader, at: number): boolean {
  return at < text.length && !/\s/.test(text[at] ?? '');
}
