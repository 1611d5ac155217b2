import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { TestConsole } from '../testing/test-console.ts';
import { TestReceiver } from '../testing/test-receiver.ts';

let receiver: TestReceiver;
beforeAll(async () => {
  receiver = await TestReceiver.start();
});
afterAll(() => receiver.stop());

const preview = { do: 'start', dialMode: 3 } as const;

async function consoleTo(uri: string, dbids: readonly string[] = ['1'], options: object = {}): Promise<TestConsole> {
  const console = await TestConsole.open(
    { 'campaigngroup-states-uri': uri, ...options },
    dbids.map((dbid) => ({ dbid })),
  );
  onTestFinished(() => console.engine.close());
  return console;
}

test('the first notification opens the connection, the next ones are counted on it', async () => {
  const console = await consoleTo(receiver.uri('ok/counted'), ['1'], { 'http-connection-pool-size': 1 });
  await console.request('1', { do: 'load' });
  await console.request('1', preview);
  await console.request('1', { do: 'stop' });
  await console.engine.idle();
  const [first, second, third] = console.notifications;
  const localPort = first?.connection?.localPort;
  expect(localPort).toBeGreaterThan(0);
  expect([first, second, third].map((one) => one?.connection)).toEqual(
    [1, 2, 3].map((ordinal) => ({ localPort, ordinal })),
  );
  expect(first?.timing).toMatchObject({ connectMs: expect.any(Number), tlsMs: null, firstByteMs: expect.any(Number) });
  expect(second?.timing).toMatchObject({ connectMs: null, tlsMs: null, firstByteMs: expect.any(Number) });
  for (const one of console.notifications) {
    expect(one.timing?.totalMs).toBe(one.latencyMs);
    const { connectMs, firstByteMs, totalMs, queuedMs } = one.timing ?? { totalMs: -1, queuedMs: -1 };
    expect((connectMs ?? 0) + (firstByteMs ?? 0)).toBeLessThanOrEqual(totalMs);
    expect(queuedMs).toBeGreaterThanOrEqual(0);
  }
});

test('connections that are open at the same time have ports of their own', async () => {
  const dbids = ['1', '2', '3', '4'];
  const console = await consoleTo(receiver.uri('after/50/several'), dbids);
  await console.request(dbids, { do: 'load' });
  await console.engine.idle();
  const connections = console.notifications.map(({ connection }) => connection);
  expect(connections.map((one) => one?.ordinal)).toEqual([1, 1, 1, 1]);
  expect(new Set(connections.map((one) => one?.localPort)).size).toBe(4);
});

test('a connection that was closed is followed by another one, on which counting begins anew', async () => {
  const console = await consoleTo(receiver.uri('close/anew'));
  await console.request('1', { do: 'load' });
  await console.request('1', preview);
  await console.engine.idle();
  const [first, second] = console.notifications;
  expect([first?.outcome, second?.outcome]).toEqual(['failed', 'failed']);
  expect([first?.connection?.ordinal, second?.connection?.ordinal]).toEqual([1, 1]);
  expect(second?.connection?.localPort).not.toBe(first?.connection?.localPort);
  expect(second?.timing).toMatchObject({ connectMs: expect.any(Number), firstByteMs: null });
});

test('what waits for a connection is queued for as long', async () => {
  const console = await consoleTo(receiver.uri('after/100/queued'), ['1', '2'], { 'http-connection-pool-size': 1 });
  await console.request(['1', '2'], { do: 'load' });
  await console.engine.idle();
  const [first, second] = console.notifications;
  // The first one was written after the second one was made, and answered before that was handed over.
  expect(second?.timing?.queuedMs).toBeGreaterThan(first?.timing?.firstByteMs ?? Number.POSITIVE_INFINITY);
});

test('without a connection there is neither its name nor its times', async () => {
  const nobody = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => nobody.once('listening', resolve));
  const address = nobody.address();
  await new Promise((resolve) => nobody.close(resolve));
  const port = typeof address === 'object' ? address?.port : 0;
  const console = await consoleTo(`http://127.0.0.1:${port}/`);
  await console.request('1', { do: 'load' });
  await console.engine.idle();
  expect(console.notifications[0]).toMatchObject({
    outcome: 'failed',
    errorClass: 'refused',
    connection: null,
    timing: { connectMs: null, tlsMs: null, firstByteMs: null, totalMs: expect.any(Number) },
  });
});

test('where TLS fails, TCP had its time', async () => {
  const console = await consoleTo(`https://127.0.0.1:${receiver.ports.https}/ok`);
  await console.request('1', { do: 'load' });
  await console.engine.idle();
  expect(console.notifications[0]).toMatchObject({
    errorClass: 'tls',
    connection: null,
    timing: { connectMs: expect.any(Number), tlsMs: null, firstByteMs: null },
  });
});

test("the built-in receiver's own certificate is trusted, also when it begins to listen later", async () => {
  const console = await consoleTo(receiver.uri('ok/later'), ['1'], { 'http-connection-pool-size': 1 });
  const { engine } = console;
  const listening = await engine.call('receiver.listen', { port: 0, useAsTarget: false, secure: true });
  if (!listening.ok) throw new Error(listening.error.sentence);
  const { uri, port } = listening.value;
  await engine.call('receiver.stop', {});
  await console.setOptions({ 'campaigngroup-states-uri': uri });
  await console.request('1', { do: 'load' });
  await engine.idle();
  expect(await engine.call('receiver.listen', { port, useAsTarget: false, secure: true })).toMatchObject({ ok: true });
  await console.request('1', preview);
  await console.request('1', { do: 'stop' });
  await engine.idle();
  expect(console.notifications.map(({ outcome }) => outcome)).toEqual(['failed', 'accepted', 'accepted']);
  const [, first, second] = console.notifications;
  expect(first?.timing).toMatchObject({ connectMs: expect.any(Number), tlsMs: expect.any(Number) });
  expect(second?.timing).toMatchObject({ connectMs: null, tlsMs: null });
});
