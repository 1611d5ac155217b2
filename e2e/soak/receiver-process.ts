/**
 * A receiver with every fault at once, in a process of its own: started with fork(). It sends its port, then tells of every
 * request that it has got whole, and what it did to it. Faults come by counting, so that they do not depend on the machine.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { keyOf } from './key-of.ts';
import type { Answer, Got, ReceiverMessage } from './messages.ts';

/** Of eighty requests: what the first ones get; the others are answered with 200. */
const course: readonly Answer[] = [503, 'slow', 'reset', 'slow', 'half', 503, 'noise', 'slow', 'silent'];
const courseLength = 80;
const slowMs = 120;
/** After so many requests it is down for a moment: nothing listens, and every connection is torn down. */
const downEvery = 700;
const downMs = 400;
const toldAtOnce = 100;

const ports = new WeakMap<Socket, { readonly localPort: number; requests: number }>();
let count = 0;
let untold: Got[] = [];

const tell = (message: ReceiverMessage) => void process.send?.(message);
const tellGot = () => {
  if (untold.length > 0) tell({ got: untold });
  untold = [];
};

const server = createServer((request, response) => {
  const connection = ports.get(request.socket);
  if (!connection) throw new Error('A request came by a connection that was never made.');
  connection.requests += 1;
  const { localPort, requests: ordinal } = connection;
  const chunks: Buffer[] = [];
  request.on('error', () => undefined);
  response.on('error', () => undefined);
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => take({ localPort, ordinal }, Buffer.concat(chunks).toString('utf8'), request, response));
});
server.on('connection', (socket: Socket) => ports.set(socket, { localPort: socket.remotePort ?? 0, requests: 0 }));
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => tell({ port: portOf() }));
process.on('message', () => {
  tellGot();
  tell({ told: true });
});
process.on('disconnect', () => process.exit(0));

function take(
  connection: { readonly localPort: number; readonly ordinal: number },
  body: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const answer = course[count % courseLength] ?? 200;
  count += 1;
  untold.push({ key: keyOf(connection, body), answer });
  if (untold.length >= toldAtOnce) tellGot();
  carryOut(answer, request.socket, response);
  if (count % downEvery === 0) goDown();
}

function carryOut(answer: Answer, socket: Socket, response: ServerResponse): void {
  if (answer === 'silent') return;
  if (answer === 'reset') return void socket.resetAndDestroy();
  if (answer === 'noise') return void socket.end('this is not HTTP at all\r\n\r\n');
  if (answer === 'half') return void socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nonly this');
  if (answer === 'slow') return void setTimeout(() => response.end(), slowMs);
  response.statusCode = answer;
  response.end();
}

function goDown(): void {
  const port = portOf();
  server.close(() => setTimeout(() => server.listen(port, '127.0.0.1'), downMs));
  server.closeAllConnections();
}

function portOf(): number {
  return (server.address() as AddressInfo).port;
}
