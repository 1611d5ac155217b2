import { expect, test } from 'vitest';
import { bad, engineWith, good, groupOf } from '../testing/open-engine.ts';

test('"listen and use as target" enables reporting to the receiver, and notifications arrive there', async () => {
  const engine = await engineWith([groupOf('101')]);
  const { port, uri } = await good(engine, 'receiver.listen', { port: 0, useAsTarget: true });
  expect(engine.state.receiver).toMatchObject({ listening: true, port, uri, problem: null });
  expect(engine.state.options).toEqual({ 'send-campaigngroup-states': true, 'campaigngroup-states-uri': uri });
  expect(engine.state.workspace.unsaved).toBe(true);
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'load' } });
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'force-unload' } });
  await engine.delivered();
  const { requests } = await good(engine, 'receiver.requests', { limit: 9 });
  expect(requests.map(({ body }) => JSON.parse(body).GSW_CAMPAIGN_GROUP_ACTION)).toEqual([8, 7]);
  expect((await good(engine, 'receiver.requests', { limit: 1 })).requests).toHaveLength(1);
  await good(engine, 'receiver.clear', {});
  expect((await good(engine, 'receiver.requests', { limit: 9 })).requests).toEqual([]);
  expect(engine.state.receiver.received).toBe(0);
});

test('listening alone leaves the options as they are; so does stopping', async () => {
  const engine = await engineWith([groupOf('101')]);
  await good(engine, 'receiver.listen', { port: 0, useAsTarget: false });
  expect(engine.state.options).toEqual({});
  const { uri } = await good(engine, 'receiver.listen', { port: 0, useAsTarget: true });
  await good(engine, 'receiver.stop', {});
  expect(engine.state.receiver).toMatchObject({ listening: false, port: null, uri: null });
  expect(engine.state.options['campaigngroup-states-uri']).toBe(uri);
});

test('a port that is taken changes no option', async () => {
  const [engine, other] = [await engineWith([]), await engineWith([])];
  const { port } = await good(other, 'receiver.listen', { port: 0, useAsTarget: false });
  const error = await bad(engine, 'receiver.listen', { port, useAsTarget: true });
  expect(error.sentence).toContain(`Port ${port} is used by another program.`);
  expect(engine.state.options).toEqual({});
  expect(engine.state.receiver).toMatchObject({ listening: false, problem: error.sentence });
});
