import type { Actor, ReportedAction } from '../domain/enumerations.ts';
import type { DropReason, ErrorClass, Outcome } from '../reporting/outcome.ts';
import type { TraceId } from '../reporting/trace-line.ts';

/** One row of the log: a notification, or a note of the console itself. `seq` is unique and grows. */
export type LogEntry = NotificationEntry | NoteEntry;

export interface NotificationEntry {
  readonly kind: 'notification';
  readonly seq: number;
  /** When the action occurred; ms since 1970. */
  readonly at: number;
  /** When it was handed to a connection and the line was written; null if that never happened. */
  readonly loggedAt: number | null;
  readonly id: TraceId;
  readonly dbid: string;
  readonly campaignGroup: string;
  readonly uri: string;
  readonly action: ReportedAction;
  readonly actor: Actor;
  readonly outcome: Outcome;
  readonly status: number | null;
  readonly errorClass: ErrorClass | null;
  readonly dropReason: DropReason | null;
  /** From the hand-over to the outcome, ms with fractions. */
  readonly latencyMs: number | null;
}

export interface NoteEntry {
  readonly kind: 'note';
  readonly seq: number;
  readonly at: number;
  readonly level: 'info' | 'warning' | 'error';
  readonly text: string;
}

/** Everything that is kept of one notification. */
export interface NotificationDetail extends NotificationEntry {
  readonly body: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly response: CapturedResponse | null;
  /** The raw error, for those who want it. */
  readonly errorText: string | null;
}

export interface CapturedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** At most the first 16 KiB, read as UTF-8. */
  readonly body: string;
  /** Bytes that came in all. */
  readonly bodyBytes: number;
  readonly bodyCut: boolean;
}

/** A request as the built-in receiver got it. */
export interface ReceivedRequest {
  readonly number: number;
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly bodyBytes: number;
  readonly bodyCut: boolean;
}

/**
 * Rows that are new or have changed. `missed` rows were left out because the window was behind; changes of rows older than
 * these may be left out with them, so a window that keeps old rows asks for the page anew.
 */
export interface LogBatch {
  readonly entries: readonly LogEntry[];
  readonly missed: number;
}
