import { z } from 'zod';
import type { Provenance } from '../domain/provenance.ts';
import { statisticValueSchema } from '../domain/statistics.ts';
import type { ListFacts, NotificationFacts } from './notification-facts.ts';

/** The releases whose bodies differ: statistics and Calling Lists came with the second. */
export const releases = ['8.1.512.02', '8.1.517.04'] as const;
export type Release = (typeof releases)[number];
export const defaultRelease: Release = '8.1.517.04';

/** When an attribute is in the body. */
export type Presence = 'always' | 'if configured' | 'while running' | 'while running in a Predictive mode';

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
  readonly enumeration?: 'dial mode' | 'optimize by' | 'state' | 'action' | 'actor';
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
    assumption: 'Name and place of the attribute.',
    meaning: 'Name of the Calling List.',
    schema: text,
    value: (list) => list.name,
  },
  {
    ...statistic,
    name: 'GSW_CALLING_LIST_DBID',
    provenance: 'assumed',
    assumption: 'Name and place of the attribute.',
    meaning: 'DBID of the Calling List.',
    schema: text,
    value: (list) => list.dbid,
  },
  {
    ...statistic,
    name: 'GSW_STAT_HIT_RATIO',
    meaning: 'Answered attempts of all completed attempts on this list; a fraction.',
    schema: statisticValueSchema,
    value: (list) => list.statistics.hitRatio,
  },
  {
    ...statistic,
    name: 'GSW_STAT_TIME_TO_COMPLETE',
    meaning: 'Seconds until this list is done at the present speed.',
    schema: statisticValueSchema,
    value: (list) => list.statistics.timeToComplete,
  },
];

/** The attributes of the notification body, in the order in which they are sent. */
export const notificationAttributes: readonly WireAttribute<NotificationFacts>[] = [
  {
    ...always,
    name: 'GSW_USER_EVENT',
    meaning: 'The kind of event.',
    schema: z.literal('CampaignGroupState'),
    value: () => 'CampaignGroupState',
  },
  {
    ...always,
    name: 'GSW_DATE_TIME',
    assumption: 'Written as a string of seconds with three decimals.',
    meaning: 'When the action occurred: UTC, seconds since 1970 with milliseconds.',
    schema: z.string().regex(/^\d+\.\d{3}$/),
    value: (facts) => (facts.occurredAt / 1000).toFixed(3),
  },
  {
    ...always,
    name: 'GSW_TENANT_NAME',
    meaning: 'Name of the tenant; Unknown if not set.',
    schema: text,
    value: (facts) => facts.tenant.name,
  },
  {
    ...always,
    name: 'GSW_TENANT_CCID',
    meaning: 'Contact centre id of the tenant; Unknown if not set.',
    schema: text,
    value: (facts) => facts.tenant.ccid,
  },
  {
    ...always,
    name: 'GSW_CAMPAIGN_GROUP_NAME',
    meaning: 'Name of the Campaign Group.',
    schema: text,
    value: (facts) => facts.name,
  },
  {
    ...always,
    name: 'GSW_CAMPAIGN_GROUP_GUID',
    assumption: 'Fixed for the Campaign Group object, not new for each load.',
    meaning: 'UUID of the Campaign Group.',
    schema: z.guid(),
    value: (facts) => facts.guid,
  },
  {
    ...always,
    name: 'GSW_CAMPAIGN_GROUP_DBID',
    meaning: 'DBID of the Campaign Group; a string.',
    schema: text,
    value: (facts) => facts.dbid,
  },
  {
    ...always,
    name: 'GSW_GROUP_NAME',
    meaning: 'Name of the Agent Group or Place Group.',
    schema: text,
    value: (facts) => facts.group,
  },
  {
    ...always,
    name: 'GSW_CAMPAIGN_NAME',
    meaning: 'Name of the Campaign.',
    schema: text,
    value: (facts) => facts.campaign,
  },
  {
    ...always,
    name: 'GSW_CAMPAIGN_TEMPLATE_NAME',
    presence: 'if configured',
    meaning: 'Name of the Campaign template.',
    schema: text,
    value: (facts) => facts.template,
  },
  {
    ...always,
    name: 'GSW_QUEUE_NAME',
    assumption: 'An empty string where none is configured.',
    meaning: 'Voice Transfer Destination DN.',
    schema: text,
    value: (facts) => facts.queue ?? '',
  },
  {
    ...always,
    name: 'GSW_DIAL_MODE',
    presence: 'while running',
    enumeration: 'dial mode',
    meaning: 'How calls are paced.',
    schema: integer,
    value: (facts) => facts.dialing?.dialMode,
  },
  {
    ...always,
    name: 'GSW_OPTIMIZE_BY',
    presence: 'while running in a Predictive mode',
    enumeration: 'optimize by',
    meaning: 'Optimization method.',
    schema: integer,
    value: (facts) => facts.dialing?.optimization?.by,
  },
  {
    ...always,
    name: 'GSW_OPTIMIZE_GOAL',
    presence: 'while running in a Predictive mode',
    assumption: 'Percent for methods 1 and 2, seconds for 3.',
    meaning: 'Goal of the optimization method.',
    schema: integer,
    value: (facts) => facts.dialing?.optimization?.goal,
  },
  {
    ...always,
    name: 'GSW_CAMPAIGN_GROUP_STATE',
    enumeration: 'state',
    assumption: 'The spelling STATE; the print is illegible and STATUS is the other reading.',
    meaning: 'State of the Campaign Group after the action.',
    schema: integer,
    value: (facts) => facts.state,
  },
  {
    ...always,
    name: 'GSW_CAMPAIGN_GROUP_ACTION',
    enumeration: 'action',
    assumption: '0 in a periodic notification.',
    meaning: 'The client request that caused the notification.',
    schema: integer,
    value: (facts) => facts.action,
  },
  {
    ...always,
    name: 'GSW_CAMPAIGN_GROUP_ACTOR',
    enumeration: 'actor',
    assumption: '0 in a periodic notification; the numbers 2 and 3.',
    meaning: 'Who caused the action.',
    schema: integer,
    value: (facts) => facts.actor,
  },
  {
    ...statistic,
    name: 'GSW_STAT_BUSY_FACTOR',
    meaning: 'Share of agent time spent busy; a fraction.',
    schema: statisticValueSchema,
    value: (facts) => facts.statistics.busyFactor,
  },
  {
    ...statistic,
    name: 'GSW_STAT_HIT_RATIO',
    meaning: 'Answered attempts of all completed attempts; a fraction.',
    schema: statisticValueSchema,
    value: (facts) => facts.statistics.hitRatio,
  },
  {
    ...statistic,
    name: 'GSW_STAT_OVERDIAL_RATE',
    meaning: 'Abandoned calls of all answered calls; a fraction.',
    schema: statisticValueSchema,
    value: (facts) => facts.statistics.overdialRate,
  },
  {
    ...statistic,
    name: 'GSW_STAT_TIME_TO_COMPLETE',
    meaning: 'Seconds until all lists are done at the present speed.',
    schema: statisticValueSchema,
    value: (facts) => facts.statistics.timeToComplete,
  },
  {
    ...statistic,
    name: 'GSW_CALLING_LISTS',
    provenance: 'assumed',
    assumption: 'Name and place of the array.',
    meaning: 'The Calling Lists with their own statistics.',
    schema: z.array(objectSchema(listAttributes)),
    value: (facts) => facts.callingLists.map((list) => valuesOf(listAttributes, list)),
  },
];

/** The attributes that a release sends. */
export function attributesOf(release: Release): readonly WireAttribute<NotificationFacts>[] {
  const upTo = releases.indexOf(release);
  return notificationAttributes.filter((attribute) => releases.indexOf(attribute.since) <= upTo);
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
