import { z } from 'zod';
import { requestKinds } from '../../../shared/domain/requests.ts';
import { type Cause, requestWays } from '../../../shared/reporting/cause.ts';

const request = z.enum(requestKinds);

/** The causes that an unload can have: what a session keeps of one that is under way. */
export const unloadCauseSchema: z.ZodType<Cause> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('request'),
    number: z.int().min(1),
    request,
    groups: z.int().min(1),
    way: z.enum(requestWays),
  }),
  z.strictObject({ kind: z.literal('schedule'), actionId: z.string(), request }),
  z.strictObject({ kind: z.literal('scenario'), step: z.int().min(0), request }),
  z.strictObject({ kind: z.literal('condition'), condition: z.literal('lists-exhausted') }),
  z.strictObject({ kind: z.literal('unknown') }),
]);
