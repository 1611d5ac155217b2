import type { z } from 'zod';
import { faultsOf } from '../workspace/faults.ts';

/** The paths of the faults that a schema finds, and nothing where it finds none. */
export function faultPaths(schema: z.ZodType, raw: unknown): string[] {
  const parsed = schema.safeParse(raw);
  return parsed.success ? [] : faultsOf(parsed.error).map(({ path }) => path);
}
