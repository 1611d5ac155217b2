import { release } from 'node:os';
import { z } from 'zod';
import { maskForReport } from './mask-for-report.ts';

/** Longer ones may quote what somebody has sent or typed. */
const longestMessage = 2_000;
const mostFrames = 50;

/** What has failed: the program as a whole, one of its threads, or the window's page. */
export type CrashKind = 'program' | 'thread' | 'page';

export const crashReportSchema = z.strictObject({
  version: z.literal(1),
  /** ISO 8601. */
  at: z.string(),
  what: z.enum(['program', 'thread', 'page']),
  program: z.string(),
  runsOn: z.record(z.string(), z.string()),
  error: z.strictObject({ name: z.string(), message: z.string(), stack: z.array(z.string()) }),
});
export type CrashReport = z.infer<typeof crashReportSchema>;

/**
 * Puts together what is kept of a failure.
 * @param error whatever was thrown
 * @param at ms since 1970
 * @param program the console's version
 */
export function crashReport(what: CrashKind, error: unknown, at: number, program: string): CrashReport {
  return { version: 1, at: new Date(at).toISOString(), what, program, runsOn: runsOn(), error: errorOf(error) };
}

/** Versions of what the console runs on; `electron` and `chrome` only in Electron. */
export function runsOn(): Record<string, string> {
  const { node, v8, openssl, electron, chrome } = process.versions as Readonly<Record<string, string | undefined>>;
  const versions = { node, v8, openssl, electron, chrome };
  const known = Object.entries(versions).flatMap(([name, version]) => (version ? [[name, version]] : []));
  return { ...Object.fromEntries(known), system: `${process.platform} ${release()} ${process.arch}` };
}

function errorOf(error: unknown): CrashReport['error'] {
  if (!(error instanceof Error)) return { name: 'not an Error', message: shortened(String(error)), stack: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    message: shortened(error.message),
    stack: frames.slice(0, mostFrames).map((frame) => maskForReport(frame.trim())),
  };
}

function shortened(text: string): string {
  // Masked first: a secret that is cut in two is not known for one.
  const bare = maskForReport(text);
  return bare.length > longestMessage ? `${bare.slice(0, longestMessage)} …` : bare;
}
