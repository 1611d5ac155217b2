import type { TraceId } from '../reporting/trace-line.ts';
import type { DateSource } from './log-calendar.ts';
import type { GroupEvent } from './log-message.ts';
import type { DateOrder, LogTimeFormat } from './log-time.ts';

/** Where a line stands. */
export interface LinePlace {
  /** Which of the files, 0 is the first. */
  readonly segment: number;
  /** In its file; 1 is the first. */
  readonly line: number;
  /** Where it begins in its file, in bytes. */
  readonly offset: number;
  /** How many lines there are up to it, over all files. */
  readonly position: number;
}

interface Timed extends LinePlace {
  /** ms since 1970. */
  readonly at: number;
  readonly dated: DateSource;
}

/** A line 81000 or 81001. */
export interface LoggedNotification extends Timed {
  readonly kind: 'notification';
  readonly id: TraceId;
  readonly campaignGroup: string;
  readonly uri: string;
  /** JSON that stood behind or below the line; null where there was none. No source has such a body: assumed. */
  readonly body: string | null;
}

/** What a log tells, in the order of its lines. */
export type LogRecord =
  | LoggedNotification
  | (Timed & { readonly kind: 'group'; readonly campaignGroup: string; readonly event: GroupEvent })
  | (Timed & { readonly kind: 'application'; readonly started: boolean });

/** How a log is read where it does not say itself. */
export interface ReadSettings {
  /** `local`: the zone of the host, as the header has it, or else of this machine. */
  readonly zone: 'local' | 'utc';
  /** The date of the first line, `2026-11-22`. */
  readonly date: string | null;
  readonly dateOrder: DateOrder;
}
export const usualSettings: ReadSettings = { zone: 'local', date: null, dateOrder: 'month-first' };

export const doubtKinds = [
  /** It has a known id, but other words than are known. */
  'other-words',
  /** It is one of ours, but begins with no time that can be read. */
  'no-time',
  /** It was longer than is looked at. */
  'cut',
  /** It is not UTF-8, and was read as Latin-1. */
  'not-utf8',
  /** It has NUL bytes, which were left out. */
  'nul',
] as const;
export type DoubtKind = (typeof doubtKinds)[number];

/** What was not understood, or only with a guess: how often, and where first. */
export interface Doubt {
  readonly count: number;
  readonly examples: readonly { readonly segment: number; readonly line: number; readonly text: string }[];
}

/** What was read so far. */
export interface ReadCounts {
  readonly lines: number;
  readonly notifications: number;
  readonly changes: number;
  readonly periodic: number;
  /** Lines with a time that are about something else. */
  readonly foreign: number;
  /** Lines without a time: of the header, or belonging to the line above. */
  readonly untimed: number;
  /** Of the records, those whose date is not known. */
  readonly undated: number;
  readonly bodies: number;
  readonly formats: Readonly<Partial<Record<LogTimeFormat, number>>>;
  readonly dated: Readonly<Partial<Record<DateSource, number>>>;
  readonly doubts: Readonly<Record<DoubtKind, Doubt>>;
  /** Minutes ahead of UTC as the newest header has it; null where none does. */
  readonly offset: number | null;
  readonly host: string | null;
  readonly application: string | null;
  /** ms since 1970 of the first and the last line with a time; null where there is none. */
  readonly firstAt: number | null;
  readonly lastAt: number | null;
}

/** A time in which the log has no line at all; ms since 1970. */
export interface Silence {
  readonly from: number;
  readonly to: number;
}
