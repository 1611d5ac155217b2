import { z } from 'zod';
import { pinInputSchema } from '../domain/pins.ts';
import type { Refusal } from '../domain/refusal.ts';
import { groupRequestSchema } from '../domain/requests.ts';
import { listStatisticNames, statisticNames } from '../domain/statistics.ts';
import { optionNames } from '../reporting/options.ts';
import { releases } from '../reporting/wire-profile.ts';
import { scheduleSchema } from '../schedule/schedule.ts';
import { campaignGroupSchema } from '../workspace/campaign-group.ts';
import { tenantSchema } from '../workspace/workspace.ts';
import type { LogEntry, NotificationDetail, ReceivedRequest } from './log.ts';
import type { CallName } from './names.ts';

/** One call of the contract: the shape of its parameters, checked on arrival, and the type of its answer. */
interface Call<Input extends z.ZodType, Output> {
  readonly input: Input;
  /** Exists in the type only. */
  readonly output?: Output;
}

/** Says the type of a call's answer, then takes the shape of its parameters. */
const answers =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): Call<Input, Output> => ({ input });

const nothing = z.strictObject({});
const dbid = z.string().min(1).max(32);
const dbids = z.array(dbid).min(1).max(100_000);
const path = z.string().min(1).max(4_096);
const draftGroup = campaignGroupSchema.extend({
  dbid: campaignGroupSchema.shape.dbid.optional(),
  guid: campaignGroupSchema.shape.guid.optional(),
});
const optionValue = z.union([z.string().max(2_100), z.number(), z.boolean(), z.null()]);

/** What one request did to several Campaign Groups: those that accepted it, and why the others did not. */
export interface BulkAnswer {
  readonly accepted: readonly string[];
  readonly refused: readonly { readonly dbid: string; readonly refusal: Refusal }[];
}

export const calls = {
  /** Load, start, stop, set the mode, unload ... of each Campaign Group named. */
  'groups.request': answers<BulkAnswer>()(z.strictObject({ dbids, request: groupRequestSchema })),
  /** Adds a Campaign Group; a missing DBID or GUID is made. */
  'groups.create': answers<{ readonly dbid: string }>()(z.strictObject({ configuration: draftGroup })),
  /** Replaces the configuration of one that is not loaded. */
  'groups.update': answers<null>()(z.strictObject({ dbid, configuration: campaignGroupSchema })),
  'groups.duplicate': answers<{ readonly dbid: string }>()(z.strictObject({ dbid })),
  /** Deletes those that are not loaded; all of them or none. */
  'groups.delete': answers<null>()(z.strictObject({ dbids })),
  /** Sets statistics of a Campaign Group or of one of its Calling Lists, or releases them. */
  'groups.pin': answers<null>()(
    z.strictObject({
      dbid,
      callingList: dbid.optional(),
      set: z.partialRecord(z.enum(statisticNames), pinInputSchema).optional(),
      release: z
        .array(z.enum([...statisticNames, ...listStatisticNames]))
        .max(8)
        .optional(),
    }),
  ),
  /** Sets options of the application, or of one Campaign Group; null removes a setting. Says how many waiting were dropped. */
  'options.set': answers<{ readonly dropped: number }>()(
    z.strictObject({ dbid: dbid.optional(), settings: z.partialRecord(z.enum(optionNames), optionValue) }),
  ),
  /** Holds all sending at once; states are kept. Says how many waiting were dropped. */
  'sending.hold': answers<{ readonly dropped: number }>()(nothing),
  'sending.resume': answers<null>()(nothing),
  /** Sets every Campaign Group to NotLoaded without reporting it, and resumes: the way out of a restored session. */
  'sending.forget': answers<null>()(nothing),
  'workspace.new': answers<null>()(nothing),
  'workspace.sample': answers<null>()(nothing),
  /** Opens a workspace from the text of a file that the window has read. */
  'workspace.open-text': answers<null>()(
    z.strictObject({ title: z.string().min(1).max(255), text: z.string().max(64_000_000) }),
  ),
  /** Opens a file by its path; without one, asks with the host's own dialog. */
  'workspace.open-file': answers<null>()(z.strictObject({ path: path.optional() })),
  /** Saves to `path`, or where it was saved before; without either, or with `ask`, asks with the host's own dialog. */
  'workspace.save': answers<{ readonly path: string }>()(
    z.strictObject({ path: path.optional(), ask: z.literal(true).optional() }),
  ),
  /** The text that saving would write. */
  'workspace.text': answers<{ readonly text: string }>()(nothing),
  'workspace.describe': answers<null>()(
    z.strictObject({
      application: z.string().min(1).max(255).optional(),
      tenant: tenantSchema.optional(),
      wireProfile: z.enum(releases).optional(),
      traceFormat: z.enum(['short', 'full']).optional(),
    }),
  ),
  /** Starts the built-in receiver; port 0 takes a free one. With `useAsTarget`, sets the URI and enables reporting. */
  'receiver.listen': answers<{ readonly port: number; readonly uri: string }>()(
    z.strictObject({ port: z.int().min(0).max(65_535), useAsTarget: z.boolean() }),
  ),
  'receiver.stop': answers<null>()(nothing),
  'receiver.clear': answers<null>()(nothing),
  /** Gives a Campaign Group its Outbound Schedule, or another one. */
  'schedule.set': answers<null>()(z.strictObject({ schedule: scheduleSchema })),
  'schedule.remove': answers<null>()(z.strictObject({ dbid })),
  /** Carries missed actions out now, or dismisses them. */
  'schedule.settle-missed': answers<BulkAnswer>()(
    z.strictObject({ ids: z.array(z.string().max(128)).min(1).max(500), run: z.boolean() }),
  ),
  /** Lets the console's time run as the machine's, or virtually. */
  'clock.set': answers<null>()(
    z.strictObject({
      mode: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('real') }),
        z.strictObject({ kind: z.literal('virtual'), speed: z.number().min(0).max(600) }),
      ]),
    }),
  ),
  /** Lets virtual time go on by so many seconds at once. */
  'clock.step': answers<null>()(z.strictObject({ seconds: z.number().min(0.001).max(86_400) })),
  /** The newest requests that the built-in receiver keeps, newest first. */
  'receiver.requests': answers<{ readonly requests: readonly ReceivedRequest[] }>()(
    z.strictObject({ limit: z.int().min(1).max(500) }),
  ),
  /** Log rows before `before` (the newest without it), newest last. */
  'log.page': answers<{ readonly entries: readonly LogEntry[]; readonly more: boolean }>()(
    z.strictObject({ before: z.int().min(1).optional(), limit: z.int().min(1).max(5_000), dbid: dbid.optional() }),
  ),
  'log.detail': answers<NotificationDetail>()(z.strictObject({ seq: z.int().min(1) })),
} as const satisfies Record<CallName, Call<z.ZodType, unknown>>;

type Calls = typeof calls;
/** Parameters as the caller writes them. */
export type CallInput<Name extends CallName> = z.input<Calls[Name]['input']>;
/** Parameters after the check. */
export type CallParameters<Name extends CallName> = z.output<Calls[Name]['input']>;
export type CallOutput<Name extends CallName> = Calls[Name] extends Call<z.ZodType, infer Output> ? Output : never;
