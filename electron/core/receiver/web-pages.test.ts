import { request } from 'node:http';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { builtInReceiver, post } from '../testing/built-in-receiver.ts';

interface Heard {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** A request with headers that fetch does not let a program set. */
function ask(uri: string, method: string, path: string, headers: Record<string, string>, body = ''): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const sent = request(uri, { method, path, headers }, async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
    });
    sent.on('error', reject).end(body);
  });
}

const simple = { 'content-type': 'text/plain' };
const upgrade = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'x',
};

/** What a browser sends for a page of somebody else; PORT is the receiver's. */
const pages: readonly (readonly [what: string, method: string, headers: Record<string, string>])[] = [
  ['a simple POST of another site', 'POST', { ...simple, origin: 'https://evil.example' }],
  ['the same of another port of this machine', 'POST', { ...simple, origin: 'http://127.0.0.1:1' }],
  ['the same of a sandboxed frame', 'POST', { ...simple, origin: 'null' }],
  [
    'a POST of a page at a name that was turned to 127.0.0.1',
    'POST',
    { host: 'evil.example:PORT', origin: 'http://evil.example:PORT' },
  ],
  [
    'the question before a POST of JSON',
    'OPTIONS',
    { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
  ],
  ['an image of another site', 'GET', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
  ['an image of another port', 'GET', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }],
  ['a form of another site', 'POST', { ...simple, 'sec-fetch-site': 'cross-site' }],
  ['a GET at a name that was turned to 127.0.0.1', 'GET', { host: 'evil.example:PORT' }],
  ['a HEAD of the same', 'HEAD', { host: 'evil.example:PORT' }],
  ['a GET at the right address without the port', 'GET', { host: '127.0.0.1' }],
  ['a WebSocket of another site', 'GET', { ...upgrade, origin: 'https://evil.example' }],
  [
    'a WebSocket at a name that was turned to 127.0.0.1',
    'GET',
    { ...upgrade, host: 'evil.example:PORT', origin: 'http://evil.example:PORT' },
  ],
];
const routes = ['/ocs', '/', '/__console/requests', '/__console/beliefs', '/__console/requests/1', '/__consoles'];

test('nothing that a web page of somebody else sends is received, answered with data, or relayed', async () => {
  const real = builtInReceiver();
  const { uri: realUri } = await real.listen();
  const desk = builtInReceiver();
  const { uri, port } = await desk.listen();
  expect(desk.receiver.relay(realUri)).toMatchObject({ ok: true });
  const body = '{"GSW_CAMPAIGN_GROUP_DBID":"101","GSW_CAMPAIGN_GROUP_STATE":0}';
  for (const [what, method, given] of pages) {
    for (const route of routes) {
      const headers = JSON.parse(JSON.stringify(given).replaceAll('PORT', String(port))) as Record<string, string>;
      const heard = await ask(uri, method, route, headers, method === 'POST' ? body : '');
      expect([what, route, heard.status]).toEqual([what, route, 403]);
      expect(Object.keys(heard.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
      expect(heard.headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(heard.body).not.toContain('GSW');
      if (method !== 'HEAD') expect(heard.body).toMatch(/Web pages may not use this|The Host header must be one of/);
    }
  }
  expect([await desk.kept(), await real.kept(), desk.reports]).toEqual([[], [], []]);
});

test('programs are received under whatever name leads here, and so is an address that a person has typed', async () => {
  const desk = builtInReceiver();
  const { uri } = await desk.listen();
  await post(uri);
  await ask(uri, 'POST', '/ocs', { host: 'receiver.test' }, '{}');
  await ask(uri, 'POST', '/ocs', simple, '{}');
  await ask(uri, 'PUT', '/ocs', { host: 'receiver.test' }, '{}');
  await ask(uri, 'GET', '/typed', { 'sec-fetch-site': 'none' });
  expect((await desk.kept()).map(({ answer }) => answer)).toEqual(['200', '200', '200', '200', '200']);
});

test('what is no HTTP, or too much of it in the headers, is answered and ends nothing', async () => {
  const desk = builtInReceiver();
  const { uri, port } = await desk.listen();
  for (const [text, status] of [
    ['\0\0\0\0 nonsense\r\n\r\n', 400],
    [`GET /${'x'.repeat(100_000)} HTTP/1.1\r\nhost: x\r\n\r\n`, 431],
    [`POST / HTTP/1.1\r\nhost: x\r\n${'a: b\r\n'.repeat(20_000)}\r\n`, 431],
    ['POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nhello', 400],
    ['POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n', 400],
    ['POST / HTTP/1.1\r\n\r\n', 400],
  ] as const) {
    const socket = connect(port, '127.0.0.1').on('error', () => undefined);
    let heard = '';
    socket.setEncoding('utf8').on('data', (told: string) => {
      heard += told;
    });
    const over = new Promise((resolve) => socket.once('close', resolve));
    socket.write(text);
    await over;
    expect([text.slice(0, 30), heard.slice(0, 12)]).toEqual([text.slice(0, 30), `HTTP/1.1 ${status}`]);
  }
  expect((await post(uri)).status).toBe(200);
  expect(await desk.kept()).toHaveLength(1);
});

test('a body cannot name what is no Campaign Group, nor reach a prototype', async () => {
  const desk = builtInReceiver();
  const { uri } = await desk.listen();
  for (const dbid of ['x'.repeat(65), '', '__proto__', 'constructor'])
    await post(uri, JSON.stringify({ GSW_CAMPAIGN_GROUP_DBID: dbid, GSW_CAMPAIGN_GROUP_NAME: 'n' }));
  await post(uri, '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}');
  await desk.kept();
  const facts = desk.reports.map(({ facts: told }) => told?.dbid ?? null);
  expect(facts).toEqual([null, null, '__proto__', 'constructor', null]);
  expect('polluted' in {}).toBe(false);
});
