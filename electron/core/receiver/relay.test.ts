import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { builtInReceiver, post } from '../testing/built-in-receiver.ts';
import { eventually } from '../testing/eventually.ts';

interface Got {
  readonly request: IncomingMessage;
  readonly body: Buffer;
}

/** The real server behind the relay. */
async function realServer(answer: (response: ServerResponse, got: Got) => void) {
  const got: Got[] = [];
  const server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const one = { request: incoming, body: Buffer.concat(chunks) };
    got.push(one);
    answer(response, one);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { got, uri: `http://127.0.0.1:${(server.address() as AddressInfo).port}/real?tenant=1`, server };
}

async function relayingTo(uri: string) {
  const desk = builtInReceiver();
  const listening = await desk.listen();
  expect(desk.receiver.relay(uri)).toEqual({ ok: true, value: null });
  return { ...desk, ...listening };
}

test('method, headers and body go on as they came, without what is between neighbours', async () => {
  const real = await realServer((response) => response.end());
  const { uri } = await relayingTo(real.uri);
  const body = Buffer.from([0xff, 0x00, 0xe2, 0x82, 0xac]);
  await new Promise((resolve, reject) => {
    const headers = {
      'x-one': 'Büro',
      'x-hop': 'gone',
      connection: 'close, x-hop',
      te: 'trailers',
      'content-type': 'a/b',
    };
    request(uri, { method: 'PUT', headers }, (response) => response.resume().on('end', resolve))
      .on('error', reject)
      .end(body);
  });
  const [got] = real.got;
  expect(got?.body).toEqual(body);
  expect(got?.request).toMatchObject({ method: 'PUT', url: '/real?tenant=1' });
  expect(got?.request.headers).toMatchObject({
    host: new URL(real.uri).host,
    'x-one': 'Büro',
    'content-type': 'a/b',
    'content-length': '5',
  });
  for (const name of ['x-hop', 'te']) expect(got?.request.headers[name]).toBeUndefined();
});

test('the real answer is passed on whole, and both are recorded', async () => {
  const text = 'x'.repeat(3 * 1024 * 1024);
  const real = await realServer((response) =>
    response.writeHead(201, { 'x-real': 'Größe', 'set-cookie': ['a=1', 'b=2'], 'content-type': 'text/x' }).end(text),
  );
  const { uri, kept, reports } = await relayingTo(real.uri);
  const response = await post(uri);
  expect(response.status).toBe(201);
  expect(response.headers.get('content-type')).toBe('text/x');
  expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  expect(await response.text()).toBe(text);
  await eventually(async () => expect((await kept())[0]?.relayed).not.toBeNull());
  const [one] = await kept();
  expect(one).toMatchObject({ answer: '201', rule: null, verdict: 'unreadable' });
  expect(one?.relayed).toMatchObject({ uri: real.uri, problem: null });
  expect(one?.relayed?.response).toMatchObject({ status: 201, bodyBytes: text.length, bodyCut: true });
  expect(one?.relayed?.response?.body).toHaveLength(16 * 1024);
  expect(one?.relayed?.response?.headers).toMatchObject({ 'content-type': 'text/x', 'set-cookie': 'a=1, b=2' });
  expect(reports).toMatchObject([{ receipt: { number: 1, verdict: 'unreadable' } }]);
});

test('a compressed answer stays compressed', async () => {
  const bytes = gzipSync('{"ok":true}');
  const real = await realServer((response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bytes));
  const { uri } = await relayingTo(real.uri);
  const response = await post(uri);
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(await response.json()).toEqual({ ok: true });
});

test('a redirect is passed on and not followed; another answer than 2xx is a rejection', async () => {
  const real = await realServer((response) => response.writeHead(307, { location: '/elsewhere' }).end());
  const { uri, kept } = await relayingTo(real.uri);
  const response = await post(uri, '{}', { redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([307, '/elsewhere']);
  expect(real.got).toHaveLength(1);
  expect(await kept()).toMatchObject([{ answer: '307', verdict: 'rejected' }]);
});

test('a response rule that matches answers in its place; the real answer is recorded all the same', async () => {
  const real = await realServer((response) => response.end('real'));
  const desk = await relayingTo(real.uri);
  desk.setRules([{ id: 'a', name: 'A', respond: [{ kind: 'answer', status: 503 }] }]);
  expect((await post(desk.uri)).status).toBe(503);
  await eventually(async () => expect((await desk.kept())[0]?.relayed).not.toBeNull());
  expect(await desk.kept()).toMatchObject([
    { answer: '503', rule: 'A', verdict: 'rejected', relayed: { response: { status: 200, body: 'real' } } },
  ]);
});

test('without an answer of the real server it is 502, with a sentence', async () => {
  const real = await realServer((response) => response.socket?.destroy());
  const { uri, kept } = await relayingTo(real.uri);
  const response = await post(uri);
  expect(response.status).toBe(502);
  expect(await response.text()).toContain('The relay got no answer. The connection was closed before');
  real.server.closeAllConnections();
  await new Promise((resolve) => real.server.close(resolve));
  const refused = await post(uri);
  expect([refused.status, await refused.text()]).toEqual([502, expect.stringContaining('The connection was refused.')]);
  expect(await kept()).toMatchObject([
    { answer: '502', verdict: 'rejected', relayed: { response: null, problem: expect.stringContaining('refused') } },
    { answer: '502', verdict: 'rejected', relayed: { response: null } },
  ]);
});

test('an answer that breaks off is broken off here too', async () => {
  const real = await realServer((response) => {
    response.writeHead(200, { 'content-length': 100 }).write('half');
    setImmediate(() => response.socket?.destroy());
  });
  const { uri, kept } = await relayingTo(real.uri);
  await expect(post(uri).then((response) => response.text())).rejects.toThrow();
  await eventually(async () => expect((await kept())[0]?.relayed).not.toBeNull());
  expect((await kept())[0]?.relayed).toMatchObject({
    response: { status: 200, body: 'half' },
    problem: expect.stringContaining('broke off'),
  });
});

test('a sender that gives up is told of at once, and what the real server says later is recorded', async () => {
  const late: ServerResponse[] = [];
  const real = await realServer((response) => late.push(response));
  const { uri, kept, receiver, reports } = await relayingTo(real.uri);
  const gaveUp = new AbortController();
  const outcome = expect(post(uri, '{}', { signal: gaveUp.signal })).rejects.toThrow();
  await eventually(() => expect(late).toHaveLength(1));
  gaveUp.abort();
  await outcome;
  await receiver.drained();
  expect(reports).toMatchObject([{ receipt: { verdict: 'unreadable' } }]);
  late[0]?.end('late');
  await eventually(async () => expect((await kept())[0]?.relayed).not.toBeNull());
  expect(await kept()).toMatchObject([
    { answer: 'none; the sender gave up', relayed: { problem: null, response: { body: 'late' } } },
  ]);
});

test('what is kept can be seen while the real server takes its time', async () => {
  const late: ServerResponse[] = [];
  const real = await realServer((response) => late.push(response));
  const { uri, receiver } = await relayingTo(real.uri);
  const answer = post(uri);
  await eventually(() => expect(late).toHaveLength(1));
  expect(await receiver.requests({ limit: 9 })).toMatchObject([{ number: 1, answer: 'none yet', relayed: null }]);
  late[0]?.writeHead(202).end();
  expect((await answer).status).toBe(202);
  expect(await receiver.requests({ limit: 9 })).toMatchObject([{ number: 1, answer: '202' }]);
});

test('null ends it', async () => {
  const real = await realServer((response) => response.writeHead(500).end());
  const { uri, receiver, states } = await relayingTo(real.uri);
  expect(states.at(-1)?.relay).toBe(real.uri);
  expect((await post(uri)).status).toBe(500);
  receiver.relay(null);
  expect(states.at(-1)?.relay).toBeNull();
  expect((await post(uri)).status).toBe(200);
  expect(real.got).toHaveLength(1);
});

test.each(['', 'ocs', 'ftp://127.0.0.1/x', 'http://'])('%j is no place to relay to', async (uri) => {
  const { receiver, states } = builtInReceiver();
  expect(receiver.relay(uri)).toMatchObject({ ok: false, error: { code: 'invalid' } });
  expect(states).toEqual([]);
});

test('it does not relay to itself, neither now nor after a move', async () => {
  const { receiver, states, listen } = builtInReceiver();
  const { port } = await listen();
  for (const host of ['127.0.0.1', 'localhost', '127.1', '[::1]', 'LOCALHOST'])
    expect(receiver.relay(`http://${host}:${port}/any`)).toMatchObject({
      ok: false,
      error: { code: 'invalid', sentence: expect.stringContaining('this receiver itself') },
    });
  expect(states.at(-1)?.relay).toBeNull();
  const real = await realServer((response) => response.end());
  receiver.relay(real.uri);
  const realPort = Number(new URL(real.uri).port);
  expect(await receiver.listen(realPort)).toMatchObject({ ok: false, error: { code: 'invalid' } });
  expect(states.at(-1)).toMatchObject({ listening: true, port });
});

test('two that relay to each other come to an end', async () => {
  const [one, other] = [builtInReceiver(), builtInReceiver()];
  const [first, second] = [await one.listen(), await other.listen()];
  one.receiver.relay(second.uri);
  other.receiver.relay(first.uri);
  const response = await post(first.uri);
  expect(response.status).toBe(502);
  expect(await response.text()).toContain('perhaps the relay leads back here');
});
