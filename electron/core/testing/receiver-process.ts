/**
 * A receiver in a process of its own, for tests: it behaves as the path asks, and remembers what it got.
 * Started with fork(); sends its ports once, then answers 'records' with what it has received so far.
 */
import { readFileSync } from 'node:fs';
import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, createServer as createTcp, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import type { Received, ReceiverPorts } from './test-receiver.ts';

const records: Received[] = [];
const tls = {
  key: readFileSync(join(import.meta.dirname, 'tls', 'self-signed-key.pem')),
  cert: readFileSync(join(import.meta.dirname, 'tls', 'self-signed-certificate.pem')),
};
const answer200 = 'HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n';

/** What is written to the socket, raw, by the first part of the path. */
const rawAnswers: Readonly<Record<string, (socket: Socket) => void>> = {
  malformed: (socket) => socket.end('this is not HTTP at all\r\n\r\n'),
  close: (socket) => socket.end(),
  reset: (socket) => socket.resetAndDestroy(),
  truncated: (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nonly this'),
  'half-then-silence': (socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nonly this'),
  'huge-headers': (socket) => socket.end(`HTTP/1.1 200 OK\r\nx-huge: ${'x'.repeat(100_000)}\r\n\r\n`),
  'two-answers': (socket) => socket.write(answer200 + answer200),
  informational: (socket) => socket.write(`HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n${answer200}`),
};

function behave(request: IncomingMessage, response: ServerResponse): void {
  const [, behaviour = '', argument = ''] = (request.url ?? '').split('/');
  const raw = rawAnswers[behaviour];
  if (raw) return raw(request.socket);
  if (behaviour === 'never') return;
  if (behaviour === 'firehose') return pour(response);
  if (behaviour === 'drip') return drip(response);
  if (behaviour === 'after') return void setTimeout(() => response.end(), Number(argument));
  if (behaviour === 'redirect') response.setHeader('location', '/ok/redirected');
  if (behaviour === 'large') return void response.end('ä'.repeat(20_000));
  response.statusCode = behaviour === 'status' || behaviour === 'redirect' ? Number(argument) : 200;
  response.end(behaviour === 'ok' ? '' : `answer to ${request.url}`);
}

/** Ever more bytes, as fast as they are taken. */
function pour(response: ServerResponse): void {
  const piece = Buffer.alloc(64 * 1024);
  const more = () => {
    while (!response.destroyed && response.write(piece));
  };
  response.on('drain', more);
  more();
}

/** An answer whose end never comes, though bytes do. */
function drip(response: ServerResponse): void {
  response.write('.');
  const timer = setInterval(() => response.write('.'), 20);
  response.on('close', () => clearInterval(timer));
}

function take(request: IncomingMessage, response: ServerResponse): void {
  const chunks: Buffer[] = [];
  request.on('error', () => undefined);
  response.on('error', () => undefined);
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { method = '', url = '', rawHeaders } = request;
    records.push({ method, path: url, rawHeaders, body: Buffer.concat(chunks).toString('utf8') });
    behave(request, response);
  });
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

const silent = createTcp((socket) => socket.on('error', () => undefined));
const ports: ReceiverPorts = {
  http: await listen(createHttp(take)),
  https: await listen(createHttps(tls, take)),
  silent: await listen(silent),
};
process.on('message', (message) => {
  if (message === 'records') process.send?.({ records });
});
process.on('disconnect', () => process.exit(0));
process.send?.({ ports });
