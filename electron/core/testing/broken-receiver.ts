/**
 * Receivers with one fault each, in a process of their own: started with fork(), the name of the fault as argument. Sends its
 * port once, and 'got' for each request that has come in, as far as it reads it.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (text: string, response: ServerResponse, request: IncomingMessage) => void;

export const receiverFaults = {
  /** An exception where a statistic is null. */
  'fails-on-null': (text, response) => {
    response.statusCode = /"GSW_STAT_\w+":null/.test(text) ? 500 : 200;
    response.end();
  },
  'closes-each-connection': (_text, response) => {
    response.setHeader('connection', 'close');
    response.end();
  },
  'answers-after-20-s': (_text, response) => {
    setTimeout(() => response.end(), 20_000);
  },
  'crashes-on-unicode': (text, response) => {
    for (const character of text) if ((character.codePointAt(0) ?? 0) > 0x7f) process.exit(1);
    response.end();
  },
  'rejects-unknown-attributes': (text, response) => {
    response.statusCode = text.includes('GSW_UNKNOWN_ATTRIBUTE') ? 422 : 200;
    response.end();
  },
  redirects: (_text, response) => {
    response.writeHead(301, { location: '/ocs/' }).end();
  },
  /** A limit on the size of bodies, and a connection that is torn down where it is passed. */
  'has-a-small-limit': (text, response, request) => {
    if (text.length > 10_000) request.socket.resetAndDestroy();
    else response.end();
  },
  /** Takes the head of a request, and leaves its body where it is. */
  'never-reads-the-body': 'paused',
  /** Its answer ends with the connection only, and nobody would want to read it. */
  'answers-a-page-without-length': (_text, response) => {
    response.socket?.end(`HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n${'x'.repeat(20_000)}`);
  },
} as const satisfies Record<string, Answer | 'paused'>;
export type ReceiverFault = keyof typeof receiverFaults;

function isFault(name: string | undefined): name is ReceiverFault {
  return name !== undefined && Object.hasOwn(receiverFaults, name);
}

const [, , name] = process.argv;
// Only in its own process: the test imports the names.
if (process.send && isFault(name)) {
  const answer: Answer | 'paused' = receiverFaults[name];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('error', () => undefined);
    response.on('error', () => undefined);
    if (answer === 'paused') {
      request.socket.pause();
      process.send?.('got');
      return;
    }
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      process.send?.('got');
      answer(Buffer.concat(chunks).toString('utf8'), response, request);
    });
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
  process.on('disconnect', () => process.exit(0));
}
