import { expect, test } from 'vitest';
import { factsOf, type Happening, happenings } from '../testing/facts.ts';
import { notificationBody, notificationHeaders } from './notification-body.ts';

// The bodies stand here by hand, from the documented table of attributes. Nothing of them is computed by the code under test.
const head = '{"GSW_USER_EVENT":"CampaignGroupState","GSW_DATE_TIME":"1528133523.412",';
const tenant = '"GSW_TENANT_NAME":"Environment","GSW_TENANT_CCID":"CC-7",';
const group =
  '"GSW_CAMPAIGN_GROUP_NAME":"Spring@Agents","GSW_CAMPAIGN_GROUP_GUID":"6f1c3a0e-6a4b-4b0e-9d0a-3d6d1f6f2a11",' +
  '"GSW_CAMPAIGN_GROUP_DBID":"101","GSW_GROUP_NAME":"Agents","GSW_CAMPAIGN_NAME":"Spring",';
const template = '"GSW_CAMPAIGN_TEMPLATE_NAME":"Sales",';
const queue = '"GSW_QUEUE_NAME":"8001",';
const start = head + tenant + group + template + queue;

const predictive = '"GSW_DIAL_MODE":1,"GSW_OPTIMIZE_BY":1,"GSW_OPTIMIZE_GOAL":85,';
const what: Readonly<Record<Happening, string>> = {
  load: '"GSW_CAMPAIGN_GROUP_STATE":4,"GSW_CAMPAIGN_GROUP_ACTION":7,"GSW_CAMPAIGN_GROUP_ACTOR":1',
  start: `${predictive}"GSW_CAMPAIGN_GROUP_STATE":5,"GSW_CAMPAIGN_GROUP_ACTION":9,"GSW_CAMPAIGN_GROUP_ACTOR":1`,
  setMode: '"GSW_DIAL_MODE":2,"GSW_CAMPAIGN_GROUP_STATE":5,"GSW_CAMPAIGN_GROUP_ACTION":11,"GSW_CAMPAIGN_GROUP_ACTOR":2',
  periodic: `${predictive}"GSW_CAMPAIGN_GROUP_STATE":5,"GSW_CAMPAIGN_GROUP_ACTION":0,"GSW_CAMPAIGN_GROUP_ACTOR":0`,
  stop: '"GSW_CAMPAIGN_GROUP_STATE":4,"GSW_CAMPAIGN_GROUP_ACTION":10,"GSW_CAMPAIGN_GROUP_ACTOR":3',
  unload: '"GSW_CAMPAIGN_GROUP_STATE":0,"GSW_CAMPAIGN_GROUP_ACTION":8,"GSW_CAMPAIGN_GROUP_ACTOR":1',
};

const unknown =
  '"GSW_STAT_BUSY_FACTOR":null,"GSW_STAT_HIT_RATIO":null,"GSW_STAT_OVERDIAL_RATE":null,"GSW_STAT_TIME_TO_COMPLETE":null';
const measured =
  '"GSW_STAT_BUSY_FACTOR":0.85,"GSW_STAT_HIT_RATIO":0.3,"GSW_STAT_OVERDIAL_RATE":0.02,"GSW_STAT_TIME_TO_COMPLETE":600';
const idle =
  '"GSW_STAT_BUSY_FACTOR":0,"GSW_STAT_HIT_RATIO":0.3,"GSW_STAT_OVERDIAL_RATE":0.02,"GSW_STAT_TIME_TO_COMPLETE":600';
const lists =
  '"GSW_CALLING_LISTS":[{"GSW_CALLING_LIST_NAME":"Spring_A","GSW_CALLING_LIST_DBID":"301","GSW_STAT_HIT_RATIO":0.3,' +
  '"GSW_STAT_TIME_TO_COMPLETE":600},{"GSW_CALLING_LIST_NAME":"Spring_B","GSW_CALLING_LIST_DBID":"302",' +
  '"GSW_STAT_HIT_RATIO":null,"GSW_STAT_TIME_TO_COMPLETE":null}]';
const statistics: Readonly<Record<Happening, string>> = {
  load: unknown,
  start: unknown,
  setMode: measured,
  periodic: measured,
  stop: idle,
  unload: unknown,
};

const names = Object.keys(happenings) as Happening[];

test.each(names)('%s, release 8.1.512.02: without statistics', (name) => {
  expect(notificationBody('8.1.512.02', happenings[name])).toBe(`${start}${what[name]}}`);
});

test.each(names)('%s, release 8.1.517.04: with statistics and Calling Lists', (name) => {
  expect(notificationBody('8.1.517.04', happenings[name])).toBe(`${start}${what[name]},${statistics[name]},${lists}}`);
});

test('without a template in the configuration the attribute is absent', () => {
  expect(notificationBody('8.1.512.02', factsOf({ template: undefined }))).toBe(
    `${head}${tenant}${group}${queue}${what.load}}`,
  );
});

test('without a queue the attribute is an empty string', () => {
  expect(notificationBody('8.1.512.02', factsOf({ queue: undefined }))).toBe(
    `${head}${tenant}${group}${template}"GSW_QUEUE_NAME":"",${what.load}}`,
  );
});

test('a tenant that is not set is Unknown', () => {
  expect(notificationBody('8.1.512.02', factsOf({ tenant: { name: 'Unknown', ccid: 'Unknown' } }))).toBe(
    `${head}"GSW_TENANT_NAME":"Unknown","GSW_TENANT_CCID":"Unknown",${group}${template}${queue}${what.load}}`,
  );
});

test('without Calling Lists the array is empty, and sent', () => {
  expect(notificationBody('8.1.517.04', factsOf({}))).toBe(`${start}${what.load},${unknown},"GSW_CALLING_LISTS":[]}`);
});

test('a pinned value is sent in every state, also beside unknown ones', () => {
  const pinned = { busyFactor: 0.5, hitRatio: null, overdialRate: null, timeToComplete: 0 };
  for (const state of [0, 1, 2, 4] as const)
    expect(notificationBody('8.1.517.04', factsOf({ state, statistics: pinned }))).toContain(
      '"GSW_STAT_BUSY_FACTOR":0.5,"GSW_STAT_HIT_RATIO":null,"GSW_STAT_OVERDIAL_RATE":null,"GSW_STAT_TIME_TO_COMPLETE":0,',
    );
});

test.each([
  [0, '0.000'],
  [7, '0.007'],
  [999, '0.999'],
  [1_528_133_523_000, '1528133523.000'],
  [1_528_133_523_412, '1528133523.412'],
  [1_763_821_255_851, '1763821255.851'],
  [9_999_999_999_999, '9999999999.999'],
])('%d ms is written %s', (occurredAt, written) => {
  expect(notificationBody('8.1.512.02', factsOf({ occurredAt }))).toContain(`"GSW_DATE_TIME":"${written}"`);
});

test('names that need it are escaped, and come back as they were', () => {
  const name = 'Früh"ling\\\n\u2028@Ag\u0000ents 😀';
  const body = JSON.parse(notificationBody('8.1.517.04', factsOf({ name })));
  expect(body.GSW_CAMPAIGN_GROUP_NAME).toBe(name);
});

test('nothing of our own is in the headers', () => {
  expect(notificationHeaders).toEqual({ 'content-type': 'application/json; charset=utf-8' });
});
