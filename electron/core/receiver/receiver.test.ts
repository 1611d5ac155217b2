import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { builtInReceiver, post } from '../testing/built-in-receiver.ts';
import { eventually } from '../testing/eventually.ts';

/** A port that another program has taken. */
async function takenPort(): Promise<number> {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  return (other.address() as AddressInfo).port;
}

test('it answers every request with 200 and nothing, on loopback only', async () => {
  const { listen } = builtInReceiver();
  const { uri, port } = await listen();
  expect(uri).toBe(`http://127.0.0.1:${port}/ocs`);
  for (const [path, method] of [
    ['/ocs', 'POST'],
    ['/any/path?x=1', 'POST'],
    ['/', 'GET'],
  ]) {
    const response = await fetch(new URL(path ?? '', uri), { method: method ?? '' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  }
});

test('it keeps what it got, newest first', async () => {
  const { receiver, kept, listen } = builtInReceiver();
  const { uri } = await listen();
  const startedAt = Date.now();
  await post(uri, '{"n":"€"}', { headers: { 'content-type': 'application/json' } });
  await post(`${uri}/second?a=b`, '2');
  const [second, first] = await kept();
  expect(second).toMatchObject({ number: 2, method: 'POST', path: '/ocs/second?a=b', body: '2', answer: '200' });
  expect(first).toMatchObject({ number: 1, path: '/ocs', body: '{"n":"€"}', bodyBytes: 11, bodyCut: false });
  expect(first?.headers).toMatchObject({ 'content-type': 'application/json' });
  expect(first?.at).toBeGreaterThanOrEqual(startedAt);
  expect((await receiver.requests({ limit: 1 })).map(({ number }) => number)).toEqual([2]);
  expect((await receiver.requests({ limit: 9, before: 2 })).map(({ number }) => number)).toEqual([1]);
});

test('the newest 500 are kept', async () => {
  const { kept, listen } = builtInReceiver();
  const { uri } = await listen();
  for (let batch = 0; batch < 26; batch++) await Promise.all(Array.from({ length: 20 }, () => post(uri)));
  const numbers = (await kept()).map(({ number }) => number);
  expect(numbers).toEqual(Array.from({ length: 500 }, (_, index) => 520 - index));
});

test('of a long body the beginning is kept, and the rest counted', async () => {
  const { kept, listen } = builtInReceiver();
  const { uri } = await listen();
  await post(uri, 'x'.repeat(64 * 1024));
  await post(uri, `${'x'.repeat(64 * 1024)}y`);
  const [longer, fitting] = await kept();
  expect(fitting).toMatchObject({ bodyBytes: 65_536, bodyCut: false });
  expect(longer).toMatchObject({ bodyBytes: 65_537, bodyCut: true, body: fitting?.body });
});

test('the count is told now and then, not with every request', async () => {
  const { clock, states, receiver, listen } = builtInReceiver();
  const { uri } = await listen();
  const before = states.length;
  await Promise.all([post(uri), post(uri), post(uri)]);
  await receiver.drained();
  expect(states).toHaveLength(before);
  clock.advance(100);
  expect(states.slice(before)).toMatchObject([{ received: 3, listening: true }]);
});

test('clearing forgets the requests and counts from one again', async () => {
  const desk = builtInReceiver();
  const { clock, receiver, kept, listen, states } = desk;
  const { uri } = await listen();
  await post(uri);
  receiver.clear();
  expect(await kept()).toEqual([]);
  expect(states.at(-1)).toMatchObject({ received: 0, listening: true });
  expect(desk.cleared).toBe(1);
  await post(uri);
  expect(await kept()).toMatchObject([{ number: 1 }]);
  clock.advance(100);
  expect(states.at(-1)).toMatchObject({ received: 1 });
});

test('a port that is taken is said, with another one to try', async () => {
  const { receiver, states } = builtInReceiver();
  const port = await takenPort();
  const sentence = `Port ${port} is used by another program. Choose another port, such as ${port + 1}.`;
  expect(await receiver.listen(port)).toEqual({ ok: false, error: { code: 'io', sentence } });
  expect(states.at(-1)).toMatchObject({ listening: false, port: null, uri: null, problem: sentence });
});

test('after the last port, the one before it is proposed', async () => {
  const { receiver } = builtInReceiver();
  // Whether this test takes it, or somebody else has it.
  const other = createServer().listen(65_535, '127.0.0.1');
  onTestFinished(() => void other.close());
  await new Promise((resolve) => other.once('listening', resolve).once('error', resolve));
  expect(await receiver.listen(65_535)).toMatchObject({
    error: { sentence: 'Port 65535 is used by another program. Choose another port, such as 65534.' },
  });
});

test('it can be moved while it listens; the old port is free again, and the count goes on', async () => {
  const { kept, states, listen } = builtInReceiver();
  const first = await listen();
  await post(first.uri);
  const second = await listen();
  expect(second.port).not.toBe(first.port);
  await expect(post(first.uri)).rejects.toThrow();
  await post(second.uri);
  expect((await kept()).map(({ number }) => number)).toEqual([2, 1]);
  expect(states.at(-1)).toMatchObject({ listening: true, port: second.port });
  expect((await listen(second.port)).port).toBe(second.port);
});

test('a move to a port that is taken leaves it where it was', async () => {
  const { receiver, states, listen } = builtInReceiver();
  const { uri, port } = await listen();
  const taken = await takenPort();
  expect(await receiver.listen(taken)).toMatchObject({ error: { code: 'io' } });
  expect(states.at(-1)).toMatchObject({ listening: true, port, uri });
  expect(states.at(-1)?.problem).toContain(`Port ${taken} is used by another program.`);
  expect((await post(uri)).status).toBe(200);
  await listen();
  expect(states.at(-1)?.problem).toBeNull();
});

test('asked twice at once, it listens once and holds no other port', async () => {
  const { receiver, states } = builtInReceiver();
  const [one, other] = await Promise.all([receiver.listen(0), receiver.listen(0)]);
  if (!one.ok || !other.ok) throw new Error('it does not listen');
  expect(states.at(-1)).toMatchObject({ listening: true, port: other.value.port });
  await expect(post(one.value.uri)).rejects.toThrow();
  await Promise.all([receiver.stop(), receiver.listen(0), receiver.stop()]);
  expect(states.at(-1)).toMatchObject({ listening: false });
});

test('stopping drops open connections, also one in the middle of a request', async () => {
  const { receiver, states, listen } = builtInReceiver();
  const { port } = await listen();
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write('POST /ocs HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf');
  const closed = new Promise((resolve) => socket.once('close', resolve));
  await receiver.stop();
  await closed;
  expect(await receiver.requests({ limit: 9 })).toEqual([]);
  expect(states.at(-1)).toMatchObject({ listening: false, port: null, uri: null, problem: null });
  await receiver.stop();
});

test('what is no HTTP does not harm it', async () => {
  const { listen } = builtInReceiver();
  const { port, uri } = await listen();
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  socket.end('this is no HTTP\r\n\r\n');
  socket.resume();
  await new Promise((resolve) => socket.once('close', resolve));
  expect((await post(uri)).status).toBe(200);
});

test('a thread that ends is said, and the next listen starts another one, where the count goes on', async () => {
  const { receiver, states, threads, kept, listen } = builtInReceiver();
  const { port, uri } = await listen();
  await post(uri);
  await receiver.drained();
  await threads[0]?.terminate();
  await eventually(() => expect(states.at(-1)?.listening).toBe(false));
  expect(states.at(-1)).toMatchObject({
    port: null,
    uri: null,
    problem: expect.stringContaining('has stopped working'),
  });
  expect(await kept()).toEqual([]);
  await receiver.stop();
  expect((await listen(port)).uri).toBe(uri);
  expect(states.at(-1)).toMatchObject({ listening: true, problem: null });
  await post(uri);
  expect((await kept()).map(({ number }) => number)).toEqual([2]);
});

test('a thread that ends while it is asked to listen is a failure, not a wait for ever', async () => {
  const { receiver, threads } = builtInReceiver();
  const listening = receiver.listen(0);
  await eventually(() => expect(threads).toHaveLength(1));
  await threads[0]?.terminate();
  expect(await listening).toMatchObject({
    error: { code: 'io', sentence: expect.stringContaining('The receiver cannot be started') },
  });
  await receiver.stop();
});
