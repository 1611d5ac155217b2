import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { checkDialingParameters } from '../../../shared/domain/dialing.ts';
import { GroupState } from '../../../shared/domain/enumerations.ts';
import { pinSchema } from '../../../shared/domain/pins.ts';
import { dialingParametersSchema } from '../../../shared/domain/requests.ts';
import type { GroupCondition } from '../../../shared/domain/transition.ts';
import { timedActionSchema } from '../../../shared/schedule/schedule.ts';
import { faultsOf, faultText, parseJson } from '../../../shared/workspace/faults.ts';
import { workspaceSchema } from '../../../shared/workspace/workspace.ts';
import { keepAside } from './atomic-file.ts';
import { unloadCauseSchema } from './unload-cause.ts';
import { reasonOf } from './workspace-file.ts';

const pin = z.exactOptional(pinSchema);
const actorSchema = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);
const count = z.int().min(0);
const callsSchema = z.strictObject({
  lists: z.record(z.string(), z.strictObject({ completed: count, answered: count, busy: count, noAnswer: count })),
  answered: count,
  lost: count,
});
const groupSchema = z.strictObject({
  dbid: z.string(),
  state: z.enum(GroupState),
  dialing: dialingParametersSchema.optional(),
  control: actorSchema.nullable().default(null),
  unloadActor: actorSchema.default(0),
  unloadCause: z.exactOptional(unloadCauseSchema),
  calls: z.exactOptional(callsSchema),
  pins: z.strictObject({
    group: z.strictObject({
      busyFactor: pin,
      hitRatio: pin,
      overdialRate: pin,
      timeToComplete: pin,
    }),
    lists: z.record(z.string(), z.strictObject({ hitRatio: pin, timeToComplete: pin })),
  }),
});

const missedSchema = z.strictObject({
  id: z.string(),
  at: z.number(),
  dbid: z.string(),
  action: timedActionSchema,
});

/** What is kept so that the console comes back as it was left: the workspace with its unsaved edits, and the states. */
export const sessionSchema = z.strictObject({
  version: z.literal(1),
  path: z.string().nullable(),
  title: z.string(),
  unsaved: z.boolean(),
  traceFormat: z.enum(['short', 'full']),
  workspace: workspaceSchema,
  groups: z.array(groupSchema),
  /** When it was written, on the console's clock: what was scheduled after that was missed. */
  at: z.exactOptional(z.number()),
  missed: z.array(missedSchema).default([]),
  /** How long, and up to which size, the journal keeps rows. */
  retention: z.exactOptional(z.strictObject({ days: z.int().min(1), mebibytes: z.int().min(1) })),
});
export type Session = z.infer<typeof sessionSchema>;
export type SessionGroup = z.infer<typeof groupSchema>;

/** Reads the last session; one that cannot be read is kept aside, and `problem` says so. */
export async function readSession(
  path: string,
  now: number,
): Promise<{ session: Session | null; problem: string | null }> {
  try {
    const read = checkSession(await readFile(path, 'utf8'));
    return 'session' in read ? { session: read.session, problem: null } : await setAside(path, now, read.problem);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return missing ? { session: null, problem: null } : setAside(path, now, reasonOf(error));
  }
}

function checkSession(text: string): { session: Session } | { problem: string } {
  const json = parseJson(text);
  if ('fault' in json) return { problem: `${faultText(json.fault)}.` };
  const parsed = sessionSchema.safeParse(json.value);
  if (parsed.success) return { session: parsed.data };
  return { problem: `${faultsOf(parsed.error, 3).map(faultText).join('; ')}.` };
}

async function setAside(path: string, now: number, why: string): Promise<{ session: null; problem: string }> {
  const what = `The last session could not be read: ${why}`;
  try {
    return { session: null, problem: `${what} It is kept as ${await keepAside(path, now)}.` };
  } catch (error) {
    return { session: null, problem: `${what} It could not be kept aside either: ${reasonOf(error)}` };
  }
}

/** The condition that was kept; one that is not sound any more is NotLoaded. */
export function keptCondition({ state, dialing }: SessionGroup): GroupCondition {
  if (state !== GroupState.running) return { state };
  const checked = dialing ? checkDialingParameters(dialing) : null;
  return checked && 'dialing' in checked ? { state, dialing: checked.dialing } : { state: GroupState.notLoaded };
}
