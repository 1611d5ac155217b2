import { expect, test } from 'vitest';
import { faultsOf } from '../workspace/faults.ts';
import { applicationOptionsSchema, effectiveOptions, groupOptionsSchema } from './option-settings.ts';

const inForce = (...levels: Parameters<typeof effectiveOptions>) =>
  Object.entries(effectiveOptions(...levels)).map(([name, { value, source }]) => [name, value, source]);

test('nothing set: the defaults are in force', () => {
  expect(inForce({})).toEqual([
    ['send-campaigngroup-states', false, 'default'],
    ['campaigngroup-states-uri', '', 'default'],
    ['campaigngroup-states-interval', 10, 'default'],
    ['http-response-timeout', 10, 'default'],
    ['http-connection-pool-size', 10, 'default'],
  ]);
});

const application = {
  'send-campaigngroup-states': true,
  'campaigngroup-states-uri': 'http://application/',
  'campaigngroup-states-interval': 20,
  'http-response-timeout': 30,
  'http-connection-pool-size': 40,
};

test('the application comes before the defaults', () => {
  expect(inForce(application)).toEqual([
    ['send-campaigngroup-states', true, 'application'],
    ['campaigngroup-states-uri', 'http://application/', 'application'],
    ['campaigngroup-states-interval', 20, 'application'],
    ['http-response-timeout', 30, 'application'],
    ['http-connection-pool-size', 40, 'application'],
  ]);
});

test('the Campaign Group comes before the application, for the first three', () => {
  expect(
    inForce(application, {
      'send-campaigngroup-states': false,
      'campaigngroup-states-uri': '',
      'campaigngroup-states-interval': 0,
      'http-response-timeout': 1,
      'http-connection-pool-size': 1,
    }),
  ).toEqual([
    ['send-campaigngroup-states', false, 'campaign-group'],
    ['campaigngroup-states-uri', '', 'campaign-group'],
    ['campaigngroup-states-interval', 0, 'campaign-group'],
    ['http-response-timeout', 30, 'application'],
    ['http-connection-pool-size', 40, 'application'],
  ]);
});

test('each option is looked up on its own', () => {
  expect(inForce({ 'http-response-timeout': 30 }, { 'campaigngroup-states-interval': 5 })).toEqual([
    ['send-campaigngroup-states', false, 'default'],
    ['campaigngroup-states-uri', '', 'default'],
    ['campaigngroup-states-interval', 5, 'campaign-group'],
    ['http-response-timeout', 30, 'application'],
    ['http-connection-pool-size', 10, 'default'],
  ]);
});

test('the file schemas read words as the window does, and keep only what is set', () => {
  expect(applicationOptionsSchema.parse({ 'send-campaigngroup-states': 'yes', 'http-response-timeout': '30' })).toEqual(
    {
      'send-campaigngroup-states': true,
      'http-response-timeout': 30,
    },
  );
  expect(groupOptionsSchema.parse({})).toEqual({});
});

test('every fault names its option; a Campaign Group may not set the last two', () => {
  const faults = (schema: typeof applicationOptionsSchema | typeof groupOptionsSchema, raw: unknown) => {
    const parsed = schema.safeParse(raw);
    return parsed.success ? [] : faultsOf(parsed.error).map(({ path }) => path);
  };
  expect(faults(groupOptionsSchema, { 'http-response-timeout': 10, 'http-connection-pool-size': 10 })).toEqual([
    'http-response-timeout',
    'http-connection-pool-size',
  ]);
  expect(
    faults(applicationOptionsSchema, {
      'send-campaigngroup-states': 'maybe',
      'campaigngroup-states-uri': 'ocs',
      'campaigngroup-states-interval': -1,
      'http-response-timeout': 0,
      'http-connection-pool-size': 1_025,
      'http-retries': 3,
    }),
  ).toEqual([
    'send-campaigngroup-states',
    'campaigngroup-states-uri',
    'campaigngroup-states-interval',
    'http-response-timeout',
    'http-connection-pool-size',
    'http-retries',
  ]);
});
