import { z } from 'zod';
import { reportFormats } from '../conformance/report.ts';
import { pinInputSchema } from '../domain/pins.ts';
import type { Refusal } from '../domain/refusal.ts';
import { groupRequestSchema } from '../domain/requests.ts';
import { listStatisticNames, statisticNames } from '../domain/statistics.ts';
import { lossRulesSchema } from '../faults/loss-rule.ts';
import { logQuerySchema } from '../log-query/log-query.ts';
import { responseRulesSchema } from '../receiver/response-rule.ts';
import { requestWays } from '../reporting/cause.ts';
import { optionNames } from '../reporting/options.ts';
import type { NotReportedReason } from '../reporting/report-now.ts';
import { releases } from '../reporting/wire-profile.ts';
import { scheduleSchema } from '../schedule/schedule.ts';
import { campaignGroupSchema } from '../workspace/campaign-group.ts';
import { tenantSchema } from '../workspace/workspace.ts';
import { answers, type Call } from './call-shape.ts';
import { diagnosticsCallShapes } from './diagnostics-calls.ts';
import { forensicsCallShapes } from './forensics-calls.ts';
import type { LogEntry, NotificationDetail, ReceivedRequest } from './log.ts';
import { logPage } from './log-page.ts';
import { markChangeSchema } from './mark.ts';
import type { CallName } from './names.ts';
import { scenarioCallShapes } from './scenario-calls.ts';
import type { RecentFile } from './state.ts';
import { longestWindowText } from './window-text.ts';

const nothing = z.strictObject({});
const dbid = z.string().min(1).max(32);
const dbids = z.array(dbid).min(1).max(100_000);
const seq = z.int().min(1);
const seqs = z.array(seq).min(1).max(100_000);
const path = z.string().min(1).max(4_096);
const draftGroup = campaignGroupSchema.extend({
  dbid: campaignGroupSchema.shape.dbid.optional(),
  guid: campaignGroupSchema.shape.guid.optional(),
});
const caseId = z.string().min(1).max(64);
const optionValue = z.union([z.string().max(2_100), z.number(), z.boolean(), z.null()]);

/** A Campaign Group to be made, checked: a missing DBID or GUID is made with it. */
export type DraftGroup = z.output<typeof draftGroup>;
/** More than this are not made with one call. */
export const mostCreated = 10_000;

/** What the log can be written as. */
export const exportFormats = ['ocs', 'csv', 'jsonl', 'har'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What one request did to several Campaign Groups: those that accepted it, and why the others did not. */
export interface BulkAnswer {
  readonly accepted: readonly string[];
  readonly refused: readonly { readonly dbid: string; readonly refusal: Refusal }[];
}

/** What became of the wish to report Campaign Groups now. What is skipped has a row in the log, as when the beat skips it. */
export interface ReportNowAnswer {
  readonly sent: readonly { readonly dbid: string; readonly uri: string }[];
  readonly not: readonly { readonly dbid: string; readonly reason: NotReportedReason }[];
}

export const calls = {
  /** Load, start, stop, set the mode, unload ... of each Campaign Group named. */
  'groups.request': answers<BulkAnswer>()(
    z.strictObject({ dbids, request: groupRequestSchema, way: z.enum(requestWays).optional() }),
  ),
  /** Sends one periodic notification of each Campaign Group named, at once and beside the beat, which stays as it is. */
  'groups.report-now': answers<ReportNowAnswer>()(z.strictObject({ dbids, way: z.enum(requestWays).optional() })),
  /** Adds a Campaign Group; a missing DBID or GUID is made. */
  'groups.create': answers<{ readonly dbid: string }>()(z.strictObject({ configuration: draftGroup })),
  /** Adds many, in their order: all of them or none. Faults say which: `configurations[3].dbid`. */
  'groups.create-many': answers<{ readonly dbids: readonly string[] }>()(
    z.strictObject({ configurations: z.array(draftGroup).min(1).max(mostCreated) }),
  ),
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
  /** Takes the newest edit of the workspace back, or makes it again. Requests and what was sent are never taken back. */
  'workspace.undo': answers<{ readonly title: string }>()(nothing),
  'workspace.redo': answers<{ readonly title: string }>()(nothing),
  /** Looks anew which of the recent files are still there. */
  'workspace.recent': answers<{ readonly files: readonly RecentFile[] }>()(nothing),
  'workspace.forget-recent': answers<null>()(z.strictObject({ path })),
  /**
   * Starts the built-in receiver; port 0 takes a free one, and without a port it stays where it listens, or listens at the usual one.
   * With `useAsTarget`, sets the URI and enables reporting.
   */
  'receiver.listen': answers<{ readonly port: number; readonly uri: string }>()(
    z.strictObject({
      port: z.int().min(0).max(65_535).optional(),
      useAsTarget: z.boolean(),
      secure: z.boolean().optional(),
    }),
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
  /** The newest requests that the built-in receiver keeps (those before `before`), newest first; or those joined with `seq`. */
  'receiver.requests': answers<{ readonly requests: readonly ReceivedRequest[] }>()(
    z.strictObject({ limit: z.int().min(1).max(500), before: seq.optional(), seq: seq.optional() }),
  ),
  /** Replaces the response rules of the workspace. */
  'receiver.set-rules': answers<null>()(z.strictObject({ rules: responseRulesSchema })),
  /** Refuses every connection for so many seconds, as a server that is down; 0 ends it. */
  'receiver.go-down': answers<null>()(z.strictObject({ seconds: z.number().min(0).max(86_400) })),
  /** Forwards what is received to a real server; null ends it. */
  'receiver.relay': answers<null>()(z.strictObject({ uri: z.string().min(1).max(2_048).nullable() })),
  /** The receiver's own certificate in PEM, for those who want to trust it; made when there is none yet. */
  'receiver.certificate': answers<{ readonly pem: string }>()(nothing),
  /** Replaces the rules of the loss laboratory; none switches it off. */
  'faults.set': answers<null>()(z.strictObject({ rules: lossRulesSchema })),
  /** Log rows before `before` (the newest without it), or the first ones after `after`; newest last. */
  'log.page': answers<{ readonly entries: readonly LogEntry[]; readonly more: boolean }>()(logPage),
  'log.detail': answers<NotificationDetail>()(z.strictObject({ seq })),
  /** Pins, colours or annotates rows. */
  'log.mark': answers<null>()(z.strictObject({ seqs, change: markChangeSchema })),
  /** Sends a notification again, as it was or edited: a new row, marked as a redelivery in our record only. */
  'log.resend': answers<{ readonly seq: number }>()(
    z.strictObject({ seq, body: z.string().max(200_000).optional(), uri: z.string().min(1).max(2_048).optional() }),
  ),
  /**
   * A piece of an export of the rows named, or of all that a query finds, oldest first. The first call has no `after`; the next
   * one takes the `next` of the one before; null ends it. The pieces joined are the file.
   */
  'log.export': answers<{ readonly text: string; readonly next: number | null }>()(
    z.strictObject({
      format: z.enum(exportFormats),
      rows: z.union([z.strictObject({ seqs }), z.strictObject({ query: logQuerySchema })]),
      after: seq.optional(),
      /** Leaves Authorization, cookies and the like readable. */
      unmasked: z.boolean().default(false),
    }),
  ),
  /** How long, and up to which size, the journal keeps rows. */
  'journal.retain': answers<null>()(
    z.strictObject({ days: z.int().min(1).max(3_650), mebibytes: z.int().min(16).max(1_048_576) }),
  ),
  /** How the window was left the last time: texts that only it understands, by name. */
  'window.kept': answers<{ readonly texts: Readonly<Record<string, string>> }>()(nothing),
  /** Keeps one of them in the profile folder. */
  'window.keep': answers<null>()(
    z.strictObject({ name: z.string().min(1).max(128), text: z.string().max(longestWindowText) }),
  ),
  ...diagnosticsCallShapes,
  ...scenarioCallShapes,
  /**
   * Begins a conformance run against `uri`, or the application's URI without it. The first run against a host beyond this machine
   * needs the person's agreement: `agreedTo` names the host as in the URI. With `restart`, the tester takes the receiver down.
   */
  'conformance.start': answers<{ readonly cases: number }>()(
    z.strictObject({
      uri: z.string().min(1).max(2_048).optional(),
      cases: z.array(caseId).min(1).max(100).optional(),
      restart: z.boolean().default(false),
      agreedTo: z.string().max(2_048).optional(),
    }),
  ),
  /** Ends the run now, and answers when it has ended; nothing more is sent. */
  'conformance.cancel': answers<null>()(nothing),
  /** What the tester says of a question of a case; null takes the answer back. */
  'conformance.tick': answers<null>()(
    z.strictObject({
      case: caseId,
      tick: caseId,
      answer: z.boolean().nullable(),
      note: z.string().max(2_000).default(''),
    }),
  ),
  /** The newest run as a file. */
  'conformance.report': answers<{ readonly text: string }>()(z.strictObject({ format: z.enum(reportFormats) })),
  /** Writes the receiver kit into a folder: a new or empty one, or one that holds a kit already. Names what was written. */
  'kit.export': answers<{ readonly folder: string; readonly files: readonly string[] }>()(
    z.strictObject({ folder: path }),
  ),
  ...forensicsCallShapes,
} as const satisfies Record<CallName, Call<z.ZodType, unknown>>;

type Calls = typeof calls;
/** Parameters as the caller writes them. */
export type CallInput<Name extends CallName> = z.input<Calls[Name]['input']>;
/** Parameters after the check. */
export type CallParameters<Name extends CallName> = z.output<Calls[Name]['input']>;
export type CallOutput<Name extends CallName> = Calls[Name] extends Call<z.ZodType, infer Output> ? Output : never;
