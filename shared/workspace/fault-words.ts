import type { z } from 'zod';

/** What is wrong with a value, and what would be right, in words for a person: zod's own are for programmers. */
export function faultWords(issue: z.core.$ZodRawIssue): string {
  const right = wanted(issue);
  return isMissing(issue) ? `is missing; it ${right}` : right + instead(issue);
}

/** The issue of a discriminated union holds the whole object, of which the telling key may be missing. */
function isMissing({ code, discriminator, input }: z.core.$ZodRawIssue): boolean {
  if (code === 'invalid_union' && typeof discriminator === 'string' && typeof input === 'object' && input !== null)
    return (input as Record<string, unknown>)[discriminator] === undefined;
  return input === undefined && code !== 'custom';
}

function wanted(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${typeWords(String(issue.expected))}`;
    case 'invalid_value':
      return oneOf(issue.values as readonly unknown[]);
    case 'too_small':
      return limitWords(issue.origin, Number(issue.minimum), 'least');
    case 'too_big':
      return limitWords(issue.origin, Number(issue.maximum), 'most');
    case 'invalid_format':
      return `must be ${formats.get(String(issue.format)) ?? `a valid ${issue.format}`}`;
    case 'invalid_union':
      return unionWords(issue);
    default:
      return 'is not valid here';
  }
}

/** For a wrong type: what it is. Anything else is wrong in its value, which the person can see. */
function instead({ code, expected, input }: z.core.$ZodRawIssue): string {
  if (code !== 'invalid_type' || expected === 'never') return '';
  const type = typeOf(input);
  return type === expected || (expected === 'int' && type === 'number') ? '' : `, not ${typeWords(type)}`;
}

function unionWords(issue: z.core.$ZodRawIssue): string {
  const options = issue.options as readonly unknown[] | undefined;
  if (options && options.length > 0) return oneOf(options);
  const inner = (issue.errors as readonly (readonly z.core.$ZodIssue[])[] | undefined)?.flat() ?? [];
  const choices = inner.map(choiceWords);
  const plain = choices.length > 0 && choices.every((words) => words.length > 0);
  return plain ? `must be ${list(choices.flat())}` : 'is not valid here';
}

function choiceWords(issue: z.core.$ZodIssue): string[] {
  if (issue.path.length > 0) return [];
  if (issue.code === 'invalid_type')
    return issue.expected === 'boolean' ? ['true', 'false'] : [typeWords(issue.expected)];
  return issue.code === 'invalid_value' ? issue.values.map(String) : [];
}

function oneOf(values: readonly unknown[]): string {
  return values.length === 1 ? `must be ${values[0]}` : `must be one of ${values.map(String).join(', ')}`;
}

function limitWords(origin: unknown, limit: number, end: 'least' | 'most'): string {
  const unit = units.get(String(origin));
  if (unit === undefined) return `must be at ${end} ${limit}`;
  if (end === 'least' && limit === 1) return 'must not be empty';
  return `must have at ${end} ${limit} ${unit}`;
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

function typeWords(type: string): string {
  return types.get(type) ?? type;
}

const types: ReadonlyMap<string, string> = new Map([
  ['string', 'a string'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'an object'],
  ['record', 'an object'],
]);

const units: ReadonlyMap<string, string> = new Map([
  ['string', 'characters'],
  ['array', 'entries'],
]);

const formats: ReadonlyMap<string, string> = new Map([['datetime', 'a date and time, such as 2026-01-05T08:00:00Z']]);
