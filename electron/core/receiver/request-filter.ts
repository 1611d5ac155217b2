import { z } from 'zod';
import { matchesPattern } from '../../../shared/receiver/pattern.ts';
import { faultsOf, faultText } from '../../../shared/workspace/faults.ts';
import type { KeptRequest } from './kept-requests.ts';

const number = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().min(least).max(most));

const filter = {
  /** Name of the Campaign Group; `*` stands for any characters. */
  group: z.exactOptional(z.string()),
  dbid: z.exactOptional(z.string()),
  /** Number of the action; 0 is periodic. */
  action: z.exactOptional(number(0, 1_000_000)),
  /** Those after this number. */
  since: z.exactOptional(number(0, Number.MAX_SAFE_INTEGER)),
};

export const listQuerySchema = z.strictObject({ ...filter, limit: number(1, 500).default(500) });
export const waitQuerySchema = z.strictObject({
  ...filter,
  count: number(1, 500).default(1),
  timeout: number(0, 300_000).default(10_000),
});
type Filter = Pick<z.infer<typeof listQuerySchema>, 'group' | 'dbid' | 'action' | 'since'>;

/** Reads the query of a URL; what is wrong with it is a sentence. */
export function readQuery<Query>(
  schema: z.ZodType<Query>,
  parameters: URLSearchParams,
): { readonly query: Query } | { readonly problem: string } {
  const parsed = schema.safeParse(Object.fromEntries(parameters));
  if (parsed.success) return { query: parsed.data };
  return { problem: faultsOf(parsed.error, 5).map(faultText).join('; ') };
}

/** Whether a request is one that the filter asks for. */
export function passes({ request, facts, action }: KeptRequest, filter: Filter): boolean {
  const { group, dbid, action: wanted, since } = filter;
  return (
    (since === undefined || request.number > since) &&
    (dbid === undefined || facts?.dbid === dbid) &&
    (group === undefined || (facts !== null && matchesPattern(group, facts.campaignGroup))) &&
    (wanted === undefined || action === wanted)
  );
}
