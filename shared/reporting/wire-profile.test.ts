import { expect, test } from 'vitest';
import { attributesOf, defaultRelease, listAttributes, notificationAttributes, releases } from './wire-profile.ts';

const documentedFirst = [
  'GSW_USER_EVENT',
  'GSW_DATE_TIME',
  'GSW_TENANT_NAME',
  'GSW_TENANT_CCID',
  'GSW_CAMPAIGN_GROUP_NAME',
  'GSW_CAMPAIGN_GROUP_GUID',
  'GSW_CAMPAIGN_GROUP_DBID',
  'GSW_GROUP_NAME',
  'GSW_CAMPAIGN_NAME',
  'GSW_CAMPAIGN_TEMPLATE_NAME',
  'GSW_QUEUE_NAME',
  'GSW_DIAL_MODE',
  'GSW_OPTIMIZE_BY',
  'GSW_OPTIMIZE_GOAL',
  'GSW_CAMPAIGN_GROUP_STATE',
  'GSW_CAMPAIGN_GROUP_ACTION',
  'GSW_CAMPAIGN_GROUP_ACTOR',
];
const withStatistics = [
  ...documentedFirst,
  'GSW_STAT_BUSY_FACTOR',
  'GSW_STAT_HIT_RATIO',
  'GSW_STAT_OVERDIAL_RATE',
  'GSW_STAT_TIME_TO_COMPLETE',
  'GSW_CALLING_LISTS',
];
const namesOf = (attributes: readonly { readonly name: string }[]) => attributes.map(({ name }) => name);

test('the attributes of each release, in their order', () => {
  expect(releases).toEqual(['8.1.512.02', '8.1.517.04']);
  expect(defaultRelease).toBe('8.1.517.04');
  expect(namesOf(attributesOf('8.1.512.02'))).toEqual(documentedFirst);
  expect(namesOf(attributesOf('8.1.517.04'))).toEqual(withStatistics);
  expect(namesOf(listAttributes)).toEqual([
    'GSW_CALLING_LIST_NAME',
    'GSW_CALLING_LIST_DBID',
    'GSW_STAT_HIT_RATIO',
    'GSW_STAT_TIME_TO_COMPLETE',
  ]);
});

const all = [...notificationAttributes, ...listAttributes];

test.each(all)('$name is marked, explained, and says what is assumed', ({ provenance, assumption, meaning }) => {
  expect(['documented', 'assumed']).toContain(provenance);
  expect(meaning).toMatch(/^[A-Z].+\.$/);
  if (provenance === 'assumed') expect(assumption).toBeDefined();
  if (assumption !== undefined) expect(assumption).toMatch(/^[A-Z0-9].+\.$/);
});

test('what no source states says what is assumed, and nothing else does', () => {
  const assumed = (attributes: typeof all) => namesOf(attributes.filter(({ assumption }) => assumption !== undefined));
  expect(assumed([...notificationAttributes])).toEqual([
    'GSW_DATE_TIME',
    'GSW_CAMPAIGN_GROUP_GUID',
    'GSW_QUEUE_NAME',
    'GSW_OPTIMIZE_GOAL',
    'GSW_CAMPAIGN_GROUP_STATE',
    'GSW_CAMPAIGN_GROUP_ACTION',
    'GSW_CAMPAIGN_GROUP_ACTOR',
    'GSW_CALLING_LISTS',
  ]);
  expect(assumed([...listAttributes])).toEqual(['GSW_CALLING_LIST_NAME', 'GSW_CALLING_LIST_DBID']);
});

test('an attribute that is not always sent says when it is', () => {
  const sometimes = all.filter(({ presence }) => presence !== 'always');
  expect(sometimes.map(({ name, presence }) => `${name} ${presence}`)).toEqual([
    'GSW_CAMPAIGN_TEMPLATE_NAME if-configured',
    'GSW_DIAL_MODE while-running',
    'GSW_OPTIMIZE_BY while-predictive',
    'GSW_OPTIMIZE_GOAL while-predictive',
  ]);
});

test('an attribute that holds a number of an enumeration names it', () => {
  const named = notificationAttributes.flatMap(({ name, enumeration }) => (enumeration ? [[name, enumeration]] : []));
  expect(named).toEqual([
    ['GSW_DIAL_MODE', 'dialMode'],
    ['GSW_OPTIMIZE_BY', 'optimizeBy'],
    ['GSW_CAMPAIGN_GROUP_STATE', 'state'],
    ['GSW_CAMPAIGN_GROUP_ACTION', 'action'],
    ['GSW_CAMPAIGN_GROUP_ACTOR', 'actor'],
  ]);
});
