import type { ConformanceRun } from '../conformance/run.ts';
import type { Actor } from '../domain/enumerations.ts';
import type { GroupCondition } from '../domain/transition.ts';
import type { FaultsState, LossVerdict } from '../faults/loss-rule.ts';
import type { Belief } from '../receiver/belief.ts';
import type { ResponseRule } from '../receiver/response-rule.ts';
import type { OptionSettings } from '../reporting/options.ts';
import type { ErrorClass, Outcome } from '../reporting/outcome.ts';
import type { TraceId } from '../reporting/trace-line.ts';
import type { RunProgress, ScenarioRecording, StepTold } from '../scenario/scenario-state.ts';
import type { Occurrence } from '../schedule/check.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { CampaignGroup } from '../workspace/campaign-group.ts';
import type { ForensicsState } from './forensics.ts';
import type {
  Beat,
  ClockState,
  EditHistoryState,
  GroupTable,
  GroupView,
  Health,
  JournalState,
  MissedAction,
  ReceiverState,
  RecentFile,
  SendingState,
  StatisticsView,
  Strain,
  WorkspaceInfo,
} from './state.ts';

/** What has happened in the engine. The pure reducer folds these into the {@link ConsoleState} on both sides. */
export type DomainEvent =
  | {
      readonly type: 'workspace.opened';
      readonly workspace: WorkspaceInfo;
      readonly options: OptionSettings;
      readonly groups: GroupTable;
    }
  | { readonly type: 'workspace.described'; readonly workspace: WorkspaceInfo }
  | { readonly type: 'history.changed'; readonly history: EditHistoryState }
  | { readonly type: 'recent.changed'; readonly recent: readonly RecentFile[] }
  | { readonly type: 'options.changed'; readonly options: OptionSettings }
  | { readonly type: 'group.put'; readonly view: GroupView }
  /** Many at once: all of them, or none are there. */
  | { readonly type: 'groups.put'; readonly views: readonly GroupView[] }
  | { readonly type: 'group.configured'; readonly dbid: string; readonly configuration: CampaignGroup }
  | { readonly type: 'group.removed'; readonly dbid: string }
  | { readonly type: 'groups.removed'; readonly dbids: readonly string[] }
  /** The order of all Campaign Groups, where it is not the one in which they were put. */
  | { readonly type: 'groups.ordered'; readonly ids: readonly string[] }
  | {
      readonly type: 'group.moved';
      readonly dbid: string;
      readonly condition: GroupCondition;
      readonly transitionEndsAt: number | null;
    }
  | { readonly type: 'group.beat'; readonly dbid: string; readonly beat: Beat | null }
  | { readonly type: 'group.statistics'; readonly dbid: string; readonly statistics: StatisticsView }
  | { readonly type: 'group.control'; readonly dbid: string; readonly control: Actor | null }
  | { readonly type: 'group.next-action'; readonly dbid: string; readonly nextAction: Occurrence | null }
  | { readonly type: 'schedules.changed'; readonly schedules: readonly Schedule[] }
  | { readonly type: 'missed.changed'; readonly missed: readonly MissedAction[] }
  | { readonly type: 'clock.changed'; readonly clock: ClockState }
  | NotificationMoved
  | { readonly type: 'sending.changed'; readonly sending: SendingState }
  | { readonly type: 'receiver.changed'; readonly receiver: ReceiverState }
  | { readonly type: 'response-rules.changed'; readonly rules: readonly ResponseRule[] }
  /** What receivers believe of these Campaign Groups now. */
  | { readonly type: 'beliefs.changed'; readonly beliefs: readonly Belief[] }
  | { readonly type: 'beliefs.cleared' }
  | { readonly type: 'faults.changed'; readonly faults: FaultsState }
  | { readonly type: 'verdicts.changed'; readonly verdicts: readonly LossVerdict[] }
  | { readonly type: 'verdicts.cleared' }
  /** A conformance run began, went on, ended, or was ticked. */
  | { readonly type: 'conformance.changed'; readonly run: ConformanceRun }
  | { readonly type: 'journal.changed'; readonly journal: JournalState }
  | { readonly type: 'scenario.recording'; readonly recording: ScenarioRecording | null }
  /** A scenario began, paused, went on or ended. */
  | { readonly type: 'scenario.run'; readonly run: RunProgress }
  /** A step of the scenario that is being played has ended. */
  | { readonly type: 'scenario.stepped'; readonly result: StepTold }
  | { readonly type: 'health.changed'; readonly health: Health }
  | { readonly type: 'strain.changed'; readonly strain: Strain | null }
  | { readonly type: 'forensics.changed'; readonly forensics: ForensicsState };

/**
 * A notification came into being (`from` null) or went on to another outcome. Several steps of one notification may be told as one, from
 * where the first began to where the last ended.
 */
export interface NotificationMoved {
  readonly type: 'notification.moved';
  readonly seq: number;
  readonly dbid: string;
  readonly id: TraceId;
  readonly from: Outcome | null;
  readonly to: Outcome;
  /** It was handed to a connection on the way. */
  readonly isHandedOver: boolean;
  readonly at: number;
  readonly status: number | null;
  readonly errorClass: ErrorClass | null;
  readonly latencyMs: number | null;
}
