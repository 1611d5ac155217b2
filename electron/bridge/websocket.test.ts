import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { ok } from '../../shared/contract/result.ts';
import { fakeEngine } from './testing/fake-engine.ts';
import { type WebSocketLimits, WebSocketTransport } from './websocket.ts';

let server: Server;
let transport: WebSocketTransport;

async function connected(limits: WebSocketLimits) {
  const engine = fakeEngine();
  transport = new WebSocketTransport(engine, limits);
  server = createServer().on('upgrade', (request, socket, head) => transport.accept(request, socket, head));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const socket = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`, ['campaign-group-console']);
  const over = new Promise<number>((resolve) => socket.once('close', resolve));
  await new Promise((resolve) => socket.once('open', resolve));
  return { engine, socket, over };
}
afterEach(() => {
  transport.terminate();
  transport.close();
  server.close();
});

test('a frame that is too large ends the connection with a code', async () => {
  const { engine, socket, over } = await connected({ frameBytes: 1_000, unreadBytes: 1_000_000 });
  socket.send('x'.repeat(1_001));
  expect(await over).toBe(1009);
  await expect.poll(() => engine.attached()).toBe(0);
});

test('a window that does not read is given up', async () => {
  const { engine, socket, over } = await connected({ frameBytes: 1_000_000, unreadBytes: 100_000 });
  engine.answer = () => ok('x'.repeat(10_000_000));
  socket.pause();
  for (let id = 0; id < 10; id += 1) socket.send(JSON.stringify({ call: { id, name: 'workspace.text', input: {} } }));
  await expect.poll(() => engine.attached()).toBe(0);
  socket.resume();
  expect(await over).toBe(1006);
});
