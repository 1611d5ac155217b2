import { z } from 'zod';
import { logQuerySchema } from '../log-query/log-query.ts';

/** Rows before `before` (the newest without it), or the first ones after `after`; of a query, where there is one. */
export const logPage = z.strictObject({
  query: logQuerySchema.optional(),
  before: z.int().min(1).optional(),
  after: z.int().min(0).optional(),
  limit: z.int().min(1).max(5_000),
});
