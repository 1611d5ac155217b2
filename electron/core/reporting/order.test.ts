import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestConsole } from '../testing/test-console.ts';
import { TestReceiver } from '../testing/test-receiver.ts';

let receiver: TestReceiver;
beforeAll(async () => {
  receiver = await TestReceiver.start();
});
afterAll(() => receiver.stop());

const predictive = { dialMode: 1, optimizeBy: 1, optimizeGoal: 85 };

/** Action numbers that the receiver got at `path`, by Campaign Group. */
async function receivedActions(path: string): Promise<Record<string, number[]>> {
  const actions: Record<string, number[]> = {};
  for (const record of await receiver.records()) {
    if (record.path !== `/${path}`) continue;
    const body = JSON.parse(record.body);
    const dbid: string = body.GSW_CAMPAIGN_GROUP_DBID;
    actions[dbid] = [...(actions[dbid] ?? []), body.GSW_CAMPAIGN_GROUP_ACTION];
  }
  return actions;
}

test('one POST per accepted request, in order per Campaign Group, none repeated', async () => {
  const dbids = Array.from({ length: 8 }, (_, index) => String(index + 1));
  const test = await TestConsole.open(
    { 'campaigngroup-states-uri': receiver.uri('after/5/order'), 'http-connection-pool-size': 3 },
    dbids.map((dbid) => ({ dbid })),
  );
  await test.request(dbids, { do: 'load' });
  await test.request(dbids, { do: 'start', ...predictive });
  await test.request(dbids, { do: 'set-mode', dialMode: 2 });
  await test.request(dbids, { do: 'stop' });
  await test.request(dbids, { do: 'start', dialMode: 3 });
  await test.request(dbids, { do: 'complete' });
  await test.engine.idle();
  const expected = [7, 9, 11, 10, 9, 10, 8];
  expect(await receivedActions('after/5/order')).toEqual(Object.fromEntries(dbids.map((dbid) => [dbid, expected])));
  expect(test.engine.state.traffic).toMatchObject({ sent: dbids.length * 7, accepted: dbids.length * 7 });
  await test.engine.close();
});

test('a failed notification is never sent again, and the next of its Campaign Group follows it', async () => {
  const test = await TestConsole.open({ 'campaigngroup-states-uri': receiver.uri('reset/once') }, [{ dbid: '1' }]);
  await test.request('1', { do: 'load' });
  await test.request('1', { do: 'start', dialMode: 3 });
  await test.request('1', { do: 'stop' });
  await test.engine.idle();
  expect(test.notifications.map(({ outcome, errorClass }) => [outcome, errorClass])).toEqual([
    ['failed', 'reset'],
    ['failed', 'reset'],
    ['failed', 'reset'],
  ]);
  expect(await receivedActions('reset/once')).toEqual({ 1: [7, 9, 10] });
  await test.engine.close();
});

test('the next change waits for the outcome of the one before, other Campaign Groups do not', async () => {
  const test = await TestConsole.open(
    { 'campaigngroup-states-uri': receiver.uri('ok/others'), 'http-response-timeout': 1 },
    [{ dbid: '1', options: { 'campaigngroup-states-uri': receiver.uri('never/blocked') } }, { dbid: '2' }],
  );
  await test.request('1', { do: 'load' });
  await test.request('1', { do: 'start', dialMode: 3 });
  await test.request('2', { do: 'load' });
  await test.request('2', { do: 'start', dialMode: 3 });
  await test.until(() => test.of('2').length === 2 && test.of('2').every(({ outcome }) => outcome === 'accepted'));
  expect(test.of('1').map(({ outcome }) => outcome)).toEqual(['sending', 'waiting']);
  expect(test.engine.state.traffic).toMatchObject({ waiting: 1, onWire: 1 });
  await test.engine.idle();
  expect(test.of('1').map(({ outcome }) => outcome)).toEqual(['failed', 'failed']);
  await test.engine.close();
});

test('no more are on the wire than http-connection-pool-size, and a larger one counts at once', async () => {
  const dbids = Array.from({ length: 6 }, (_, index) => String(index + 1));
  const test = await TestConsole.open(
    {
      'campaigngroup-states-uri': receiver.uri('never/pool'),
      'http-response-timeout': 1,
      'http-connection-pool-size': 2,
    },
    dbids.map((dbid) => ({ dbid })),
  );
  await test.request(dbids, { do: 'load' });
  expect(test.engine.state.traffic).toMatchObject({ onWire: 2, waiting: 4 });
  await test.setOptions({ 'http-connection-pool-size': 5 });
  expect(test.engine.state.traffic).toMatchObject({ onWire: 5, waiting: 1 });
  await test.engine.idle();
  expect(test.engine.state.traffic).toMatchObject({ onWire: 0, waiting: 0, failed: 6 });
  await test.engine.close();
});

test('a periodic notification whose predecessor is unfinished is skipped and counted, and does not queue', async () => {
  const test = await TestConsole.open(
    {
      'campaigngroup-states-uri': receiver.uri('never/periodic'),
      'http-response-timeout': 3,
      'campaigngroup-states-interval': 1,
    },
    [{ dbid: '1' }],
  );
  await test.request('1', { do: 'load' });
  await test.until((all) => all.filter(({ outcome }) => outcome === 'skipped').length === 2);
  const [change, ...periodic] = test.notifications;
  expect(change).toMatchObject({ id: 81000, outcome: 'sending' });
  for (const skipped of periodic)
    expect(skipped).toMatchObject({
      id: 81001,
      outcome: 'skipped',
      loggedAt: null,
      dropReason: 'predecessor-unfinished',
    });
  expect(test.engine.state.traffic).toMatchObject({ waiting: 0, onWire: 1, skipped: 2 });
  await test.setOptions({ 'campaigngroup-states-interval': 0 });
  await test.engine.close();
});
