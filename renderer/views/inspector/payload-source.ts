import type { NotificationDetail } from '../../../shared/contract/log.ts';
import type { GroupView } from '../../../shared/contract/state.ts';
import { isPredictive } from '../../../shared/domain/dial-mode.ts';
import type { StatisticName } from '../../../shared/domain/statistics.ts';
import { type BodyValues, bodyValues, callingLists } from './body-values.ts';
import type { PayloadRow } from './payload-rows.ts';

/** What the source of a value is looked up in; without the Campaign Group, nothing is known of pins. */
export interface SourceFacts {
  readonly detail: Pick<NotificationDetail, 'id' | 'body' | 'intendedBody' | 'cause'>;
  readonly view: GroupView | undefined;
}

const sources: Readonly<Record<string, string>> = {
  GSW_USER_EVENT: 'fixed',
  GSW_DATE_TIME: 'the clock',
  GSW_TENANT_NAME: 'tenant of the workspace',
  GSW_TENANT_CCID: 'tenant of the workspace',
  GSW_CAMPAIGN_GROUP_NAME: 'Campaign and Group together',
  GSW_CAMPAIGN_GROUP_GUID: 'setting GUID',
  GSW_CAMPAIGN_GROUP_DBID: 'setting DBID',
  GSW_GROUP_NAME: 'setting Group',
  GSW_CAMPAIGN_NAME: 'setting Campaign',
  GSW_CAMPAIGN_TEMPLATE_NAME: 'setting Template',
  GSW_QUEUE_NAME: 'setting Queue',
  GSW_DIAL_MODE: 'start, or the change of the dial mode after it',
  GSW_OPTIMIZE_BY: 'start, or the change of the dial mode after it',
  GSW_OPTIMIZE_GOAL: 'start, or the change of the dial mode after it',
  GSW_CAMPAIGN_GROUP_STATE: 'state after the action',
  GSW_CALLING_LISTS: 'setting Calling Lists',
  GSW_CALLING_LIST_NAME: 'setting of the Calling List',
  GSW_CALLING_LIST_DBID: 'setting of the Calling List',
};

const statistics: Readonly<Record<string, StatisticName>> = {
  GSW_STAT_BUSY_FACTOR: 'busyFactor',
  GSW_STAT_HIT_RATIO: 'hitRatio',
  GSW_STAT_OVERDIAL_RATE: 'overdialRate',
  GSW_STAT_TIME_TO_COMPLETE: 'timeToComplete',
};

/** Where the value of an attribute came from, in a few words. */
export function sourceOf({ name, list, isDefault }: PayloadRow, facts: SourceFacts): string {
  const { detail, view } = facts;
  if (isOtherThanIntended(name, list, detail))
    return detail.cause.kind === 'redelivery' ? 'edited by hand' : 'the loss laboratory';
  if (isDefault) return 'filled in, since none is set';
  const statistic = statistics[name];
  if (statistic !== undefined) return statisticSource(statistic, list, facts);
  if (name === 'GSW_CAMPAIGN_GROUP_ACTION' || name === 'GSW_CAMPAIGN_GROUP_ACTOR')
    return detail.id === 81001 ? 'fixed in a periodic notification' : 'the request';
  return sources[name] ?? (view === undefined ? 'not known' : 'not from the wire profile');
}

/** Pins are known as they are now only: what was pinned when it was sent is not kept. */
function statisticSource(statistic: StatisticName, list: string | null, { detail, view }: SourceFacts): string {
  const pins = list === null ? view?.statistics.pins.group : pinsOfList(list, detail.body, view);
  return pins !== undefined && statistic in pins ? 'a pin, as set now' : 'statistics model';
}

function pinsOfList(list: string, body: string, view: GroupView | undefined): object | undefined {
  const dbid = listAt(bodyValues(body), list)?.GSW_CALLING_LIST_DBID;
  return typeof dbid === 'string' ? view?.statistics.pins.lists[dbid] : undefined;
}

function isOtherThanIntended(name: string, list: string | null, detail: SourceFacts['detail']): boolean {
  if (detail.intendedBody === null || name === 'GSW_CALLING_LISTS') return false;
  const sent = valuesAt(detail.body, list);
  const intended = valuesAt(detail.intendedBody, list);
  return JSON.stringify(sent?.[name]) !== JSON.stringify(intended?.[name]);
}

function valuesAt(body: string, list: string | null): BodyValues | undefined {
  const values = bodyValues(body);
  return list === null ? (values ?? undefined) : listAt(values, list);
}

/** `list` is `[0]`, as rows have it. */
function listAt(values: BodyValues | null, list: string): BodyValues | undefined {
  return values === null ? undefined : callingLists(values).find(({ index }) => `[${index}]` === list)?.list;
}

/** Why an attribute means nothing in this body; null when it is relevant. */
export function whyIrrelevant({ name, presence }: PayloadRow, values: BodyValues): string | null {
  const isRunning = values.GSW_CAMPAIGN_GROUP_STATE === 5;
  if (name in statistics) return isRunning ? null : 'it is measured while running';
  if (presence === 'while running') return isRunning ? null : 'it does not run';
  if (presence !== 'while running in a Predictive mode') return null;
  const mode = values.GSW_DIAL_MODE;
  return isRunning && typeof mode === 'number' && isPredictive(mode) ? null : 'no Predictive mode runs';
}
