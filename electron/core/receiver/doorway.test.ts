import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { realClock } from '../ports/clock.ts';
import { readBody } from './body-reader.ts';
import { Doorway } from './doorway.ts';

test.each([
  ['headers', 'POST /ocs HTTP/1.1\r\nhost: x\r\nx-slow: '],
  ['a body', 'POST /ocs HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf'],
])('%s that do not come to an end are given up', async (_what, begun) => {
  const bodies: (string | null)[] = [];
  const doorway = new Doorway({
    clock: realClock,
    onRequest: (request) => void readBody(request).then((body) => bodies.push(body?.bytes.toString() ?? null)),
    onUp: () => undefined,
    onProblem: () => undefined,
    timeouts: { headersTimeout: 40, requestTimeout: 60, connectionsCheckingInterval: 10 },
  });
  onTestFinished(() => doorway.close());
  const { port } = await doorway.open(0, null);
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    answer += text;
  });
  socket.write(begun);
  await once(socket, 'close');
  expect(answer).toMatch(/^HTTP\/1.1 408 /);
  expect(bodies.filter((body) => body !== null)).toEqual([]);
});
