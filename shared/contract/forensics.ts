import type { GroupBeat } from '../forensics/beat.ts';
import type { DifferenceKind, MissingReason } from '../forensics/compare.ts';
import type { ReadCounts, ReadSettings } from '../forensics/log-record.ts';
import type { ReceivedFile } from '../forensics/received.ts';

/** A log of OCS that was opened, apart from its rows: what the window shows of it at once. */
export interface ForensicsState {
  readonly phase: ForensicsPhase;
  /** Names of the files, in the order in which they are read. */
  readonly files: readonly string[];
  /** How far the files have been read. */
  readonly bytes: number;
  readonly totalBytes: number;
  readonly lines: number;
  readonly notifications: number;
  /** Reading was ended by the operator; what came before is there. */
  readonly isCut: boolean;
  /** A sentence, when the phase is `failed` or `needs-date`. */
  readonly problem: string | null;
  /** The date that is proposed when it has to be asked for, `2026-11-22`. */
  readonly proposedDate: string | null;
  /** Grows whenever rows have changed: what the window has of them is then old. */
  readonly revision: number;
  readonly comparison: ComparisonTotals | null;
}

/** `needs-date`: no line, header or file name has a date; the log is to be opened again with one. */
export type ForensicsPhase = 'closed' | 'reading' | 'needs-date' | 'ready' | 'failed';

export const noForensics: ForensicsState = {
  phase: 'closed',
  files: [],
  bytes: 0,
  totalBytes: 0,
  lines: 0,
  notifications: 0,
  isCut: false,
  problem: null,
  proposedDate: null,
  revision: 0,
  comparison: null,
};

/** What there is to say of a log that was read. */
export interface ForensicsSummary {
  /** Paths, in the order in which they were read. */
  readonly files: readonly string[];
  readonly settings: ReadSettings;
  readonly counts: ReadCounts;
  /** Notifications beyond the most that are kept: counted, but not in the timeline. */
  readonly notKept: number;
  readonly campaignGroups: number;
  /** Periodic notifications that did not come, over all Campaign Groups. */
  readonly missing: number;
  readonly breaks: number;
}

/** A Campaign Group of the log. */
export interface BeatSummary extends Omit<GroupBeat, 'breaks'> {
  readonly changes: number;
  readonly missing: number;
  readonly breaks: number;
}

/** What came of a comparison. */
export interface ComparisonTotals {
  /** Name of the receiver's file. */
  readonly file: string;
  readonly format: ReceivedFile['format'];
  /** Lines of the log in the time that the receiver's record covers, and an hour around it. */
  readonly lines: number;
  readonly received: number;
  readonly matched: number;
  readonly notArrived: number;
  readonly others: number;
  readonly differences: Readonly<Record<DifferenceKind, number>>;
  /** Of those that one side does not have: why. */
  readonly reasons: Readonly<Partial<Record<MissingReason, number>>>;
}
