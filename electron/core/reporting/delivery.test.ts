import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestConsole } from '../testing/test-console.ts';
import { TestReceiver } from '../testing/test-receiver.ts';

let receiver: TestReceiver;
beforeAll(async () => {
  receiver = await TestReceiver.start();
});
afterAll(() => receiver.stop());

/** Six Campaign Groups at a receiver that never answers, one connection: one is on the wire, five wait. */
async function blocked(path: string): Promise<TestConsole> {
  const dbids = ['1', '2', '3', '4', '5', '6'];
  const test = await TestConsole.open(
    { 'campaigngroup-states-uri': receiver.uri(path), 'http-response-timeout': 1, 'http-connection-pool-size': 1 },
    dbids.map((dbid) => ({ dbid })),
  );
  await test.request(dbids, { do: 'load' });
  expect(test.engine.state.traffic).toMatchObject({ onWire: 1, waiting: 5 });
  return test;
}

test('the receiver sees what OCS would send: headers and body, and nothing of our own', async () => {
  const test = await TestConsole.open({ 'campaigngroup-states-uri': receiver.uri('ok/exact?a=1&b=%20') }, [
    { dbid: '7' },
  ]);
  await test.request('7', { do: 'load' });
  await test.engine.idle();
  await test.engine.close();
  const [record, ...more] = (await receiver.records()).filter(({ path }) => path.startsWith('/ok/exact'));
  const [detail] = test.notifications;
  expect(more).toEqual([]);
  expect(record).toMatchObject({ method: 'POST', path: '/ok/exact?a=1&b=%20', body: detail?.body });
  const names = record?.rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  expect(names).toEqual(['host', 'connection', 'content-type', 'content-length']);
  const values = record?.rawHeaders.filter((_, index) => index % 2 === 1);
  expect(Object.values(detail?.requestHeaders ?? {})).toEqual(values);
});

test('switching off drops what waits, says how many, and lets what is on the wire finish', async () => {
  const test = await blocked('never/off');
  expect(await test.setOptions({ 'send-campaigngroup-states': false })).toBe(5);
  expect(test.notifications.map(({ outcome, dropReason }) => [outcome, dropReason])).toEqual([
    ['sending', null],
    ...Array.from({ length: 5 }, () => ['dropped', 'switched-off']),
  ]);
  await test.engine.idle();
  expect(test.notifications[0]).toMatchObject({ outcome: 'failed', errorClass: 'response-timeout' });
  expect(test.engine.state.traffic).toMatchObject({ sent: 1, failed: 1, dropped: 5, waiting: 0, onWire: 0 });
  await test.engine.close();
});

test('another URI drops what waits for the old one; what comes after goes to the new one', async () => {
  const test = await blocked('never/moved');
  expect(await test.setOptions({ 'campaigngroup-states-uri': receiver.uri('ok/moved') })).toBe(5);
  await test.request('6', { do: 'start', dialMode: 3 });
  await test.engine.idle();
  expect(test.of('6').map(({ outcome, dropReason }) => [outcome, dropReason])).toEqual([
    ['dropped', 'uri-changed'],
    ['accepted', null],
  ]);
  const paths = (await receiver.records()).map(({ path }) => path).filter((path) => path.endsWith('/moved'));
  expect(paths).toEqual(['/never/moved', '/ok/moved']);
  await test.engine.close();
});

test('a hold drops what waits and records what happens meanwhile as dropped; nothing leaves until it ends', async () => {
  const test = await blocked('never/held');
  const held = await test.engine.call('sending.hold', {});
  expect(held).toEqual({ ok: true, value: { dropped: 5 } });
  await test.setOptions({ 'campaigngroup-states-uri': receiver.uri('ok/held') });
  await test.request('6', { do: 'start', dialMode: 3 });
  await test.engine.call('sending.resume', {});
  await test.request('6', { do: 'stop' });
  await test.engine.idle();
  expect(test.of('6').map(({ outcome, dropReason, action }) => [action, outcome, dropReason])).toEqual([
    [7, 'dropped', 'held'],
    [9, 'dropped', 'held'],
    [10, 'accepted', null],
  ]);
  expect((await receiver.records()).filter(({ path }) => path === '/ok/held')).toHaveLength(1);
  await test.engine.close();
});

test('closing drops what waits and gives what is on the wire its time', async () => {
  const test = await TestConsole.open(
    { 'campaigngroup-states-uri': receiver.uri('after/300/closing'), 'http-connection-pool-size': 1 },
    [{ dbid: '1' }, { dbid: '2' }],
  );
  await test.request(['1', '2'], { do: 'load' });
  await test.engine.close();
  expect(test.notifications.map(({ outcome, dropReason }) => [outcome, dropReason])).toEqual([
    ['accepted', null],
    ['dropped', 'closing'],
  ]);
});

test('a receiver that dies and comes back: each notification is tried once, and later ones arrive', async () => {
  const mortal = await TestReceiver.start();
  const test = await TestConsole.open({ 'campaigngroup-states-uri': mortal.uri('ok') }, [{ dbid: '1' }]);
  await test.request('1', { do: 'load' });
  await test.engine.idle();
  await mortal.stop();
  await test.request('1', { do: 'start', dialMode: 3 });
  await test.engine.idle();
  await test.setOptions({ 'campaigngroup-states-uri': receiver.uri('ok/revived') });
  await test.request('1', { do: 'stop' });
  await test.engine.idle();
  expect(test.notifications.map(({ outcome }) => outcome)).toEqual(['accepted', 'failed', 'accepted']);
  expect(['refused', 'reset']).toContain(test.notifications[1]?.errorClass);
  await test.engine.close();
});
