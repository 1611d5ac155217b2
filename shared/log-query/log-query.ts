import { z } from 'zod';
import { markColours } from '../contract/mark.ts';
import { causeKinds } from '../reporting/cause.ts';
import { type ErrorClass, errorWords, type Outcome } from '../reporting/outcome.ts';

const outcomes = [
  'waiting',
  'sending',
  'accepted',
  'rejected',
  'failed',
  'lost',
  'dropped',
  'skipped',
] as const satisfies readonly Outcome[];
const errorClasses = Object.keys(errorWords) as [ErrorClass, ...ErrorClass[]];

/** What can be asked of the third cell; all but the first three are verdicts of the built-in receiver. */
export const receiptWords = [
  'nothing',
  'other',
  'pending',
  'understood',
  'problems',
  'rejected',
  'unreadable',
] as const;
export type ReceiptWord = (typeof receiptWords)[number];

const list = <Value extends z.ZodType>(value: Value) => z.array(value).min(1).max(100);
const bound = z.number().nullable();
const clause = <Field extends string, Shape extends z.ZodRawShape>(field: Field, shape: Shape) =>
  z.strictObject({ field: z.literal(field), negated: z.boolean().default(false), ...shape });
/** Both ends count; null is open. */
const range = { from: bound, to: bound };

/** One condition on a row of the log. */
export const logClauseSchema = z.discriminatedUnion('field', [
  /** Words in order, the last one as a beginning; looked for in names, URI, body, headers, response, error and notes. */
  clause('text', { phrase: z.string().min(1).max(200) }),
  clause('kind', { values: list(z.enum(['change', 'periodic', 'note'])) }),
  /** Exactly these Campaign Groups. */
  clause('dbid', { values: list(z.string().min(1).max(32)) }),
  /** Any of these is a part of the Campaign Group's name, whatever the case; `*` stands for any characters. */
  clause('group', { values: list(z.string().min(1).max(255)) }),
  clause('action', { values: list(z.int()) }),
  clause('actor', { values: list(z.int()) }),
  clause('outcome', { values: list(z.enum(outcomes)) }),
  clause('status', { ranges: list(z.strictObject({ from: z.int(), to: z.int() })) }),
  clause('error', { values: list(z.enum(errorClasses)) }),
  clause('receiver', { values: list(z.enum(receiptWords)) }),
  clause('cause', { values: list(z.enum(causeKinds)) }),
  /** Hand-over to outcome, ms. */
  clause('latency', range),
  /** When the action occurred, ms since 1970. */
  clause('time', range),
  clause('seq', range),
  clause('mark', { values: list(z.enum(['pinned', 'noted', ...markColours])) }),
  /** Touched by the loss laboratory. */
  clause('fault', {}),
]);
export type LogClause = z.infer<typeof logClauseSchema>;

/** Which rows of the log are asked for: those for which every clause holds. */
export const logQuerySchema = z.strictObject({ clauses: z.array(logClauseSchema).max(30) });
export type LogQuery = z.infer<typeof logQuerySchema>;

export const everything: LogQuery = { clauses: [] };
