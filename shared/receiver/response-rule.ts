import { z } from 'zod';
import { reportTwice } from '../workspace/unique.ts';

const milliseconds = z.number().min(0).max(600_000);
const percentage = z.number().min(0).max(100);

/** How long the receiver waits before it answers. */
export const delaySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed'), ms: milliseconds }),
  z
    .strictObject({ kind: z.literal('uniform'), fromMs: milliseconds, toMs: milliseconds })
    .refine(({ fromMs, toMs }) => fromMs <= toMs, { path: ['toMs'], message: 'must not be less than fromMs' }),
  z.strictObject({ kind: z.literal('normal'), meanMs: milliseconds, deviationMs: milliseconds }),
  z.strictObject({ kind: z.literal('exponential'), meanMs: milliseconds }),
]);
export type Delay = z.infer<typeof delaySchema>;

const delay = delaySchema.optional();

/** Headers that frame the body; the receiver sets them itself. */
const framing: ReadonlySet<string> = new Set([
  'content-length',
  'transfer-encoding',
  'connection',
  'trailer',
  'upgrade',
]);

const headerName = z
  .string()
  .max(200)
  .regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/, 'a header name has letters, digits and hyphens only')
  .refine((name) => !framing.has(name.toLowerCase()), 'the receiver sets this header itself');
const headerValue = z
  .string()
  .max(4_000)
  .regex(/^[\t\x20-\x7e\x80-\xff]*$/, 'a header value has no line breaks, and no characters beyond Latin-1');

/** What the receiver does with a request. Everything but `answer` is a fault on the connection. */
export const responseSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('answer'),
    status: z.int().min(200).max(599),
    headers: z.record(headerName, headerValue).optional(),
    body: z.string().max(100_000).optional(),
    delay,
    /** Spreads the body over this time. */
    slowBodyMs: milliseconds.optional(),
  }),
  z.strictObject({ kind: z.literal('never') }),
  z.strictObject({ kind: z.literal('close'), delay }),
  z.strictObject({ kind: z.literal('reset'), delay }),
  z.strictObject({ kind: z.literal('malformed'), delay }),
]);
export type Response = z.infer<typeof responseSchema>;

/** A value of the body that a rule looks at; `null` and numbers are compared as such, text with `*` as a pattern. */
const fieldMatchSchema = z.strictObject({
  field: z.string().min(1).max(100),
  is: z.union([z.string().max(1_000), z.number(), z.null()]),
});

/** Which requests a rule is for; what is absent matches all. All that is given must match. */
export const matchSchema = z.strictObject({
  kind: z.enum(['change', 'periodic']).optional(),
  /** Attributes of the JSON body. */
  fields: z.array(fieldMatchSchema).max(10).optional(),
  /** A part of the path, or a pattern with `*`. */
  path: z.string().min(1).max(1_000).optional(),
  header: z.strictObject({ name: z.string().min(1).max(200), is: z.string().max(1_000) }).optional(),
});
export type RequestMatch = z.infer<typeof matchSchema>;

/** Which of the requests that match a rule answers. */
export const selectionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('nth'), n: z.int().min(1).max(1_000_000) }),
  z.strictObject({ kind: z.literal('every'), n: z.int().min(1).max(1_000_000) }),
  z.strictObject({ kind: z.literal('percent'), percent: percentage, seed: z.int().min(0).default(1) }),
  /** From so many seconds after it was switched on, for so many. */
  z.strictObject({
    kind: z.literal('window'),
    fromSeconds: z.number().min(0).max(86_400),
    seconds: z.number().min(0.1).max(86_400),
  }),
]);
export type Selection = z.infer<typeof selectionSchema>;

/** A rule of the built-in receiver; the first that matches answers. */
export const responseRuleSchema = z.strictObject({
  id: z.string().min(1).max(64),
  name: z.string().min(1).max(120),
  on: z.boolean().default(true),
  match: matchSchema.default({}),
  select: selectionSchema.default({ kind: 'all' }),
  /** One after another, from one request to the next; the last one stays, or it begins anew. */
  respond: z.array(responseSchema).min(1).max(50),
  repeat: z.boolean().default(true),
});
export type ResponseRule = z.infer<typeof responseRuleSchema>;

/** The rules of a workspace; hits are counted by their ids. */
export const responseRulesSchema = z
  .array(responseRuleSchema)
  .max(200)
  .superRefine((rules, context) =>
    reportTwice(
      rules.map(({ id }) => id),
      (index, earlier, value) =>
        context.addIssue({
          code: 'custom',
          path: [index, 'id'],
          message: `${value} is taken by the response rule at [${earlier}]; it must be unique`,
        }),
    ),
  );
