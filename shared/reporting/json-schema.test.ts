import { expect, test } from 'vitest';
import { type Happening, happenings } from '../testing/facts.ts';
import { notificationBody, notificationJsonSchema } from './notification-body.ts';
import { attributesOf, objectSchema, type Release, releases } from './wire-profile.ts';

const names = Object.keys(happenings) as Happening[];
const bodyOf = (release: Release, name: Happening) =>
  JSON.parse(notificationBody(release, happenings[name])) as Record<string, unknown>;
const accepts = (release: Release, body: unknown) => objectSchema(attributesOf(release)).safeParse(body).success;
const cases = releases.flatMap((release) => names.map((name) => ({ release, name })));

test.each(cases)('$release accepts the body of $name', ({ release, name }) => {
  expect(accepts(release, bodyOf(release, name))).toBe(true);
});

test.each(cases)('$release: every attribute of $name but the optional ones is required', ({ release, name }) => {
  const body = bodyOf(release, name);
  const optional = ['GSW_CAMPAIGN_TEMPLATE_NAME', 'GSW_DIAL_MODE', 'GSW_OPTIMIZE_BY', 'GSW_OPTIMIZE_GOAL'];
  for (const key of Object.keys(body)) {
    const { [key]: _left, ...rest } = body;
    expect(accepts(release, rest), key).toBe(optional.includes(key));
  }
});

test('a key that is not known is refused, in a Calling List too', () => {
  for (const release of releases) expect(accepts(release, { ...bodyOf(release, 'load'), GSW_EXTRA: 1 })).toBe(false);
  const list = {
    GSW_CALLING_LIST_NAME: 'A',
    GSW_CALLING_LIST_DBID: '1',
    GSW_STAT_HIT_RATIO: 1,
    GSW_STAT_TIME_TO_COMPLETE: 1,
  };
  const withList = (extra: object) => ({ ...bodyOf('8.1.517.04', 'load'), GSW_CALLING_LISTS: [{ ...list, ...extra }] });
  expect(accepts('8.1.517.04', withList({}))).toBe(true);
  expect(accepts('8.1.517.04', withList({ GSW_EXTRA: 1 }))).toBe(false);
});

test('the earlier release refuses statistics', () => {
  expect(accepts('8.1.512.02', bodyOf('8.1.517.04', 'load'))).toBe(false);
});

test.each([
  ['GSW_USER_EVENT', 'Other'],
  ['GSW_DATE_TIME', 1528133523.412],
  ['GSW_DATE_TIME', '1528133523'],
  ['GSW_TENANT_NAME', null],
  ['GSW_CAMPAIGN_GROUP_GUID', 'not-a-uuid'],
  ['GSW_CAMPAIGN_GROUP_DBID', 101],
  ['GSW_QUEUE_NAME', null],
  ['GSW_DIAL_MODE', '1'],
  ['GSW_DIAL_MODE', 1.5],
  ['GSW_OPTIMIZE_BY', null],
  ['GSW_OPTIMIZE_GOAL', '85'],
  ['GSW_CAMPAIGN_GROUP_STATE', '5'],
  ['GSW_CAMPAIGN_GROUP_ACTION', null],
  ['GSW_CAMPAIGN_GROUP_ACTOR', true],
  ['GSW_STAT_BUSY_FACTOR', -0.1],
  ['GSW_STAT_HIT_RATIO', '0.3'],
  ['GSW_STAT_TIME_TO_COMPLETE', undefined],
  ['GSW_CALLING_LISTS', null],
  ['GSW_CALLING_LISTS', [{ GSW_CALLING_LIST_NAME: 'A' }]],
])('%s as %j is refused', (key, value) => {
  expect(accepts('8.1.517.04', { ...bodyOf('8.1.517.04', 'start'), [key]: value })).toBe(false);
});

// The emitted JSON Schema, by hand: what a receiver's author would check with.
const text = (description: string) => ({ type: 'string', description });
const statistic = (description: string) => ({ anyOf: [{ type: 'number', minimum: 0 }, { type: 'null' }], description });

test('the emitted schema is draft 2020-12, strict, and titled', () => {
  for (const release of releases)
    expect(notificationJsonSchema(release)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: `CampaignGroupState notification, release ${release}`,
      type: 'object',
      additionalProperties: false,
    });
});

test.each(releases)('the emitted schema of %s lists and requires what the release sends', (release) => {
  const schema = notificationJsonSchema(release) as { properties: object; required: string[] };
  const sent = Object.keys(bodyOf(release, 'start'));
  expect(Object.keys(schema.properties)).toEqual(sent);
  const sometimes = ['GSW_CAMPAIGN_TEMPLATE_NAME', 'GSW_DIAL_MODE', 'GSW_OPTIMIZE_BY', 'GSW_OPTIMIZE_GOAL'];
  expect(schema.required).toEqual(sent.filter((key) => !sometimes.includes(key)));
});

test('the emitted schema has the documented JSON types', () => {
  const { properties } = notificationJsonSchema('8.1.517.04') as {
    properties: Record<string, Record<string, unknown>>;
  };
  const integers = ['GSW_DIAL_MODE', 'GSW_OPTIMIZE_BY', 'GSW_OPTIMIZE_GOAL'].concat(
    ['STATE', 'ACTION', 'ACTOR'].map((end) => `GSW_CAMPAIGN_GROUP_${end}`),
  );
  for (const [name, property] of Object.entries(properties)) {
    const type = integers.includes(name) ? 'integer' : name === 'GSW_CALLING_LISTS' ? 'array' : 'string';
    if (!name.startsWith('GSW_STAT_')) expect(property, name).toMatchObject({ type });
  }
  expect(properties.GSW_USER_EVENT).toMatchObject({ const: 'CampaignGroupState' });
  expect(properties.GSW_DATE_TIME).toMatchObject({ pattern: '^\\d+\\.\\d{3}$' });
  expect(properties.GSW_TENANT_NAME).toEqual(text('Name of the tenant; Unknown if not set.'));
  expect(properties.GSW_STAT_BUSY_FACTOR).toEqual(statistic('Share of agent time spent busy; a fraction.'));
  expect(properties.GSW_CALLING_LISTS).toMatchObject({
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['GSW_CALLING_LIST_NAME', 'GSW_CALLING_LIST_DBID', 'GSW_STAT_HIT_RATIO', 'GSW_STAT_TIME_TO_COMPLETE'],
    },
  });
});
