import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NotificationDetail } from '../../../shared/contract/log.ts';
import { TestConsole } from '../testing/test-console.ts';
import { TestReceiver } from '../testing/test-receiver.ts';

let receiver: TestReceiver;
let closedPort: number;

beforeAll(async () => {
  receiver = await TestReceiver.start();
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closedPort = (server.address() as { port: number }).port;
  await new Promise((resolve) => server.close(resolve));
});
afterAll(() => receiver.stop());

/** Loads one Campaign Group that reports to `uri`, and gives the record of its one notification. */
async function deliverTo(uri: string): Promise<NotificationDetail> {
  const test = await TestConsole.open({ 'campaigngroup-states-uri': uri, 'http-response-timeout': 1 }, [{ dbid: '1' }]);
  await test.request('1', { do: 'load' });
  await test.engine.idle();
  await test.engine.close();
  expect(test.notifications).toHaveLength(1);
  return test.notifications[0] as NotificationDetail;
}

const outcomes: [string, () => string, Partial<NotificationDetail>][] = [
  ['200', () => receiver.uri('ok'), { outcome: 'accepted', status: 200, errorClass: null }],
  ['204', () => receiver.uri('status/204'), { outcome: 'accepted', status: 204, errorClass: null }],
  ['an informational answer first', () => receiver.uri('informational'), { outcome: 'accepted', status: 200 }],
  ['two answers', () => receiver.uri('two-answers'), { outcome: 'accepted', status: 200 }],
  ['404', () => receiver.uri('status/404'), { outcome: 'rejected', status: 404, errorClass: 'client-error' }],
  ['503', () => receiver.uri('status/503'), { outcome: 'rejected', status: 503, errorClass: 'server-error' }],
  ['redirect', () => receiver.uri('redirect/302'), { outcome: 'rejected', status: 302, errorClass: 'redirect' }],
  ['redirect 307', () => receiver.uri('redirect/307'), { outcome: 'rejected', status: 307, errorClass: 'redirect' }],
  ['not modified', () => receiver.uri('status/304'), { outcome: 'rejected', status: 304, errorClass: 'redirect' }],
  ['DNS failure', () => 'http://no-such-host.invalid/ocs', { outcome: 'failed', status: null, errorClass: 'dns' }],
  ['refused', () => `http://127.0.0.1:${closedPort}/`, { outcome: 'failed', status: null, errorClass: 'refused' }],
  ['refused, by name', () => `http://localhost:${closedPort}/`, { outcome: 'failed', errorClass: 'refused' }],
  [
    'self-made certificate',
    () => `https://127.0.0.1:${receiver.ports.https}/ok`,
    { outcome: 'failed', errorClass: 'tls' },
  ],
  [
    'https to an http port',
    () => `https://127.0.0.1:${receiver.ports.http}/ok`,
    { outcome: 'failed', errorClass: 'tls' },
  ],
  [
    'no TLS answer',
    () => `https://127.0.0.1:${receiver.ports.silent}/`,
    { outcome: 'failed', errorClass: 'connect-timeout' },
  ],
  ['no answer', () => receiver.uri('never'), { outcome: 'failed', status: null, errorClass: 'response-timeout' }],
  [
    'silent port',
    () => `http://127.0.0.1:${receiver.ports.silent}/`,
    { outcome: 'failed', errorClass: 'response-timeout' },
  ],
  ['reset', () => receiver.uri('reset'), { outcome: 'failed', status: null, errorClass: 'reset' }],
  ['closed without an answer', () => receiver.uri('close'), { outcome: 'failed', status: null, errorClass: 'reset' }],
  ['cut off answer', () => receiver.uri('truncated'), { outcome: 'failed', status: 200, errorClass: 'reset' }],
  ['malformed', () => receiver.uri('malformed'), { outcome: 'failed', status: null, errorClass: 'malformed-answer' }],
  [
    'http to an https port',
    () => `http://127.0.0.1:${receiver.ports.https}/ok`,
    { outcome: 'failed', errorClass: 'reset' },
  ],
  ['huge headers', () => receiver.uri('huge-headers'), { outcome: 'failed', errorClass: 'malformed-answer' }],
  [
    'half an answer',
    () => receiver.uri('half-then-silence'),
    { outcome: 'failed', status: 200, errorClass: 'answer-without-end' },
  ],
  ['dripping answer', () => receiver.uri('drip'), { outcome: 'failed', status: 200, errorClass: 'answer-without-end' }],
  ['firehose', () => receiver.uri('firehose'), { outcome: 'failed', status: 200, errorClass: 'answer-without-end' }],
];

describe.concurrent('each failure has its own outcome', () => {
  test.each(outcomes)('%s', async (_name, uri, expected) => {
    const delivered = await deliverTo(uri());
    expect(delivered).toMatchObject(expected);
    expect(delivered.errorText === null).toBe(delivered.outcome !== 'failed');
    expect(delivered.loggedAt).not.toBeNull();
    expect(delivered.latencyMs).toBeGreaterThan(0);
  });
});

test('a redirect is not followed', async () => {
  await deliverTo(receiver.uri('redirect/302/only-here'));
  const paths = (await receiver.records()).map(({ path }) => path);
  expect(paths).toContain('/redirect/302/only-here');
  expect(paths).not.toContain('/ok/redirected');
});

test('an answer is kept with its headers, and a large body is cut and says so', async () => {
  const delivered = await deliverTo(receiver.uri('large'));
  expect(delivered.response).toMatchObject({ status: 200, bodyBytes: 40_000, bodyCut: true });
  expect(Buffer.byteLength(delivered.response?.body ?? '')).toBeLessThanOrEqual(16 * 1024);
  expect(
    delivered.response?.headers['transfer-encoding'] ?? delivered.response?.headers['content-length'],
  ).toBeDefined();
});

test('bad receivers delay no other Campaign Group: a good one is served while each bad one still has its connection', async () => {
  const bad = ['never', 'half-then-silence', 'drip', 'reset', 'close', 'malformed', 'truncated', 'firehose'];
  const elsewhere = [
    `http://127.0.0.1:${receiver.ports.silent}/`,
    `http://127.0.0.1:${closedPort}/`,
    'http://no-such-host.invalid/',
  ];
  const uris = [...bad.map((path) => receiver.uri(path)), ...elsewhere];
  const console = await TestConsole.open(
    { 'campaigngroup-states-uri': receiver.uri('ok'), 'http-response-timeout': 1, 'http-connection-pool-size': 20 },
    [
      ...uris.map((uri, index) => ({ dbid: String(index + 1), options: { 'campaigngroup-states-uri': uri } })),
      { dbid: '100' },
    ],
  );
  await console.request(
    [...uris.keys()].map((index) => String(index + 1)),
    { do: 'load' },
  );
  await console.request('100', { do: 'load' });
  await console.until(() => console.of('100')[0]?.outcome === 'accepted');
  const stillOpen = console.notifications.filter(({ outcome }) => outcome === 'sending').map(({ uri }) => uri);
  expect(stillOpen).toEqual(expect.arrayContaining([receiver.uri('never'), receiver.uri('half-then-silence')]));
  await console.engine.idle();
  expect(console.notifications.filter(({ outcome }) => outcome === 'failed')).toHaveLength(uris.length);
  expect(console.engine.state.traffic).toMatchObject({ waiting: 0, onWire: 0, sent: uris.length + 1, accepted: 1 });
  await console.engine.close();
});
