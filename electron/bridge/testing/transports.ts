import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { Engine } from '../../core/engine.ts';
import { ElectronTransport } from '../electron-ipc.ts';
import type { ServerFrame } from '../frames.ts';
import { inMemoryBridge } from '../in-memory.ts';
import { ipcChannels } from '../ipc-channels.ts';
import { WebSocketTransport } from '../websocket.ts';
import { FakeContents } from './fake-contents.ts';

/** Sends one call; resolves to its answer, or to the number with which the connection was closed instead. */
export type SendCall = (name: unknown, input: unknown) => Promise<unknown>;

/** The three ways to the engine, each ready to send. */
export const transports = {
  async 'in memory'(engine: Engine): Promise<SendCall> {
    const bridge = inMemoryBridge(engine);
    return (name, input) => bridge.call(name as never, input as never);
  },

  async Electron(engine: Engine): Promise<SendCall> {
    const contents = new FakeContents();
    new ElectronTransport(contents, engine, 'app://console');
    return (name, input) => contents.receive(ipcChannels.call, contents.mainFrame, name, input);
  },

  async WebSocket(engine: Engine): Promise<SendCall> {
    const transport = new WebSocketTransport(engine);
    const server = createServer().on('upgrade', (request, socket, head) => transport.accept(request, socket, head));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      transport.terminate();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    let socket: WebSocket | null = null;
    let id = 0;
    return async (name, input) => {
      if (socket?.readyState !== WebSocket.OPEN) socket = await connected(port);
      id += 1;
      return answerTo(socket, id, JSON.stringify({ call: { id, name, input } }));
    };
  },
} as const satisfies Record<string, (engine: Engine) => Promise<SendCall>>;
export type Way = keyof typeof transports;

async function connected(port: number): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}`, ['campaign-group-console']);
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  return socket;
}

function answerTo(socket: WebSocket, id: number, text: string): Promise<unknown> {
  return new Promise((resolve) => {
    const hear = (data: unknown) => {
      const frame = JSON.parse(String(data)) as ServerFrame;
      if (!('reply' in frame) || frame.reply.id !== id) return;
      socket.off('message', hear).off('close', resolve);
      resolve(frame.reply.result);
    };
    socket.on('message', hear).once('close', resolve);
    socket.send(text);
  });
}
