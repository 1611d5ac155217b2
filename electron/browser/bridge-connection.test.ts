import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { ok } from '../../shared/contract/result.ts';
import { type FakeEngine, fakeEngine } from '../bridge/testing/fake-engine.ts';
import { WindowServer } from './window-server.ts';

let server: WindowServer;
let engine: FakeEngine;
let port: number;
let token: string;

beforeEach(async () => {
  engine = fakeEngine();
  server = await WindowServer.listen({ engine, pages: (_request, response) => void response.writeHead(404).end() });
  const address = new URL(server.address());
  port = Number(address.port);
  const origin = `http://127.0.0.1:${port}`;
  const answer = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { Origin: origin, 'Content-Type': 'application/json' },
    body: JSON.stringify({ ticket: address.hash.slice('#ticket='.length) }),
  });
  token = ((await answer.json()) as { token: string }).token;
});
afterEach(() => server.close());

interface Options {
  readonly path?: string;
  readonly protocols?: string[];
  readonly headers?: Record<string, string>;
  readonly origin?: string | null;
}

function connect({ path = '/bridge', protocols, headers = {}, origin }: Options = {}): WebSocket {
  const chosen = origin === undefined ? `http://127.0.0.1:${port}` : origin;
  return new WebSocket(
    `ws://127.0.0.1:${port}${path}`,
    protocols ?? ['campaign-group-console', `token.${token}`],
    chosen === null ? { headers } : { headers, origin: chosen },
  );
}

/** Resolves to how a connection ended: an HTTP status before it was open, or a close code after. */
function ending(socket: WebSocket): Promise<number> {
  return new Promise((resolve) => {
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('close', (code) => resolve(code));
    socket.on('error', () => {});
  });
}

const opened = (socket: WebSocket) => new Promise((resolve) => socket.once('open', resolve));
const nextFrame = (socket: WebSocket) =>
  new Promise<unknown>((resolve) => socket.once('message', (data) => resolve(JSON.parse(data.toString()))));

test('a window with its token is let in, under the subprotocol without the token', async () => {
  const socket = connect();
  await opened(socket);
  expect(socket.protocol).toBe('campaign-group-console');
  expect(engine.attached()).toBe(1);
});

test.each<[string, () => Options]>([
  ['a wrong token', () => ({ protocols: ['campaign-group-console', `token.${'x'.repeat(43)}`] })],
  ['an empty token', () => ({ protocols: ['campaign-group-console'] })],
  ['no subprotocol', () => ({ protocols: [] })],
  ['only a token', () => ({ protocols: [`token.${token}`] })],
  [
    'a ticket in place of a token',
    () => ({ protocols: ['campaign-group-console', `token.${new URL(server.address()).hash.slice(8)}`] }),
  ],
  ['a foreign origin', () => ({ origin: 'https://evil.example' })],
  ['the origin null', () => ({ origin: 'null' })],
  ['no origin', () => ({ origin: null })],
  ['a foreign host', () => ({ headers: { Host: `evil.example:${port}` } })],
  ['another path', () => ({ path: '/bridge/' })],
  ['a query', () => ({ path: '/bridge?x' })],
])('%s is refused before there is a WebSocket', async (_what, options) => {
  expect(await ending(connect(options()))).toBe(403);
  expect(engine.attached()).toBe(0);
});

test('a call is answered under its number', async () => {
  engine.answer = () => ok({ dropped: 2 });
  const socket = connect();
  await opened(socket);
  socket.send(JSON.stringify({ call: { id: 7, name: 'sending.hold', input: {} } }));
  expect(await nextFrame(socket)).toEqual({ reply: { id: 7, result: { ok: true, value: { dropped: 2 } } } });
});

test('an unknown call and wrong parameters are answered, and the connection stays', async () => {
  const socket = connect();
  await opened(socket);
  for (const [name, code] of [
    ['toString', 'not-found'],
    ['log.page', 'invalid'],
  ]) {
    socket.send(JSON.stringify({ call: { id: 1, name, input: { limit: 'all' } } }));
    expect(await nextFrame(socket)).toMatchObject({ reply: { id: 1, result: { ok: false, error: { code } } } });
  }
  expect(engine.calls).toEqual([]);
});

test.each([
  ['text that is not JSON', '{', 1007],
  ['a frame that is not in the contract', '{"call":{"id":1}}', 1008],
  ['bytes', Buffer.from([1, 2, 3]), 1003],
])('%s ends the connection with a code', async (_what, data, code) => {
  const socket = connect();
  await opened(socket);
  socket.send(data);
  expect(await ending(socket)).toBe(code);
  await expect.poll(() => engine.attached()).toBe(0);
});

test('each connection gets a snapshot of its own after its hello', async () => {
  for (const held of [true, false]) {
    engine.sync.publish({ type: 'sending.changed', sending: { held, reason: null } });
    const socket = connect();
    await opened(socket);
    const first = nextFrame(socket);
    socket.send(JSON.stringify({ sync: { type: 'hello', hidden: false } }));
    expect(await first).toMatchObject({ sync: { type: 'snapshot', snapshot: { state: { sending: { held } } } } });
    const over = ending(socket);
    socket.close();
    await over;
  }
});

test('when the server closes, a window is told that it goes away', async () => {
  const socket = connect();
  await opened(socket);
  const over = ending(socket);
  await server.close();
  expect(await over).toBe(1001);
});
