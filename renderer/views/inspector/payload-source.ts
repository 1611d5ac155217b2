import type { NotificationDetail } from '../../../shared/contract/log.ts';
import type { GroupView } from '../../../shared/contract/state.ts';
import { isPredictive } from '../../../shared/domain/dial-mode.ts';
import type { StatisticName } from '../../../shared/domain/statistics.ts';
import { t } from '../../../shared/strings/t.ts';
import { type BodyValues, bodyValues, callingLists } from './body-values.ts';
import type { PayloadRow } from './payload-rows.ts';

/** What the source of a value is looked up in; without the Campaign Group, nothing is known of pins. */
export interface SourceFacts {
  readonly detail: Pick<NotificationDetail, 'id' | 'body' | 'intendedBody' | 'cause'>;
  readonly view: GroupView | undefined;
}

const sources: Readonly<Record<string, string>> = {
  GSW_USER_EVENT: t('inspectorPayload.sources.GSW_USER_EVENT'),
  GSW_DATE_TIME: t('inspectorPayload.sources.GSW_DATE_TIME'),
  GSW_TENANT_NAME: t('inspectorPayload.sources.GSW_TENANT_NAME'),
  GSW_TENANT_CCID: t('inspectorPayload.sources.GSW_TENANT_CCID'),
  GSW_CAMPAIGN_GROUP_NAME: t('inspectorPayload.sources.GSW_CAMPAIGN_GROUP_NAME'),
  GSW_CAMPAIGN_GROUP_GUID: t('inspectorPayload.sources.GSW_CAMPAIGN_GROUP_GUID'),
  GSW_CAMPAIGN_GROUP_DBID: t('inspectorPayload.sources.GSW_CAMPAIGN_GROUP_DBID'),
  GSW_GROUP_NAME: t('inspectorPayload.sources.GSW_GROUP_NAME'),
  GSW_CAMPAIGN_NAME: t('inspectorPayload.sources.GSW_CAMPAIGN_NAME'),
  GSW_CAMPAIGN_TEMPLATE_NAME: t('inspectorPayload.sources.GSW_CAMPAIGN_TEMPLATE_NAME'),
  GSW_QUEUE_NAME: t('inspectorPayload.sources.GSW_QUEUE_NAME'),
  GSW_DIAL_MODE: t('inspectorPayload.sources.GSW_DIAL_MODE'),
  GSW_OPTIMIZE_BY: t('inspectorPayload.sources.GSW_OPTIMIZE_BY'),
  GSW_OPTIMIZE_GOAL: t('inspectorPayload.sources.GSW_OPTIMIZE_GOAL'),
  GSW_CAMPAIGN_GROUP_STATE: t('inspectorPayload.sources.GSW_CAMPAIGN_GROUP_STATE'),
  GSW_CALLING_LISTS: t('inspectorPayload.sources.GSW_CALLING_LISTS'),
  GSW_CALLING_LIST_NAME: t('inspectorPayload.sources.GSW_CALLING_LIST_NAME'),
  GSW_CALLING_LIST_DBID: t('inspectorPayload.sources.GSW_CALLING_LIST_DBID'),
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
    return t(
      detail.cause.kind === 'redelivery' ? 'inspectorPayload.source.edited' : 'inspectorPayload.source.lossLaboratory',
    );
  if (isDefault) return t('inspectorPayload.source.filledIn');
  const statistic = statistics[name];
  if (statistic !== undefined) return statisticSource(statistic, list, facts);
  if (name === 'GSW_CAMPAIGN_GROUP_ACTION' || name === 'GSW_CAMPAIGN_GROUP_ACTOR')
    return t(detail.id === 81001 ? 'inspectorPayload.source.periodic' : 'inspectorPayload.source.request');
  return (
    sources[name] ?? t(view === undefined ? 'inspectorPayload.source.notKnown' : 'inspectorPayload.source.notInProfile')
  );
}

/** Pins are known as they are now only: what was pinned when it was sent is not kept. */
function statisticSource(statistic: StatisticName, list: string | null, { detail, view }: SourceFacts): string {
  const pins = list === null ? view?.statistics.pins.group : pinsOfList(list, detail.body, view);
  return t(pins !== undefined && statistic in pins ? 'inspectorPayload.source.pin' : 'inspectorPayload.source.model');
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
  if (name in statistics) return isRunning ? null : t('inspectorPayload.irrelevant.statistic');
  if (presence === 'while-running') return isRunning ? null : t('inspectorPayload.irrelevant.notRunning');
  if (presence !== 'while-predictive') return null;
  const mode = values.GSW_DIAL_MODE;
  return isRunning && typeof mode === 'number' && isPredictive(mode)
    ? null
    : t('inspectorPayload.irrelevant.notPredictive');
}
