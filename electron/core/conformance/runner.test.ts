import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { type Clock, realClock } from '../ports/clock.ts';
import { caseIn, runAgainst } from '../testing/conformance.ts';
import { localReceiver } from '../testing/local-receiver.ts';
import { TestReceiver } from '../testing/test-receiver.ts';

test('pauses are as long as the case says', async () => {
  const receiver = await localReceiver();
  const pauses: number[] = [];
  const clock: Clock = {
    ...realClock,
    after: (delayMs, run) => {
      pauses.push(delayMs);
      return realClock.after(0, run);
    },
  };
  await runAgainst(receiver.uri, { cases: ['changes', 'slow'], clock });
  expect(pauses).toEqual([6_000, 6_000]);
  expect(receiver.bodies).toHaveLength(8);
});

test('the connections are closed where the case says so, and the lost change never leaves', async () => {
  const receiver = await localReceiver();
  const report = await runAgainst(receiver.uri, { cases: ['down-then-up'] });
  const { posts } = caseIn(report, 'down-then-up');
  expect(posts.map(({ what, connection }) => [what, connection?.ordinal])).toEqual([
    ['81000 load', 1],
    ['81001', 1],
  ]);
  expect(receiver.bodies.map((body) => body.GSW_CAMPAIGN_GROUP_STATE)).toEqual([4, 5]);
});

test('a burst takes no more connections than the pool has', async () => {
  const [server, counts] = [createServer(), { open: 0, most: 0 }];
  server.on('connection', (socket) => {
    counts.open += 1;
    counts.most = Math.max(counts.most, counts.open);
    socket.on('close', () => {
      counts.open -= 1;
    });
  });
  const uri = await listening(server, (_request, response) => void response.end());
  const report = await runAgainst(uri, { cases: ['burst'], connections: 4 });
  expect(caseIn(report, 'burst').posts).toHaveLength(100);
  expect(counts.most).toBe(4);
});

test('secrets of the URI and of the answers do not stand in the report', async () => {
  const uri = await listening(createServer(), (_request, response) => {
    response.setHeader('set-cookie', 'session=s3cret');
    response.end();
  });
  const report = await runAgainst(`${uri}?access_token=s3cret`, { cases: ['changes'] });
  expect(caseIn(report, 'changes').checks.every(({ verdict }) => verdict === 'passed')).toBe(true);
  expect(JSON.stringify(report)).not.toContain('s3cret');
});

test('a certificate that is not trusted fails the check of TLS, with the reason', async () => {
  const receiver = await TestReceiver.start();
  onTestFinished(() => receiver.stop());
  const report = await runAgainst(`https://127.0.0.1:${receiver.ports.https}/ok`, { cases: ['changes'] });
  expect(caseIn(report, 'changes')).toMatchObject({
    verdict: 'failed',
    reason: expect.stringContaining('No secure connection'),
  });
  expect(caseIn(report, 'changes').checks.find(({ name }) => name === 'tls')).toMatchObject({
    verdict: 'failed',
    sentence: expect.stringMatching(/self.signed certificate/),
  });
});

async function listening(
  server: ReturnType<typeof createServer>,
  answer: NonNullable<Parameters<typeof createServer>[1]>,
): Promise<string> {
  server.on('request', answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/ocs`;
}
