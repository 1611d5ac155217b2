import type { LogEntry } from '../../contract/log.ts';
import type { BeliefJudgement } from '../../receiver/judge-belief.ts';

/** What a report tells of: what was sent, what became of it, and what the receivers make of it. */
export interface ReportFacts {
  /** Of this console. */
  readonly version: string;
  readonly hostName: string;
  readonly workspace: string;
  /** Names and values that say how it was reported: application, tenant, profile, options in force. */
  readonly settings: readonly (readonly [name: string, value: string])[];
  /** Console's clock, ms since 1970. */
  readonly writtenAt: number;
  readonly isVirtual: boolean;
  /** What the rows were chosen by; empty for all. */
  readonly filter: string;
  /** Oldest first. */
  readonly rows: readonly LogEntry[];
  /** There are older ones than `rows` holds. */
  readonly hasOlder: boolean;
  /** Those of which somebody was told something, or should have been; what has drifted first. */
  readonly groups: readonly ReportedGroup[];
  /** Campaign Groups that are not loaded and that no receiver has heard of. */
  readonly groupsAtRest: number;
  /** The faults that are on, in words. */
  readonly faultsOn: readonly string[];
  readonly verdicts: readonly ReportedVerdict[];
}

/** A Campaign Group, with truth and belief in words. */
export interface ReportedGroup {
  readonly name: string;
  readonly dbid: string;
  readonly truth: string;
  readonly believed: string;
  readonly verdict: BeliefJudgement['verdict'];
  readonly healing: string;
}

/** What became of a Campaign Group that the loss laboratory has hit. */
export interface ReportedVerdict {
  readonly name: string;
  /** Number of the row that was hit. */
  readonly seq: number;
  readonly effect: string;
  readonly at: number;
  readonly became: string;
}
