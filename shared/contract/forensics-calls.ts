import { z } from 'zod';
import type { BeatBreak } from '../forensics/beat-causes.ts';
import { type Difference, differenceKinds } from '../forensics/compare.ts';
import { answers } from './call-shape.ts';
import type { BeatSummary, ComparisonTotals, ForensicsSummary } from './forensics.ts';
import type { LogEntry, NotificationDetail } from './log.ts';
import { logPage } from './log-page.ts';

const nothing = z.strictObject({});
const path = z.string().min(1).max(4_096);
const seq = z.int().min(1);
const page = { after: z.int().min(0).default(0), limit: z.int().min(1).max(1_000) };

/** 1 TiB. */
const mostDroppedBytes = 1_099_511_627_776;
/** 1.5 MiB of bytes: what one piece of a dropped file is made of at most. */
const mostBase64 = 2_097_152;

/** The calls about logs of a real OCS. */
export const forensicsCallShapes = {
  /**
   * Reads a log of OCS, or several segments of one, beside the live log; the one that was open before is closed. Without paths, asks
   * with the host's own dialog. Answers when reading has begun; how it goes on is in the state.
   */
  'forensics.open': answers<{ readonly files: readonly string[] }>()(
    z.strictObject({
      paths: z.array(path).min(1).max(1_000).optional(),
      /** Of the first line, `2026-11-22`, where the log does not say. */
      date: z.iso.date().optional(),
      /** How OCS was set to write times (`time-convert`). */
      zone: z.enum(['local', 'utc']).default('local'),
      /** Of dates in figures, where they leave it open. */
      dateOrder: z.enum(['month-first', 'day-first']).default('month-first'),
    }),
  ),
  /**
   * Begins a copy of a file that was dropped on a window which cannot say where it lies; gives the path of the copy, to be opened when
   * all of its `bytes` are there. It is deleted when another log is opened, or none.
   */
  'forensics.receive': answers<{ readonly path: string }>()(
    z.strictObject({ name: z.string().min(1).max(255), bytes: z.int().min(0).max(mostDroppedBytes) }),
  ),
  /** The next piece of it: the bytes from `at` on, in base64. Answers how many there are now. */
  'forensics.piece': answers<{ readonly bytes: number }>()(
    z.strictObject({ path, at: z.int().min(0), base64: z.string().min(1).max(mostBase64) }),
  ),
  /** Ends the reading; what was read so far stays. */
  'forensics.cancel': answers<null>()(nothing),
  'forensics.close': answers<null>()(nothing),
  'forensics.summary': answers<ForensicsSummary>()(nothing),
  /** Rows of the opened log, as `log.page`. The number of a row is twice that of its line; odd ones are notes on the beat. */
  'forensics.page': answers<{ readonly entries: readonly LogEntry[]; readonly more: boolean }>()(logPage),
  'forensics.detail': answers<NotificationDetail>()(z.strictObject({ seq })),
  /** Campaign Groups of the log by name, those after the first `after`. */
  'forensics.beats': answers<{ readonly beats: readonly BeatSummary[]; readonly more: boolean }>()(
    z.strictObject(page),
  ),
  /** Where the beat left its interval, in order of time: those after the first `after`. */
  'forensics.breaks': answers<{ readonly breaks: readonly BeatBreak[]; readonly more: boolean }>()(
    z.strictObject({ ...page, campaignGroup: z.string().min(1).max(255).optional() }),
  ),
  /** Compares the opened log with what a receiver has; without a path, asks with the host's own dialog. */
  'forensics.compare': answers<ComparisonTotals>()(
    z.strictObject({
      path: path.optional(),
      /** So far apart may a line and what was received of it be. */
      toleranceSeconds: z.number().min(0).max(3_600).default(5),
      /** Added to the receiver's times. */
      shiftSeconds: z.number().min(-86_400).max(86_400).default(0),
    }),
  ),
  /** Differences that the comparison found, in order of time: those after the first `after`. */
  'forensics.differences': answers<{ readonly differences: readonly Difference[]; readonly more: boolean }>()(
    z.strictObject({ ...page, kinds: z.array(z.enum(differenceKinds)).min(1).max(5).optional() }),
  ),
} as const;
