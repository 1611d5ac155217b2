import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type WebSocket as Peer, WebSocketServer } from 'ws';
import type { ServerMessage } from '../../shared/contract/sync-protocol.ts';
import { WebSocketBridge, type WebSocketPorts } from './websocket-bridge.ts';

let server: WebSocketServer;
let bridge: WebSocketBridge;
let peers: Peer[];
const retryMs = { first: 1, longest: 5 };

beforeEach(async () => {
  peers = [];
  server = new WebSocketServer({ host: '127.0.0.1', port: 0, handleProtocols: () => 'campaign-group-console' });
  server.on('connection', (peer) => peers.push(peer));
  await new Promise((resolve) => server.once('listening', resolve));
});
afterEach(() => {
  bridge.close();
  server.close();
});

function open(ports: Partial<WebSocketPorts> = {}): void {
  const { port } = server.address() as AddressInfo;
  const address = `ws://127.0.0.1:${port}/bridge`;
  bridge = new WebSocketBridge({
    address,
    token: 'abc',
    isServerThere: async () => true,
    onRefused: () => {},
    retryMs,
    ...ports,
  });
}

/** Resolves with the reason when the connection next becomes so. */
const connection = (wanted: boolean) =>
  new Promise<string | undefined>((resolve) => {
    const stop = bridge.onConnection((connected, reason) => {
      if (connected !== wanted) return;
      queueMicrotask(() => stop());
      resolve(reason);
    });
  });
const frame = (peer: Peer) =>
  new Promise<unknown>((resolve) => peer.once('message', (data) => resolve(JSON.parse(String(data)))));
const firstPeer = async () => {
  await connection(true);
  const [peer] = peers;
  if (!peer) throw new Error('The server has seen no connection.');
  return peer;
};

test('a call is answered by the reply with its number, in whatever order replies come', async () => {
  open();
  const peer = await firstPeer();
  const answers = [bridge.call('sending.resume', {}), bridge.call('sending.hold', {})];
  const asked: { call: { id: number; name: string } }[] = [];
  await new Promise<void>((resolve) =>
    peer.on('message', (data) => {
      asked.push(JSON.parse(String(data)));
      if (asked.length === 2) resolve();
    }),
  );
  expect(asked.map(({ call }) => call.name)).toEqual(['sending.resume', 'sending.hold']);
  for (const { call } of asked.toReversed())
    peer.send(JSON.stringify({ reply: { id: call.id, result: { ok: true, value: call.name } } }));
  expect(await Promise.all(answers)).toEqual([
    { ok: true, value: 'sending.resume' },
    { ok: true, value: 'sending.hold' },
  ]);
});

test('messages of the sync protocol go both ways', async () => {
  open();
  const peer = await firstPeer();
  const heard = new Promise<ServerMessage>((resolve) => bridge.listen(resolve));
  peer.send(JSON.stringify({ sync: { type: 'menu', command: 'help.keys' } }));
  expect(await heard).toEqual({ type: 'menu', command: 'help.keys' });
  const sent = frame(peer);
  bridge.post({ type: 'hello', hidden: false });
  expect(await sent).toEqual({ sync: { type: 'hello', hidden: false } });
});

test('a reply that never comes ends as disconnected, and the connection is made again', async () => {
  open();
  const peer = await firstPeer();
  const answer = bridge.call('sending.hold', {});
  const lost = connection(false);
  peer.once('message', () => peer.terminate());
  expect(await answer).toMatchObject({ ok: false, error: { code: 'disconnected' } });
  expect(await lost).toBe('The connection to the engine was lost.');
  await connection(true);
  expect(peers).toHaveLength(2);
});

test('while it is disconnected, a call says so at once', async () => {
  open({ isServerThere: async () => false });
  expect(await bridge.call('sending.hold', {})).toMatchObject({ ok: false, error: { code: 'disconnected' } });
});

test('a server that is there and does not let the token in ends the trying', async () => {
  server.options.verifyClient = (_info, answer) => answer(false, 401);
  await new Promise<void>((resolve) => open({ onRefused: resolve }));
  expect(peers).toHaveLength(0);
});

test('close code 4401 ends the trying too', async () => {
  const refused = new Promise<void>((resolve) => open({ onRefused: resolve }));
  (await firstPeer()).close(4_401);
  await refused;
});

test('a server that is gone is tried again until it is back', async () => {
  server.options.verifyClient = (_info, answer) => answer(false, 503);
  let tries = 0;
  open({
    isServerThere: async () => {
      tries += 1;
      if (tries === 3) server.options.verifyClient = (_info, answer) => answer(true);
      return false;
    },
  });
  await connection(true);
  expect(tries).toBe(3);
});
