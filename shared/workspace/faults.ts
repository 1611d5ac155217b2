import { z } from 'zod';
import { faultWords } from './fault-words.ts';
import { deepestNesting, isTooDeep, tooDeepOffset } from './json-depth.ts';
import { jsonErrorOffset } from './json-position.ts';

// zod's place for the words of another language. Messages that a schema gives itself come before them.
z.config({ localeError: faultWords });

/** One fault of a file or of a call's parameters: where, and what would be right. */
export interface Fault {
  /** Such as `campaignGroups[0].dbid`; empty for the whole. */
  readonly path: string;
  readonly message: string;
  /** Where it stands in the file's text, where that is known. */
  readonly place?: TextPlace;
}

/** A place in a text; both count from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** `campaignGroups[0].dbid: message`; with the place in the file ` (line 12, column 7)` after it. */
export function faultText({ path, message, place }: Fault): string {
  const where = place === undefined ? '' : ` (line ${place.line}, column ${place.column})`;
  return (path === '' ? message : `${path}: ${message}`) + where;
}

/** The faults that zod found, unknown keys named one by one. At most `limit`. */
export function faultsOf(error: z.ZodError, limit = 50): Fault[] {
  return error.issues.flatMap(issueFaults).slice(0, limit);
}

function issueFaults(issue: z.core.$ZodIssue): Fault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: pathText([...issue.path, key]),
      message: 'is not known here; remove it or correct its name',
    }));
  return [{ path: pathText(issue.path), message: issue.message }];
}

/** `['a', 0, 'b']` as `a[0].b`; a key that is not a plain word is quoted. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    const key = String(part);
    if (!/^[\w-]+$/.test(key)) return `${text}[${JSON.stringify(key)}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
}

/** Parses JSON text; a syntax error becomes a fault with its line and column, and so does what is nested too deeply to be checked. */
export function parseJson(text: string): { readonly value: unknown } | { readonly fault: Fault } {
  const json = text.replace(/^\uFEFF/, '');
  try {
    const value: unknown = JSON.parse(json);
    if (!isTooDeep(value)) return { value };
    const where = place(json, tooDeepOffset(json));
    return { fault: { path: '', message: `is nested more than ${deepestNesting} levels deep (${where})` } };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const where = place(json, jsonErrorOffset(json));
    return { fault: { path: '', message: `is not valid JSON (${where}): ${withoutPlace(message)}` } };
  }
}

function place(json: string, offset: number | undefined): string {
  const before = json.slice(0, offset).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

/** The engine's message without the position and the excerpt that it adds to some. */
function withoutPlace(message: string): string {
  return message.replace(/( in JSON)? at position \d+.*$/s, '').replace(/, (?:\.\.\.)?".*is not valid JSON$/s, '');
}
