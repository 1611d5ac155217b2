import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { type FakeEngine, fakeEngine } from '../bridge/testing/fake-engine.ts';
import { builtPages, WindowServer, type WindowServerLimits } from './window-server.ts';

const patient: WindowServerLimits = {
  headersTimeout: 60_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 60_000,
  maxConnections: 100,
};
const strict = { ...patient, headersTimeout: 40, requestTimeout: 60, connectionsCheckingInterval: 10 };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'strangers-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<p>page</p>');
  await writeFile(join(folder, 'assets/app.js'), 'run()');
  return () => rm(folder, { recursive: true });
});

async function windowServer(limits: WindowServerLimits = patient) {
  const engine: FakeEngine = fakeEngine();
  const server = await WindowServer.listen({ engine, pages: builtPages(folder), limits });
  onTestFinished(() => server.close());
  const { port, hash } = new URL(server.address());
  return { engine, server, port: Number(port), ticket: hash.slice('#ticket='.length) };
}

type Headers = Readonly<Record<string, string>>;
interface Heard {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

function ask(port: number, method: string, path: string, headers: Headers, body = ''): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
    });
    sent.once('error', reject).end(body);
  });
}

const socketHeaders = (token: string) => ({
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
  'sec-websocket-protocol': `campaign-group-console, token.${token}`,
});

/** Ways in which a page of somebody else, or of nobody, asks; PORT is ours. */
const strangers: readonly (readonly [who: string, headers: Headers])[] = [
  ['a name that was turned to 127.0.0.1', { host: 'evil.example:PORT' }],
  ['the same, with the Origin that belongs to it', { host: 'evil.example:PORT', origin: 'http://evil.example:PORT' }],
  ['a name that begins as ours', { host: '127.0.0.1.evil.example:PORT', origin: 'http://127.0.0.1:PORT' }],
  ['another address of this machine', { host: '127.0.0.2:PORT', origin: 'http://127.0.0.1:PORT' }],
  ['localhost, which is not our name', { host: 'localhost:PORT', origin: 'http://localhost:PORT' }],
  ['our address without the port', { host: '127.0.0.1', origin: 'http://127.0.0.1:PORT' }],
  ['another site', { origin: 'https://evil.example' }],
  ['another port', { origin: 'http://127.0.0.1:1' }],
  ['https of our own', { origin: 'https://127.0.0.1:PORT' }],
  ['a sandboxed frame', { origin: 'null' }],
  ['a script element of another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
  ['an image of another port', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }],
  [
    'a frame in another site',
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
  ],
];

test('no stranger gets anything of any route, nor a token, nor to the bridge', async () => {
  const { port, ticket, engine, server } = await windowServer();
  const own = `http://127.0.0.1:${port}`;
  const swap = await ask(
    port,
    'POST',
    '/session',
    { origin: own, 'content-type': 'application/json' },
    JSON.stringify({ ticket }),
  );
  const { token } = JSON.parse(swap.body) as { token: string };
  const routes: readonly (readonly [method: string, path: string, headers: Headers, body?: string])[] = [
    ['GET', '/', {}],
    ['HEAD', '/', {}],
    ['GET', '/assets/app.js', {}],
    ['GET', '/none.js', {}],
    [
      'POST',
      '/session',
      { 'content-type': 'application/json' },
      JSON.stringify({ ticket: new URL(server.address()).hash.slice(8) }),
    ],
    [
      'POST',
      '/session',
      { 'content-type': 'text/plain' },
      JSON.stringify({ ticket: new URL(server.address()).hash.slice(8) }),
    ],
    ['OPTIONS', '/session', { 'access-control-request-method': 'POST' }],
    ['GET', '/bridge', socketHeaders(token)],
  ];
  for (const [who, given] of strangers) {
    const asked = JSON.parse(JSON.stringify(given).replaceAll('PORT', String(port))) as Headers;
    for (const [method, path, headers, body] of routes) {
      const heard = await ask(port, method, path, { ...headers, ...asked }, body);
      expect([who, method, path, heard.status, heard.body]).toEqual([who, method, path, 403, '']);
      expect(Object.keys(heard.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  }
  expect(engine.attached()).toBe(0);
  // A link somewhere else may lead to us: then it is we who are shown, alone.
  const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
  expect((await ask(port, 'GET', '/', link)).status).toBe(200);
});

/** A connection that says what it is given, and keeps its half open. */
function saying(port: number, text: string) {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true }).on('error', () => undefined);
  const over = new Promise((resolve) => socket.once('close', resolve));
  const client = { socket, over, heard: '' };
  socket.setEncoding('utf8').on('data', (told: string) => {
    client.heard += told;
  });
  socket.write(text);
  onTestFinished(() => void socket.destroy());
  return client;
}

const begun = [
  '',
  'GET / HTTP/1.1\r\nhost: x\r\nx-slow: ',
  'POST /session HTTP/1.1\r\nhost: 127.0.0.1:PORT\r\norigin: http://127.0.0.1:PORT\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{',
];

test('who is slow keeps nobody waiting, and is let go', async () => {
  const { port } = await windowServer({ ...strict, headersTimeout: 1_500, requestTimeout: 1_500 });
  const slow = Array.from({ length: 60 }, (_, index) =>
    saying(port, (begun[index % begun.length] ?? '').replaceAll('PORT', String(port))),
  );
  await Promise.all(slow.map(({ socket }) => once(socket, 'connect')));
  for (let count = 0; count < 5; count += 1) expect((await ask(port, 'GET', '/', {})).status).toBe(200);
  expect(slow.every(({ socket }) => !socket.closed)).toBe(true);
  for (const { socket } of slow) socket.once('end', () => socket.end());
  await Promise.all(slow.map(({ over }) => over));
});

test('so many connections and no more; one that ends makes room', async () => {
  const { port } = await windowServer({ ...patient, maxConnections: 4 });
  const held = Array.from({ length: 4 }, () => saying(port, begun[1] ?? ''));
  await Promise.all(held.map(({ socket }) => once(socket, 'connect')));
  await expect(ask(port, 'GET', '/', {})).rejects.toThrow();
  held[0]?.socket.destroy();
  await vi.waitFor(async () => expect((await ask(port, 'GET', '/', {})).status).toBe(200));
});

test('who is refused at the bridge cannot hold the connection open', async () => {
  const { port } = await windowServer({ ...patient, maxConnections: 1 });
  const lines = Object.entries(socketHeaders('x')).map(([name, value]) => `${name}: ${value}\r\n`);
  const client = saying(port, `GET /bridge HTTP/1.1\r\nhost: evil.example\r\n${lines.join('')}\r\n`);
  await once(client.socket, 'end');
  expect(client.heard).toMatch(/^HTTP\/1.1 403 /);
  await vi.waitFor(async () => expect((await ask(port, 'GET', '/', {})).status).toBe(200));
  expect(client.socket.closed).toBe(false);
});

test('of a body that is too large no more is read than it takes to say so', async () => {
  const { port } = await windowServer();
  const head =
    begun[2]?.replaceAll('PORT', String(port)).replace('content-length: 100', 'content-length: 10000000000') ?? '';
  const client = saying(port, head + 'x'.repeat(5_000));
  await once(client.socket, 'end');
  expect(client.heard).toMatch(/^HTTP\/1.1 413 /);
  expect(client.heard).toContain('Connection: close');
});
