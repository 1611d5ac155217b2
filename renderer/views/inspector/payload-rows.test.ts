import { expect, test } from 'vitest';
import { type PayloadRow, payloadRows } from './payload-rows.ts';

const body = JSON.stringify({
  GSW_USER_EVENT: 'CampaignGroupState',
  GSW_DATE_TIME: '1528133523.412',
  GSW_TENANT_NAME: 'Unknown',
  GSW_QUEUE_NAME: '',
  GSW_DIAL_MODE: 1,
  GSW_OPTIMIZE_BY: 3,
  GSW_OPTIMIZE_GOAL: 20,
  GSW_CAMPAIGN_GROUP_STATE: 5,
  GSW_CAMPAIGN_GROUP_ACTION: 9,
  GSW_STAT_BUSY_FACTOR: 0.85,
  GSW_STAT_HIT_RATIO: null,
  GSW_STAT_TIME_TO_COMPLETE: 600,
  GSW_CALLING_LISTS: [{ GSW_CALLING_LIST_NAME: 'Spring_A', GSW_STAT_HIT_RATIO: 0.3 }],
});
const rows = payloadRows(body) ?? [];
const row = (name: string, list: string | null = null) =>
  rows.find((candidate) => candidate.name === name && candidate.list === list) as PayloadRow;

test('each attribute stands in the order of the body, those of a Calling List after the array', () => {
  const present = rows.filter(({ value }) => value !== null).map(({ key }) => key);
  expect(present.slice(0, 2)).toEqual(['GSW_USER_EVENT', 'GSW_DATE_TIME']);
  expect(present.slice(-3)).toEqual(['GSW_CALLING_LISTS', '[0]GSW_CALLING_LIST_NAME', '[0]GSW_STAT_HIT_RATIO']);
});

test.each([
  ['GSW_DATE_TIME', 'Jun 4, 2018, 17:32:03.412 UTC'],
  ['GSW_DIAL_MODE', 'Predictive'],
  ['GSW_OPTIMIZE_BY', 'Average Waiting Time'],
  ['GSW_OPTIMIZE_GOAL', '20 s'],
  ['GSW_CAMPAIGN_GROUP_STATE', 'Running'],
  ['GSW_CAMPAIGN_GROUP_ACTION', 'CM_ReqStartDialing'],
  ['GSW_STAT_BUSY_FACTOR', '85 %'],
  ['GSW_STAT_TIME_TO_COMPLETE', '10 min'],
  ['GSW_STAT_HIT_RATIO', 'not known now'],
])('%s says %s', (name, says) => {
  expect(row(name).says).toBe(says);
});

test('null, filled in and absent are told apart', () => {
  expect(row('GSW_STAT_HIT_RATIO')).toMatchObject({ value: 'null', isDefault: false });
  expect(row('GSW_QUEUE_NAME')).toMatchObject({ value: '""', isDefault: true });
  expect(row('GSW_TENANT_NAME')).toMatchObject({ value: '"Unknown"', isDefault: true });
  expect(row('GSW_CAMPAIGN_TEMPLATE_NAME')).toMatchObject({ value: null, presence: 'if-configured' });
});

test('what is assumed carries the assumption', () => {
  expect(row('GSW_CALLING_LISTS')).toMatchObject({ provenance: 'assumed', assumption: 'Name and place of the array.' });
  expect(row('GSW_DATE_TIME').assumption).toMatch(/string of seconds/);
});

test('a body of the older release lacks no statistics: it never had any', () => {
  const old = payloadRows('{"GSW_USER_EVENT":"CampaignGroupState"}') ?? [];
  expect(old.some(({ name }) => name.startsWith('GSW_STAT_'))).toBe(false);
});

test('an unknown attribute is shown as such, and what is no JSON object has no rows', () => {
  expect(payloadRows('{"X":1}')?.[0]).toMatchObject({
    name: 'X',
    meaning: 'Not in the wire profile.',
    provenance: null,
  });
  expect(payloadRows('not JSON')).toBeNull();
  expect(payloadRows('[1]')).toBeNull();
});
