import { z } from 'zod';
import { reportedRequestSchema, selectionSchema, stateNames } from './selection.ts';

const amountSchema = z.union([
  z.int().min(0),
  z
    .strictObject({ atLeast: z.int().min(0).optional(), atMost: z.int().min(0).optional() })
    .refine(
      ({ atLeast, atMost }) => atLeast !== undefined || atMost !== undefined,
      'must have atLeast, atMost or both',
    ),
]);
export type Amount = z.infer<typeof amountSchema>;

/** What an attribute of a body has to be: a value as it stands there, or that it is not there, or a number within limits. */
const fieldSchema = z.union([
  z.string().max(10_000),
  z.number(),
  z.null(),
  z.strictObject({ absent: z.literal(true) }),
  z.strictObject({ atLeast: z.number().optional(), atMost: z.number().optional() }),
]);
export type FieldExpectation = z.infer<typeof fieldSchema>;

/** One change in the order that is asked for; what is absent may be anything. */
const changeSchema = z.strictObject({
  group: z.string().min(1).optional(),
  action: reportedRequestSchema.optional(),
  state: z.enum(stateNames).optional(),
});
export type ExpectedChange = z.infer<typeof changeSchema>;

const checks = ['count', 'order', 'fields', 'nothingLost', 'beliefsInStep'] as const;

/** What must be true of that which was received. All checks that are there must hold. */
export const assertionSchema = z
  .strictObject({
    /** What the checks `count`, `order` and `fields` look at. */
    of: selectionSchema.default({}),
    /** From the start of the play, or from the assert step before. */
    since: z.enum(['start', 'last-assert']).default('start'),
    count: amountSchema.optional(),
    /** These come in this order; others may come between them, unless `exactly`. */
    order: z.array(changeSchema).min(1).max(10_000).optional(),
    exactly: z.literal(true).optional(),
    /** Attributes of the bodies. */
    fields: z.record(z.string().min(1).max(200), fieldSchema).optional(),
    /** Whose bodies `fields` is about. */
    in: z.enum(['all', 'any', 'first', 'last']).default('all'),
    /** Everything that was handed to a connection was received. */
    nothingLost: z.literal(true).optional(),
    /** The receiver believes of every Campaign Group what is true. */
    beliefsInStep: z.literal(true).optional(),
  })
  .superRefine((assertion, context) => {
    if (checks.every((check) => assertion[check] === undefined))
      context.addIssue({ code: 'custom', message: `must have one of ${checks.join(', ')}` });
    if (assertion.exactly && assertion.order === undefined)
      context.addIssue({ code: 'custom', path: ['exactly'], message: 'belongs to order' });
  });
export type Assertion = z.infer<typeof assertionSchema>;
