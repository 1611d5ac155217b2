import { Actor, GroupState, ReportedAction } from '../domain/enumerations.ts';
import { type GroupStatistics, unknownStatistics } from '../domain/statistics.ts';
import { afterCallsEnded, afterUnload, type GroupCondition, type Report, transition } from '../domain/transition.ts';
import { spoilBody } from '../faults/spoil-body.ts';
import { notificationBody } from '../reporting/notification-body.ts';
import type { TraceId } from '../reporting/trace-line.ts';
import { type CaseMessage, type ConformanceCase, namesOf } from './case.ts';
import { conformanceCases } from './cases.ts';

const measured: GroupStatistics = { busyFactor: 0.85, hitRatio: 0.3, overdialRate: 0.02, timeToComplete: 600 };
const environment = { name: 'Environment', ccid: 'Unknown' };

/** A notification of a case before it is sent. */
export interface MadeNotification {
  readonly id: TraceId;
  /** `81000 start`, `81001 with statistics null`. */
  readonly what: string;
  readonly at: number;
  readonly dbid: string;
  readonly campaignGroup: string;
  readonly action: ReportedAction;
  readonly actor: Actor;
  readonly condition: GroupCondition;
  readonly body: string;
}

/** A thousand DBIDs for each case, far from those of real configurations. */
function firstDbidOf({ id }: ConformanceCase): number {
  return 990_001_000 + 1_000 * conformanceCases.findIndex((one) => one.id === id);
}

/**
 * A Campaign Group that exists in a conformance run only. It goes by the same transition table and wire profile as those of the
 * workspace, and has nothing else to do with them.
 */
export class VirtualGroup {
  readonly #case: ConformanceCase;
  readonly #number: number;
  readonly #now: () => number;
  readonly #guid: string;
  #condition: GroupCondition = { state: GroupState.notLoaded };
  #lastAt = 0;

  /**
   * @param number 1 is the first Campaign Group of the case
   * @param now ms since 1970
   */
  constructor(one: ConformanceCase, number: number, { now, guid }: { now: () => number; guid: string }) {
    this.#case = one;
    this.#number = number;
    this.#now = now;
    this.#guid = guid;
  }

  /**
   * What a message of the case makes the Campaign Group report.
   * @throws Error when the transition table refuses the request: a fault of the suite
   */
  make(message: CaseMessage): MadeNotification {
    const { action, condition } = message.on === 'periodic' ? this.#periodic() : this.#request(message.on);
    this.#lastAt = Math.max(this.#now(), this.#lastAt + 1);
    const body = this.#body(message, action, condition);
    return {
      id: message.on === 'periodic' ? 81001 : 81000,
      what: whatOf(message),
      at: this.#lastAt,
      dbid: this.#dbid,
      campaignGroup: this.#name,
      action,
      actor: actorOf(action),
      condition,
      body: message.spoil ? spoilBody(body, message.spoil) : body,
    };
  }

  get #dbid(): string {
    return String(firstDbidOf(this.#case) + this.#number);
  }

  get #name(): string {
    const { campaign, group } = namesOf(this.#case.id, this.#case.group, this.#number);
    return `${campaign}@${group}`;
  }

  #periodic(): Report {
    return { action: ReportedAction.none, condition: this.#condition };
  }

  #request(request: Exclude<CaseMessage['on'], 'periodic'>): Report {
    const done = transition(this.#condition, request);
    if (!done.accepted) throw new Error(`${this.#case.id}: ${request.do} is refused: ${done.refusal.sentence}`);
    const unloaded = afterUnload(afterCallsEnded(done.next));
    const [report] = [...done.reports, ...unloaded.reports];
    if (report === undefined) throw new Error(`${this.#case.id}: ${request.do} reports nothing.`);
    this.#condition = unloaded.next;
    return report;
  }

  #body({ statistics }: CaseMessage, action: ReportedAction, condition: GroupCondition): string {
    const { id, group, release } = this.#case;
    const names = namesOf(id, group, this.#number);
    const isRunning = condition.state === GroupState.running;
    const known = statistics === undefined ? isRunning : statistics === 'measured';
    const { hitRatio, timeToComplete } = known ? measured : unknownStatistics;
    return notificationBody(release, {
      occurredAt: this.#lastAt,
      tenant: group.tenant ?? environment,
      name: this.#name,
      guid: this.#guid,
      dbid: this.#dbid,
      group: names.group,
      campaign: names.campaign,
      template: names.template,
      queue: '8001',
      dialing: condition.state === GroupState.running ? condition.dialing : undefined,
      state: condition.state,
      action,
      actor: actorOf(action),
      statistics: known ? measured : unknownStatistics,
      callingLists: Array.from({ length: group.lists ?? 1 }, (_, index) => ({
        name: names.list(index),
        dbid: String(firstDbidOf(this.#case) + 500 + index),
        statistics: { hitRatio, timeToComplete },
      })),
    });
  }
}

function actorOf(action: ReportedAction): Actor {
  return action === ReportedAction.none ? Actor.unknown : Actor.ocsClient;
}

function whatOf({ on, statistics, spoil }: CaseMessage): string {
  const kind = on === 'periodic' ? '81001' : `81000 ${on.do}`;
  const special = [
    ...(statistics === 'null' ? ['statistics null'] : []),
    ...(spoil ? [`${spoil.kind}${'field' in spoil && spoil.field ? ` ${spoil.field}` : ''}`] : []),
  ];
  return special.length === 0 ? kind : `${kind}, ${special.join(', ')}`;
}
