import { z } from 'zod';
import type { Provenance } from '../domain/provenance.ts';
import { statisticValueSchema } from '../domain/statistics.ts';
import { t } from '../strings/t.ts';
import type { ListFacts, NotificationFacts } from './notification-facts.ts';

/** The releases whose bodies differ: statistics and Calling Lists came with the second. */
export const releases = ['8.1.512.02', '8.1.517.04'] as const;
export type Release = (typeof releases)[number];
export const defaultRelease: Release = '8.1.517.04';

/** When an attribute is in the body. */
export type Presence = 'always' | 'if-configured' | 'while-running' | 'while-predictive';

/** One attribute of a JSON body: the only place that knows its name, order, type and value. */
export interface WireAttribute<Facts> {
  readonly name: string;
  readonly since: Release;
  readonly presence: Presence;
  readonly provenance: Provenance;
  /** What of it is assumed, when something is. */
  readonly assumption?: string;
  readonly meaning: string;
  /** The enumeration whose numbers it holds, if it holds one. */
  readonly enumeration?: 'dialMode' | 'optimizeBy' | 'state' | 'action' | 'actor';
  readonly schema: z.ZodType;
  /** Its value; undefined leaves the attribute out. */
  readonly value: (facts: Facts) => unknown;
}

const always = { since: '8.1.512.02', presence: 'always', provenance: 'documented' } as const;
const statistic = { since: '8.1.517.04', presence: 'always', provenance: 'documented' } as const;
const text = z.string();
const integer = z.int();

/** The attributes of one entry of GSW_CALLING_LISTS, in their order. */
export const listAttributes: readonly WireAttribute<ListFacts>[] = [
  {
    ...statistic,
    name: 'GSW_CALLING_LIST_NAME',
    provenance: 'assumed',
    assumption: t('wire.lists.GSW_CALLING_LIST_NAME.assumption'),
    meaning: t('wire.lists.GSW_CALLING_LIST_NAME.meaning'),
    schema: text,
    value: (list) => list.name,
  },
  {
    ...statistic,
    name: 'GSW_CALLING_LIST_DBID',
    provenance: 'assumed',
    assumption: t('wire.lists.GSW_CALLING_LIST_DBID.assumption'),
    meaning: t('wire.lists.GSW_CALLING_LIST_DBID.meaning'),
    schema: text,
    value: (list) => list.dbid,
  },
  {
    ...statistic,
    name: 'GSW_STAT_HIT_RATIO',
    meaning: t('wire.lists.GSW_STAT_HIT_RATIO.meaning'),
    schema: statisticValueSchema,
    value: (list) => list.statistics.hitRatio,
  },
  {
    ...statistic,
    name: 'GSW_STAT_TIME_TO_COMPLETE',
    meaning: t('wire.lists.GSW_STAT_TIME_TO_COMPLETE.meaning'),
    schema: statisticValueSchema,
    value: (list) => list.statistics.timeToComplete,
  },
];

/** The attributes of the notification body, in the order in which they are sent. */
export const notificationAttributes: readonly WireAttribute<NotificationFacts>[] = [
  {
    ...always,
    name: 'GSW_USER_EVENT',
    meaning: t('wire.body.GSW_USER_EVENT.meaning'),
    schema: z.literal('CampaignGroupState'),
    value: () => 'CampaignGroupState',
  },
  {
    ...always,
    name: 'GSW_DATE_TIME',
    assumption: t('wire.body.GSW_DATE_TIME.assumption'),
    meaning: t('wire.body.GSW_DATE_TIME.meaning'),
    schema: z.string().regex(/^\d+\.\d{3}$/),
    value: (facts) => (facts.occurredAt / 1000).toFixed(3),
  },
  {
    ...always,
    name: 'GSW_TENANT_NAME',
    meaning: t('wire.body.GSW_TENANT_NAME.meaning'),
    schema: text,
    value: (facts) => facts.tenant.name,
  },
  {
    ...always,
    name: 'GSW_TENANT_CCID',
    meaning: t('wire.body.GSW_TENANT_CCID.meaning'),
    schema: text,
    value: (facts) => facts.tenant.ccid,
  },
  {
    ...always,
    name: 'GSW_CAMPAIGN_GROUP_NAME',
    meaning: t('wire.body.GSW_CAMPAIGN_GROUP_NAME.meaning'),
    schema: text,
    value: (facts) => facts.name,
  },
  {
    ...always,
    name: 'GSW_CAMPAIGN_GROUP_GUID',
    assumption: t('wire.body.GSW_CAMPAIGN_GROUP_GUID.assumption'),
    meaning: t('wire.body.GSW_CAMPAIGN_GROUP_GUID.meaning'),
    schema: z.guid(),
    value: (facts) => facts.guid,
  },
  {
    ...always,
    name: 'GSW_CAMPAIGN_GROUP_DBID',
    meaning: t('wire.body.GSW_CAMPAIGN_GROUP_DBID.meaning'),
    schema: text,
    value: (facts) => facts.dbid,
  },
  {
    ...always,
    name: 'GSW_GROUP_NAME',
    meaning: t('wire.body.GSW_GROUP_NAME.meaning'),
    schema: text,
    value: (facts) => facts.group,
  },
  {
    ...always,
    name: 'GSW_CAMPAIGN_NAME',
    meaning: t('wire.body.GSW_CAMPAIGN_NAME.meaning'),
    schema: text,
    value: (facts) => facts.campaign,
  },
  {
    ...always,
    name: 'GSW_CAMPAIGN_TEMPLATE_NAME',
    presence: 'if-configured',
    meaning: t('wire.body.GSW_CAMPAIGN_TEMPLATE_NAME.meaning'),
    schema: text,
    value: (facts) => facts.template,
  },
  {
    ...always,
    name: 'GSW_QUEUE_NAME',
    assumption: t('wire.body.GSW_QUEUE_NAME.assumption'),
    meaning: t('wire.body.GSW_QUEUE_NAME.meaning'),
    schema: text,
    value: (facts) => facts.queue ?? '',
  },
  {
    ...always,
    name: 'GSW_DIAL_MODE',
    presence: 'while-running',
    enumeration: 'dialMode',
    meaning: t('wire.body.GSW_DIAL_MODE.meaning'),
    schema: integer,
    value: (facts) => facts.dialing?.dialMode,
  },
  {
    ...always,
    name: 'GSW_OPTIMIZE_BY',
    presence: 'while-predictive',
    enumeration: 'optimizeBy',
    meaning: t('wire.body.GSW_OPTIMIZE_BY.meaning'),
    schema: integer,
    value: (facts) => facts.dialing?.optimization?.by,
  },
  {
    ...always,
    name: 'GSW_OPTIMIZE_GOAL',
    presence: 'while-predictive',
    assumption: t('wire.body.GSW_OPTIMIZE_GOAL.assumption'),
    meaning: t('wire.body.GSW_OPTIMIZE_GOAL.meaning'),
    schema: integer,
    value: (facts) => facts.dialing?.optimization?.goal,
  },
  {
    ...always,
    name: 'GSW_CAMPAIGN_GROUP_STATE',
    enumeration: 'state',
    assumption: t('wire.body.GSW_CAMPAIGN_GROUP_STATE.assumption'),
    meaning: t('wire.body.GSW_CAMPAIGN_GROUP_STATE.meaning'),
    schema: integer,
    value: (facts) => facts.state,
  },
  {
    ...always,
    name: 'GSW_CAMPAIGN_GROUP_ACTION',
    enumeration: 'action',
    assumption: t('wire.body.GSW_CAMPAIGN_GROUP_ACTION.assumption'),
    meaning: t('wire.body.GSW_CAMPAIGN_GROUP_ACTION.meaning'),
    schema: integer,
    value: (facts) => facts.action,
  },
  {
    ...always,
    name: 'GSW_CAMPAIGN_GROUP_ACTOR',
    enumeration: 'actor',
    assumption: t('wire.body.GSW_CAMPAIGN_GROUP_ACTOR.assumption'),
    meaning: t('wire.body.GSW_CAMPAIGN_GROUP_ACTOR.meaning'),
    schema: integer,
    value: (facts) => facts.actor,
  },
  {
    ...statistic,
    name: 'GSW_STAT_BUSY_FACTOR',
    meaning: t('wire.body.GSW_STAT_BUSY_FACTOR.meaning'),
    schema: statisticValueSchema,
    value: (facts) => facts.statistics.busyFactor,
  },
  {
    ...statistic,
    name: 'GSW_STAT_HIT_RATIO',
    meaning: t('wire.body.GSW_STAT_HIT_RATIO.meaning'),
    schema: statisticValueSchema,
    value: (facts) => facts.statistics.hitRatio,
  },
  {
    ...statistic,
    name: 'GSW_STAT_OVERDIAL_RATE',
    meaning: t('wire.body.GSW_STAT_OVERDIAL_RATE.meaning'),
    schema: statisticValueSchema,
    value: (facts) => facts.statistics.overdialRate,
  },
  {
    ...statistic,
    name: 'GSW_STAT_TIME_TO_COMPLETE',
    meaning: t('wire.body.GSW_STAT_TIME_TO_COMPLETE.meaning'),
    schema: statisticValueSchema,
    value: (facts) => facts.statistics.timeToComplete,
  },
  {
    ...statistic,
    name: 'GSW_CALLING_LISTS',
    provenance: 'assumed',
    assumption: t('wire.body.GSW_CALLING_LISTS.assumption'),
    meaning: t('wire.body.GSW_CALLING_LISTS.meaning'),
    schema: z.array(objectSchema(listAttributes)),
    value: (facts) => facts.callingLists.map((list) => valuesOf(listAttributes, list)),
  },
];

const attributesByRelease = new Map(
  releases.map((release, upTo) => [
    release,
    notificationAttributes.filter(({ since }) => releases.indexOf(since) <= upTo),
  ]),
);

/** The attributes that a release sends. */
export function attributesOf(release: Release): readonly WireAttribute<NotificationFacts>[] {
  return attributesByRelease.get(release) ?? [];
}

/** The strict zod object of a list of attributes; one that is not always present is optional. */
export function objectSchema<Facts>(attributes: readonly WireAttribute<Facts>[]): z.ZodType {
  return z.strictObject(
    Object.fromEntries(
      attributes.map(({ name, presence, schema, meaning }) => {
        const described = schema.describe(meaning);
        return [name, presence === 'always' ? described : described.optional()];
      }),
    ),
  );
}

/** Attribute names with their values, in order; what is undefined is left out. */
export function valuesOf<Facts>(attributes: readonly WireAttribute<Facts>[], facts: Facts): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const attribute of attributes) {
    const value = attribute.value(facts);
    if (value !== undefined) values[attribute.name] = value;
  }
  return values;
}
