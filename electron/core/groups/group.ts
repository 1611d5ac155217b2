import type { Activity, StatisticsView } from '../../../shared/contract/state.ts';
import type { Dialing } from '../../../shared/domain/dialing.ts';
import { type Actor, Actor as ActorNumber, GroupState } from '../../../shared/domain/enumerations.ts';
import { isMoving, noPins, type Pins, withPins } from '../../../shared/domain/pins.ts';
import { type GroupStatistics, type ListStatistics, unknownStatistics } from '../../../shared/domain/statistics.ts';
import type { GroupCondition, Report } from '../../../shared/domain/transition.ts';
import type { Cause } from '../../../shared/reporting/cause.ts';
import type { NotificationFacts } from '../../../shared/reporting/notification-facts.ts';
import type { Occurrence } from '../../../shared/schedule/check.ts';
import { type CampaignGroup, campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import type { GroupDialing } from '../dialing/group-dialing.ts';
import type { Cancel } from '../ports/clock.ts';

type Measured = ReturnType<GroupDialing['statistics']>;

/** One for all: there may be many thousands of Campaign Groups. */
export const unknownCause: Cause = { kind: 'unknown' };

const unknownOfList: ListStatistics = { hitRatio: null, timeToComplete: null };

/** One Campaign Group in the engine: its configuration, what it is doing, and what the operator has pinned. */
export class Group {
  /** Replaced as a whole when its options change; everything else needs a new Group. */
  configuration: CampaignGroup;
  readonly name: string;
  condition: GroupCondition = { state: GroupState.notLoaded };
  pins: Pins = noPins;
  /** Who asked for the unload that is under way; it is reported when the unload has ended. */
  unloadActor: Actor = ActorNumber.unknown;
  /** Why, for the record of that report. */
  unloadCause: Cause = unknownCause;
  /** Who made the newest accepted request since it was loaded. */
  control: Actor | null = null;
  nextAction: Occurrence | null = null;
  /** Its simulated calls, from load to unload. */
  calls: GroupDialing | null = null;
  /** How calls are paced while running, and after how many completed calls that changes to what was asked for. */
  pacing: { readonly dialing: Dialing; readonly changesAt: number } | null = null;
  /** The step of a transitional state that is under way. */
  pendingStep: { readonly endsAt: number; readonly cancel: Cancel } | null = null;

  constructor(configuration: CampaignGroup) {
    this.configuration = configuration;
    this.name = campaignGroupName(configuration);
  }

  get dbid(): string {
    return this.configuration.dbid;
  }

  /** The statistics that would be sent now: pinned values, what the calls say while running, and null for what is not known. */
  statistics(now: number): StatisticsView {
    const measured = this.#measured();
    const lists: Record<string, ListStatistics> = {};
    for (const { dbid } of this.configuration.callingLists ?? []) lists[dbid] = this.#ofList(dbid, measured, now);
    return { group: this.#ofGroup(measured, now), lists, pins: this.pins, activity: this.#activity() };
  }

  #measured(): Measured | undefined {
    return this.condition.state === GroupState.running ? this.calls?.statistics() : undefined;
  }

  #ofGroup(measured: Measured | undefined, now: number): GroupStatistics {
    return withPins(measured?.group ?? unknownStatistics, this.pins.group, now);
  }

  #ofList(dbid: string, measured: Measured | undefined, now: number): ListStatistics {
    return withPins(measured?.lists[dbid] ?? unknownOfList, this.pins.lists[dbid] ?? {}, now);
  }

  /** Whether something that it would report changes by itself, without any call. */
  get hasMovingPins(): boolean {
    const { group, lists } = this.pins;
    return [group, ...Object.values(lists)].some((pins) => Object.values(pins).some(isMoving));
  }

  #activity(): Activity | null {
    const { calls, pacing } = this;
    if (!calls) return null;
    const { callsInProgress, completedCalls } = calls;
    const listsReady = Object.fromEntries(calls.lists.map(({ configuration, ready }) => [configuration.dbid, ready]));
    return {
      callsInProgress,
      completedCalls,
      recordsReady: calls.lists.reduce((sum, { ready }) => sum + ready, 0),
      listsReady,
      callsUntilPacing: pacing && Number.isFinite(pacing.changesAt) ? pacing.changesAt - completedCalls : null,
    };
  }

  /** What a notification of this Campaign Group says. */
  facts(report: Report, actor: Actor, occurredAt: number, tenant: NotificationFacts['tenant']): NotificationFacts {
    const { dbid, guid, group, campaign, template, queue, callingLists = [] } = this.configuration;
    const { condition, action } = report;
    const measured = this.#measured();
    return {
      occurredAt,
      tenant,
      name: this.name,
      guid,
      dbid,
      group,
      campaign,
      template,
      queue,
      dialing: condition.state === GroupState.running ? condition.dialing : undefined,
      state: condition.state,
      action,
      actor,
      statistics: this.#ofGroup(measured, occurredAt),
      callingLists: callingLists.map((list) => ({
        name: list.name,
        dbid: list.dbid,
        statistics: this.#ofList(list.dbid, measured, occurredAt),
      })),
    };
  }
}
