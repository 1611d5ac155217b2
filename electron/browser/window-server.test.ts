import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FakeEngine, fakeEngine } from '../bridge/testing/fake-engine.ts';
import { builtPages, WindowServer } from './window-server.ts';

let folder: string;
let server: WindowServer;
let engine: FakeEngine;
let port: number;
let entered = 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'window-server-'));
  await mkdir(join(folder, 'pages/assets'), { recursive: true });
  await writeFile(join(folder, 'pages/index.html'), '<style nonce="__CSP_NONCE__"></style>');
  await writeFile(join(folder, 'pages/assets/app.js'), 'run()');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  engine = fakeEngine();
  entered = 0;
  const pages = builtPages(join(folder, 'pages'));
  server = await WindowServer.listen({ engine, pages, onEntered: () => (entered += 1) });
  port = Number(new URL(server.address()).port);
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** A raw request: the path goes out as it is written, and so does Host. */
function ask(method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() });
    });
    sent.once('error', reject).end(body);
  });
}

const own = () => ({ Origin: `http://127.0.0.1:${port}`, 'Content-Type': 'application/json' });
const ticketOf = (address: string) => new URL(address).hash.replace('#ticket=', '');
const swap = (ticket: string, headers: Record<string, string> = own()) =>
  ask('POST', '/session', headers, JSON.stringify({ ticket }));

test('the page comes with a policy that holds its fresh nonce and its own port', async () => {
  const [first, second] = [await ask('GET', '/'), await ask('GET', '/')];
  expect(first.status).toBe(200);
  const nonce = /nonce="([\w-]+)"/.exec(first.body)?.[1];
  expect(first.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
  expect(first.headers['content-security-policy']).toContain(`connect-src 'self' ws://127.0.0.1:${port};`);
  expect(first.body).not.toBe(second.body);
  expect(first.headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  });
  expect(Object.keys(first.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test.each([
  ['another name', 'evil.example'],
  ['the name localhost', 'localhost'],
  ['no port', '127.0.0.1'],
  ['another port', '127.0.0.1:1'],
  ['an address with the right beginning', '127.0.0.1.evil.example'],
])('%s as Host is refused', async (_what, host) => {
  expect(await ask('GET', '/', { Host: host.startsWith('127.0.0.1') ? host : `${host}:${port}` })).toMatchObject({
    status: 403,
    body: '',
  });
});

test.each(['https://evil.example', 'null', 'http://localhost', ''])('the origin "%s" is refused', async (origin) => {
  expect((await ask('GET', '/', { Origin: origin })).status).toBe(403);
  expect((await swap(ticketOf(server.address()), { ...own(), Origin: origin })).status).toBe(403);
});

test.each([
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/..%5csecret.txt',
  '/..\\secret.txt',
  '//127.0.0.1/secret.txt',
  '/%00',
  '/index.html%00.js',
  '/%E0%A4%A',
  'http://127.0.0.1/secret.txt',
  '/assets',
  '/no-such-file',
])('GET %s serves nothing', async (path) => {
  const answer = await ask('GET', path);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  expect(answer.body).not.toContain('secret');
});

test.each([
  ['POST', '/'],
  ['POST', '/assets/app.js'],
  ['POST', '/session/'],
  ['PUT', '/session'],
  ['DELETE', '/'],
  ['OPTIONS', '/session'],
])('%s %s is not allowed', async (method, path) => {
  expect((await ask(method, path, own())).status).toBe(405);
});

test('HEAD answers without a body', async () => {
  expect(await ask('HEAD', '/assets/app.js')).toMatchObject({ status: 200, body: '' });
});

test('a ticket is swapped for a token once', async () => {
  const ticket = ticketOf(server.address());
  const first = await swap(ticket);
  expect(first.status).toBe(200);
  expect(JSON.parse(first.body).token).toMatch(/^[\w-]{43}$/);
  expect(first.headers['cache-control']).toBe('no-store');
  expect((await swap(ticket)).status).toBe(403);
  expect(entered).toBe(1);
});

test('a ticket is refused without an origin, and can still be used', async () => {
  const ticket = ticketOf(server.address());
  expect((await swap(ticket, { 'Content-Type': 'application/json' })).status).toBe(403);
  expect((await swap(ticket)).status).toBe(200);
});

test.each([
  ['a made-up ticket', JSON.stringify({ ticket: 'x'.repeat(43) }), 403],
  ['no JSON', 'ticket', 400],
  ['another shape', JSON.stringify({ ticket: 7 }), 400],
  ['one key too many', JSON.stringify({ ticket: 'x', more: 1 }), 400],
  ['too much', JSON.stringify({ ticket: 'x'.repeat(5_000) }), 413],
])('POST /session with %s is refused', async (_what, body, status) => {
  expect((await ask('POST', '/session', own(), body)).status).toBe(status);
  expect(entered).toBe(0);
});

test('POST /session with a form is refused: a foreign page can send forms', async () => {
  const form = { ...own(), 'Content-Type': 'text/plain' };
  expect((await swap(ticketOf(server.address()), form)).status).toBe(415);
});
