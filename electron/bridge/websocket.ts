import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { Engine } from '../core/engine.ts';
import { closeCodes, readFrame, type ServerFrame } from './frames.ts';
import { serveCall } from './serve.ts';

/** The subprotocol of the contract, version and all: a window asks for it, and brings its token as a second one. */
export const subprotocol = 'campaign-group-console';
export const tokenPrefix = 'token.';

export interface WebSocketLimits {
  /** The largest frame that a window may send; it must hold a whole workspace file as JSON text. */
  readonly frameBytes: number;
  /** A window that leaves more than this unread is given up; it comes back and gets a snapshot. */
  readonly unreadBytes: number;
}

const defaultLimits: WebSocketLimits = { frameBytes: 128 * 1024 * 1024, unreadBytes: 64 * 1024 * 1024 };

/** Serves the contract over WebSockets. Who may connect is decided before: see the browser window's gatekeeper. */
export class WebSocketTransport {
  readonly #engine: Engine;
  readonly #limits: WebSocketLimits;
  readonly #server: WebSocketServer;

  constructor(engine: Engine, limits: WebSocketLimits = defaultLimits) {
    this.#engine = engine;
    this.#limits = limits;
    this.#server = new WebSocketServer({
      noServer: true,
      maxPayload: limits.frameBytes,
      // The token is never echoed: it has no place in a response.
      handleProtocols: () => subprotocol,
    });
  }

  /** Takes over the connection of an upgrade request that the gatekeeper has let in. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (connection) => this.#serve(connection));
  }

  /** Tells every window that the engine goes away, and ends the connections. */
  close(): void {
    for (const connection of this.#server.clients) connection.close(closeCodes.goingAway, 'The console was closed.');
    this.#server.close();
  }

  /** Cuts whatever did not go by itself. */
  terminate(): void {
    for (const connection of this.#server.clients) connection.terminate();
  }

  #serve(connection: WebSocket): void {
    const send = (frame: ServerFrame) => this.#send(connection, frame);
    const peer = this.#engine.attach((message) => send({ sync: message }));
    connection.on('message', async (data: RawData, isBinary) => {
      // What comes after a bad frame, while the connection ends, is not looked at.
      if (connection.readyState !== connection.OPEN) return;
      const frame = readFrame(data.toString(), isBinary);
      if ('closeWith' in frame) connection.close(frame.closeWith);
      else if ('sync' in frame) peer.receive(frame.sync);
      else {
        const { id, name, input } = frame.call;
        send({ reply: { id, result: await serveCall(this.#engine, name, input) } });
      }
    });
    // What the window did wrong is answered by ws with a close code; without a listener it would end the process.
    connection.on('error', () => {});
    connection.on('close', () => peer.detach());
  }

  #send(connection: WebSocket, frame: ServerFrame): void {
    if (connection.readyState !== connection.OPEN) return;
    if (connection.bufferedAmount > this.#limits.unreadBytes) return connection.terminate();
    connection.send(JSON.stringify(frame));
  }
}
