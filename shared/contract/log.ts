import type { Actor, ReportedAction } from '../domain/enumerations.ts';
import type { Receipt, ReceiptVerdict, WireConnection } from '../receiver/receipt.ts';
import type { Cause } from '../reporting/cause.ts';
import type { DropReason, ErrorClass, Outcome } from '../reporting/outcome.ts';
import type { TraceId } from '../reporting/trace-line.ts';
import type { Fault } from '../workspace/faults.ts';
import type { Mark } from './mark.ts';

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
  readonly cause: Cause;
  /** What the loss laboratory did to it, in words; null when it did nothing. */
  readonly fault: string | null;
  readonly receipt: Receipt;
  /** Null when nobody has marked it. */
  readonly mark: Mark | null;
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
  /** What would have been sent, where a payload fault or an edit made the body another one. */
  readonly intendedBody: string | null;
  readonly timing: Timing | null;
  /** Null when it never got a connection. */
  readonly connection: WireConnection | null;
}

/** What is known of a notification that has only just been made, apart from what it says. */
export const untold = {
  status: null,
  errorClass: null,
  dropReason: null,
  latencyMs: null,
  cause: { kind: 'unknown' },
  fault: null,
  receipt: { kind: 'pending' },
  mark: null,
} as const satisfies Partial<NotificationEntry>;

/** The same of its detail. */
export const untoldDetail = {
  ...untold,
  response: null,
  errorText: null,
  intendedBody: null,
  timing: null,
  connection: null,
} as const satisfies Partial<NotificationDetail>;

/** Where the time of a notification went, ms with fractions. */
export interface Timing {
  /** From its making to the hand-over to a connection. */
  readonly queuedMs: number;
  /** Name resolution and TCP; null when the connection was there already, or when it failed before. */
  readonly connectMs: number | null;
  /** Null without TLS, or when the connection was there already. */
  readonly tlsMs: number | null;
  /** From the request's first byte to the answer's; null when no answer began. */
  readonly firstByteMs: number | null;
  /** From the hand-over to the outcome. */
  readonly totalMs: number;
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
  readonly secure: boolean;
  /** What it was joined with in the sender's record; null when it came from elsewhere. */
  readonly seq: number | null;
  readonly verdict: ReceiptVerdict;
  /** Faults of the body against the JSON Schema. */
  readonly problems: readonly Fault[];
  /** The response rule that answered; null for the plain 200. */
  readonly rule: string | null;
  /** What was answered, in words: `200`, `503 after 250 ms`, `reset`. */
  readonly answer: string;
  /** Null when it was not relayed. */
  readonly relayed: RelayedAnswer | null;
}

/** What the real server behind the relay answered. */
export interface RelayedAnswer {
  readonly uri: string;
  readonly response: CapturedResponse | null;
  /** Why there was no answer, in a sentence. */
  readonly problem: string | null;
  readonly latencyMs: number;
}

/**
 * Rows that are new or have changed. `missed` rows were left out because the window was behind; changes of rows older than
 * these may be left out with them, so a window that keeps old rows asks for the page anew.
 */
export interface LogBatch {
  readonly entries: readonly LogEntry[];
  readonly missed: number;
}
