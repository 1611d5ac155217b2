import { expect, test } from 'vitest';
import { bad, engineWith, good, groupOf, viewIn } from '../testing/open-engine.ts';

test('options of the application are read as typed, merged, and removed by null', async () => {
  const engine = await engineWith([], { 'http-response-timeout': 30 });
  const settings = {
    'send-campaigngroup-states': 'Yes',
    'campaigngroup-states-uri': '  http://127.0.0.1:8080/ocs ',
    'campaigngroup-states-interval': '5',
  };
  expect(await good(engine, 'options.set', { settings })).toEqual({ dropped: 0 });
  expect(engine.state.options).toEqual({
    'http-response-timeout': 30,
    'send-campaigngroup-states': true,
    'campaigngroup-states-uri': 'http://127.0.0.1:8080/ocs',
    'campaigngroup-states-interval': 5,
  });
  await good(engine, 'options.set', { settings: { 'http-response-timeout': null, 'http-connection-pool-size': null } });
  expect(Object.keys(engine.state.options)).not.toContain('http-response-timeout');
  expect(engine.state.workspace.unsaved).toBe(true);
});

test.each([
  ['send-campaigngroup-states', 'on', 'must be true or false (yes and no are read as well)'],
  ['send-campaigngroup-states', 1, 'must be true or false (yes and no are read as well)'],
  [
    'campaigngroup-states-uri',
    'ftp://host/x',
    'must be an absolute http or https URI, such as http://127.0.0.1:8080/ocs',
  ],
  ['campaigngroup-states-interval', -1, 'must be a whole number from 0 to 86400 (seconds)'],
  ['campaigngroup-states-interval', '1.5', 'must be a whole number from 0 to 86400 (seconds)'],
  ['http-response-timeout', 0, 'must be a whole number from 1 to 600 (seconds)'],
  ['http-connection-pool-size', 1_025, 'must be a whole number from 1 to 1024 (connections)'],
])('%s does not take %j, and says what it takes', async (name, value, message) => {
  const engine = await engineWith([groupOf('101')]);
  const error = { code: 'invalid', sentence: `${name} ${message}.`, faults: [{ path: name, message }] };
  expect(await bad(engine, 'options.set', { settings: { [name]: value } })).toEqual(error);
  if (!name.startsWith('http-'))
    expect(await bad(engine, 'options.set', { dbid: '101', settings: { [name]: value } })).toEqual(error);
  expect(engine.state.options).toEqual({});
  expect(viewIn(engine, '101').configuration.options).toBeUndefined();
});

test('with one fault nothing is set, and all faults are named', async () => {
  const engine = await engineWith([]);
  const settings = {
    'campaigngroup-states-interval': 5,
    'http-response-timeout': 'soon',
    'http-connection-pool-size': 0,
  };
  expect(await bad(engine, 'options.set', { settings })).toMatchObject({
    sentence:
      'http-response-timeout must be a whole number from 1 to 600 (seconds); http-connection-pool-size must be a whole number from 1 to 1024 (connections).',
    faults: [{ path: 'http-response-timeout' }, { path: 'http-connection-pool-size' }],
  });
  expect(engine.state.options).toEqual({});
  expect(engine.state.workspace.unsaved).toBe(false);
});

test('a Campaign Group may override three options, also while it is loaded', async () => {
  const engine = await engineWith([groupOf('101', { template: 'Sales' })]);
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'load' } });
  await good(engine, 'options.set', { dbid: '101', settings: { 'campaigngroup-states-interval': '7' } });
  await good(engine, 'options.set', { dbid: '101', settings: { 'send-campaigngroup-states': 'no' } });
  expect(viewIn(engine, '101')).toMatchObject({
    configuration: {
      template: 'Sales',
      options: { 'campaigngroup-states-interval': 7, 'send-campaigngroup-states': false },
    },
    condition: { state: 4 },
  });
  expect(engine.state.options).toEqual({});
  expect(await bad(engine, 'options.set', { dbid: '101', settings: { 'http-response-timeout': 5 } })).toMatchObject({
    sentence: 'http-response-timeout can be set at the application only.',
  });
  const none = { 'campaigngroup-states-interval': null, 'send-campaigngroup-states': null };
  await good(engine, 'options.set', { dbid: '101', settings: none });
  expect(viewIn(engine, '101').configuration).not.toHaveProperty('options');
  expect(await bad(engine, 'options.set', { dbid: '999', settings: {} })).toMatchObject({ code: 'not-found' });
});

test('a setting at the application and none at all are not the same', async () => {
  const engine = await engineWith([]);
  await good(engine, 'options.set', { settings: { 'campaigngroup-states-interval': 10 } });
  expect(engine.state.options).toEqual({ 'campaigngroup-states-interval': 10 });
  const { text } = await good(engine, 'workspace.text', {});
  expect(JSON.parse(text).options).toEqual({ 'campaigngroup-states-interval': 10 });
});
