import type { NotificationDetail } from '../contract/log.ts';
import { attributesOf } from './received.ts';
import type { Step } from './step.ts';
import type { Timeline } from './timeline.ts';

const groupAttributes = {
  busyFactor: 'GSW_STAT_BUSY_FACTOR',
  hitRatio: 'GSW_STAT_HIT_RATIO',
  overdialRate: 'GSW_STAT_OVERDIAL_RATE',
  timeToComplete: 'GSW_STAT_TIME_TO_COMPLETE',
} as const;
const listAttributes = { hitRatio: groupAttributes.hitRatio, timeToComplete: groupAttributes.timeToComplete } as const;

type Values = Partial<Record<keyof typeof groupAttributes, number | null>>;

/**
 * Pins the statistics as the bodies had them, so that a play sends the same ones: simulated calls never come out the same twice. Each
 * pin stands before its notification and after the one before it of the same Campaign Group.
 */
export class PinsAsSent {
  readonly #timeline: Timeline;
  readonly #startedAt: number;
  readonly #lastAt = new Map<string, number>();
  readonly #pinned = new Map<string, string>();

  /** @param startedAt when what is recorded began: no pin stands before it */
  constructor(timeline: Timeline, startedAt: number) {
    this.#timeline = timeline;
    this.#startedAt = startedAt;
  }

  /**
   * Takes a notification when it is made.
   * @param isAnswer whether it is made at once by a step that is added after this
   */
  take(detail: NotificationDetail, isAnswer: boolean): void {
    const { dbid, campaignGroup: group, at } = detail;
    const before = this.#lastAt.get(dbid) ?? this.#startedAt;
    this.#lastAt.set(dbid, at);
    const pinAt = isAnswer ? at : Math.floor((Math.min(before, at) + at) / 2);
    const attributes = attributesOf(detail.intendedBody ?? detail.body);
    this.#pin(pinAt, dbid, valuesIn(attributes, groupAttributes), { group });
    const lists = Array.isArray(attributes.GSW_CALLING_LISTS) ? (attributes.GSW_CALLING_LISTS as unknown[]) : [];
    for (const list of lists) {
      if (typeof list !== 'object' || list === null) continue;
      const { GSW_CALLING_LIST_DBID: callingList } = list as Record<string, unknown>;
      if (typeof callingList !== 'string') continue;
      const values = valuesIn(list as Record<string, unknown>, listAttributes);
      this.#pin(pinAt, `${dbid} ${callingList}`, values, { group, callingList });
    }
  }

  #pin(at: number, key: string, values: Values, place: { group: string; callingList?: string }): void {
    const said = JSON.stringify(values);
    if (said === '{}' || this.#pinned.get(key) === said) return;
    this.#pinned.set(key, said);
    const step: Step = { statistics: { ...place, ...values } };
    this.#timeline.add(at, step);
  }
}

function valuesIn(attributes: Readonly<Record<string, unknown>>, names: Partial<typeof groupAttributes>): Values {
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, attribute]) => {
      const value = attributes[attribute];
      return value === null || (typeof value === 'number' && value >= 0) ? [[name, value]] : [];
    }),
  );
}
