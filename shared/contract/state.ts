import type { ConformanceRun } from '../conformance/run.ts';
import type { Actor } from '../domain/enumerations.ts';
import type { Pins } from '../domain/pins.ts';
import type { GroupStatistics, ListStatistics } from '../domain/statistics.ts';
import type { GroupCondition } from '../domain/transition.ts';
import type { FaultsState, LossVerdict } from '../faults/loss-rule.ts';
import type { Belief } from '../receiver/belief.ts';
import type { ResponseRule } from '../receiver/response-rule.ts';
import type { OptionSettings } from '../reporting/options.ts';
import type { ErrorClass, Outcome } from '../reporting/outcome.ts';
import type { TraceFormat, TraceId } from '../reporting/trace-line.ts';
import type { Release } from '../reporting/wire-profile.ts';
import type { ScenarioState } from '../scenario/scenario-state.ts';
import type { Occurrence } from '../schedule/check.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { CampaignGroup } from '../workspace/campaign-group.ts';
import type { ForensicsState } from './forensics.ts';

/** Everything that the window shows but the log: small, and the same on both sides of the bridge. */
export interface ConsoleState {
  readonly host: HostInfo;
  readonly workspace: WorkspaceInfo;
  readonly history: EditHistoryState;
  /** Workspace files that were opened or saved, newest first. */
  readonly recent: readonly RecentFile[];
  /** Options as set at the application. */
  readonly options: OptionSettings;
  readonly groups: GroupTable;
  readonly sending: SendingState;
  readonly traffic: Traffic;
  /** Null while the newest notification with an outcome was accepted. */
  readonly failing: FailureSeries | null;
  readonly receiver: ReceiverState;
  /** Of the workspace; the first that matches answers. */
  readonly responseRules: readonly ResponseRule[];
  /** What the receivers believe, by DBID. */
  readonly beliefs: Readonly<Record<string, Belief>>;
  readonly faults: FaultsState;
  /** The newest verdict of each Campaign Group that the loss laboratory has hit, by DBID. */
  readonly verdicts: Readonly<Record<string, LossVerdict>>;
  readonly journal: JournalState;
  readonly schedules: readonly Schedule[];
  /** Scheduled actions that were due while nothing could carry them out; the operator decides. Oldest first. */
  readonly missed: readonly MissedAction[];
  readonly clock: ClockState;
  /** The newest conformance run, also while it is under way; null before the first. */
  readonly conformance: ConformanceRun | null;
  readonly scenario: ScenarioState;
  readonly health: Health;
  /** Null while the machine carries what is asked for. */
  readonly strain: Strain | null;
  /** A log of OCS that was opened. */
  readonly forensics: ForensicsState;
}

/** What runs the engine; does not change while it runs. */
export interface HostInfo {
  readonly version: string;
  /** Which window this is. */
  readonly kind: 'electron' | 'browser' | 'none';
  readonly node: string;
  readonly hostName: string;
  /** Folder of session, journal and trace files; empty when nothing is kept. */
  readonly profileFolder: string;
  readonly traceFile: string;
  /** Started without a workspace: the session on disk is neither read nor written. */
  readonly safeMode: boolean;
}

export interface WorkspaceInfo {
  /** Where it is saved; null until it has been saved or when it came from no file. */
  readonly path: string | null;
  readonly title: string;
  readonly unsaved: boolean;
  readonly application: string;
  readonly tenant: { readonly name: string; readonly ccid: string };
  readonly wireProfile: Release;
  readonly traceFormat: TraceFormat;
}

/** Which edits of the workspace can be taken back, and made again. */
export interface EditHistoryState {
  readonly undo: EditSummary | null;
  readonly redo: EditSummary | null;
}
export const noHistory: EditHistoryState = { undo: null, redo: null };

/** One edit of the workspace, and which options would be in force after it was undone (or made again). */
export interface EditSummary {
  /** `Create Spring@Agents`. */
  readonly title: string;
  /** Those of the application; null when they stay as they are. */
  readonly options: OptionSettings | null;
  /** Those of Campaign Groups that change nothing but their options, by DBID. */
  readonly groupOptions: Readonly<Record<string, OptionSettings>>;
}

/** A workspace file that was opened or saved lately. */
export interface RecentFile {
  readonly path: string;
  /** It was not there when last looked for. */
  readonly missing: boolean;
}

/** Campaign Groups by DBID, with their order in the file. */
export interface GroupTable {
  readonly ids: readonly string[];
  readonly byId: Readonly<Record<string, GroupView>>;
}

export interface GroupView {
  readonly configuration: CampaignGroup;
  readonly condition: GroupCondition;
  /** When the transitional state ends, wall clock in ms; null outside of transitions and while held. */
  readonly transitionEndsAt: number | null;
  readonly statistics: StatisticsView;
  readonly beat: Beat | null;
  readonly last: LastDelivery | null;
  /** Who made the newest accepted request since it was loaded; null when nobody has. */
  readonly control: Actor | null;
  /** What its Outbound Schedule does next. */
  readonly nextAction: Occurrence | null;
}

/** Statistics as they would be sent now; `pins` says which of them the operator has set. */
export interface StatisticsView {
  readonly group: GroupStatistics;
  readonly lists: Readonly<Record<string, ListStatistics>>;
  readonly pins: Pins;
  /** Null while it is not loaded. */
  readonly activity: Activity | null;
}

/** What the simulated calls of a loaded Campaign Group are doing. */
export interface Activity {
  /** Ringing, waiting for an agent, or talking. */
  readonly callsInProgress: number;
  readonly completedCalls: number;
  /** Records that were not dialed yet, over all lists and by the list's DBID. */
  readonly recordsReady: number;
  readonly listsReady: Readonly<Record<string, number>>;
  /** Completed calls until the pacing follows a change to Predictive; null when none is due. */
  readonly callsUntilPacing: number | null;
}

/** When periodic notifications are due: at `anchor` (wall clock, ms) and every `intervalMs` after it. */
export interface Beat {
  readonly anchor: number;
  readonly intervalMs: number;
}

/** The newest outcome of a Campaign Group's notifications. */
export interface LastDelivery {
  readonly seq: number;
  readonly id: TraceId;
  readonly outcome: Outcome;
  readonly at: number;
  readonly status: number | null;
  readonly errorClass: ErrorClass | null;
  readonly latencyMs: number | null;
}

/** `held`: nothing leaves until the operator resumes. */
export interface SendingState {
  readonly held: boolean;
  readonly reason: 'restored' | 'safe-mode' | 'operator' | null;
}

/** Counts since the engine was started; `waiting` and `onWire` are what is on the way now. */
export interface Traffic {
  readonly waiting: number;
  readonly onWire: number;
  /** Handed to a connection: those on the wire, accepted, rejected and failed. */
  readonly sent: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly failed: number;
  /** Kept from the wire by the loss laboratory; not among those sent. */
  readonly lost: number;
  readonly dropped: number;
  readonly skipped: number;
}

/** Notifications in a row that were answered with another status than 2xx, or not at all. */
export interface FailureSeries {
  readonly count: number;
  /** When the first of them occurred, ms since 1970. */
  readonly since: number;
  /** What became of the newest. */
  readonly errorClass: ErrorClass | null;
  readonly status: number | null;
  /** Not all of them failed in the same way. */
  readonly isMixed: boolean;
}

/** The built-in receiver. */
export interface ReceiverState {
  readonly listening: boolean;
  readonly port: number | null;
  readonly uri: string | null;
  readonly received: number;
  /** It speaks https, with a certificate that it made itself. */
  readonly secure: boolean;
  /** Where requests are forwarded to; null without a relay. */
  readonly relay: string | null;
  /** It refuses connections until then, ms since 1970 on the machine's clock; null when it does not. */
  readonly downUntil: number | null;
  /** How many requests each response rule has answered, by its id. */
  readonly ruleHits: Readonly<Record<string, number>>;
  /** Why it does not listen where it was asked to; it may still listen where it did before. */
  readonly problem: string | null;
}

/** What the journal holds, and how much it may. */
export interface JournalState {
  readonly rows: number;
  /** On disk. */
  readonly bytes: number;
  /** When the oldest row occurred, ms since 1970; null when there is none. */
  readonly oldestAt: number | null;
  /** False when rows are in memory only. */
  readonly onDisk: boolean;
  readonly retention: Retention;
}

/** Rows older than `days`, and the oldest beyond `mebibytes`, are deleted. */
export interface Retention {
  readonly days: number;
  readonly mebibytes: number;
}
export const usualRetention: Retention = { days: 30, mebibytes: 2_048 };
export const emptyJournal: JournalState = {
  rows: 0,
  bytes: 0,
  oldestAt: null,
  onDisk: false,
  retention: usualRetention,
};

/** The port that the built-in receiver is offered on first. */
export const usualPort = 8_080;

/** A receiver that has never listened. */
export const noReceiver: ReceiverState = {
  listening: false,
  port: null,
  uri: null,
  received: 0,
  secure: false,
  relay: null,
  downUntil: null,
  ruleHits: {},
  problem: null,
};

/** What the machine does when it cannot carry the periodic notifications that are asked for. */
export interface Strain {
  /** The share of the last five seconds that the thread which sends was busy, 0 to 1. */
  readonly busy: number;
  /** How long after their due time periodic notifications left at most, ms. */
  readonly lateMs: number;
}

/** A sentence where something that should be kept on disk cannot be; null when all is well. */
export interface Health {
  readonly journal: string | null;
  readonly traceFile: string | null;
  readonly session: string | null;
}

export interface MissedAction extends Occurrence {
  readonly id: string;
}

/** How the console's time runs: as the machine's, or virtual at a speed; at 0 it stands still and is stepped. */
export type ClockMode = { readonly kind: 'real' } | { readonly kind: 'virtual'; readonly speed: number };

/** The console's time was `wall` when the machine's was `machine`; both ms since 1970. In real mode they are the same. */
export interface ClockState {
  readonly mode: ClockMode;
  readonly wall: number;
  readonly machine: number;
}

export const noTraffic: Traffic = {
  waiting: 0,
  onWire: 0,
  sent: 0,
  accepted: 0,
  rejected: 0,
  failed: 0,
  lost: 0,
  dropped: 0,
  skipped: 0,
};
