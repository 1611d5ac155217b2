import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { staticResponse } from '../bridge/static-response.ts';
import { WebSocketTransport } from '../bridge/websocket.ts';
import type { Engine } from '../core/engine.ts';
import { isFromOurPage, offeredToken } from './gatekeeper.ts';
import { readTicket } from './session-request.ts';
import { Tickets } from './tickets.ts';

/** Answers what is neither a session nor the bridge: the page and its files. */
export type PageHandler = (request: IncomingMessage, response: ServerResponse, port: number) => Promise<void> | void;

export interface WindowServerSettings {
  readonly engine: Engine;
  readonly pages: PageHandler;
  /** Told whenever a window has swapped its ticket. */
  readonly onEntered?: () => void;
  readonly limits?: WindowServerLimits;
}

/** How long, in ms, somebody may take to say what he wants, and how many may try at once. */
export interface WindowServerLimits {
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  readonly connectionsCheckingInterval: number;
  /** Windows have one that stays, and a few while they load; connections beyond are closed at once. */
  readonly maxConnections: number;
}
const usualLimits: WindowServerLimits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
  maxConnections: 256,
};

/** Serves the built window's files under the policy that both hosts share. */
export function builtPages(root: string): PageHandler {
  return async (request, response, port) => {
    const { status, headers, body } = await staticResponse({
      root,
      method: request.method ?? '',
      urlPath: pathOf(request),
      connect: [`ws://127.0.0.1:${port}`],
    });
    response.writeHead(status, headers).end(body);
  };
}

/**
 * The browser window's server: the page, the swap of ticket for token, and the bridge. It listens on 127.0.0.1 alone, at
 * a port that the system chooses, and every request and upgrade passes the gatekeeper.
 */
export class WindowServer {
  readonly #tickets = new Tickets();
  readonly #transport: WebSocketTransport;
  readonly #settings: WindowServerSettings;
  readonly #server: Server;

  private constructor(settings: WindowServerSettings) {
    this.#settings = settings;
    this.#transport = new WebSocketTransport(settings.engine);
    const { limits = usualLimits } = settings;
    this.#server = createServer(limits, (request, response) => {
      this.#answer(request, response).catch(() => response.destroy());
    });
    this.#server.maxConnections = limits.maxConnections;
    this.#server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
  }

  static async listen(settings: WindowServerSettings): Promise<WindowServer> {
    const window = new WindowServer(settings);
    await new Promise<void>((resolve, reject) => {
      window.#server.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
    return window;
  }

  /** A new address for one window: what it ends with works once. */
  address(): string {
    return `http://127.0.0.1:${this.#port}/#ticket=${this.#tickets.issue()}`;
  }

  async close(): Promise<void> {
    this.#transport.close();
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    setTimeout(() => this.#transport.terminate(), 1_000).unref();
    await closed;
  }

  get #port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isFromOurPage(request, this.#port)) return refuse(response, 403);
    if (pathOf(request) === '/session' && request.method === 'POST') return this.#swap(request, response);
    await this.#settings.pages(request, response, this.#port);
  }

  async #swap(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const read = await readTicket(request);
    if ('status' in read) return refuse(response, read.status);
    const token = this.#tickets.swap(read.ticket);
    if (token === null) return refuse(response, 403);
    response.writeHead(200, { ...plainHeaders, 'Content-Type': 'application/json' }).end(JSON.stringify({ token }));
    this.#settings.onEntered?.();
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // Until ws takes over, a reset by the other side would be an error that nobody hears.
    const ignore = () => {};
    socket.on('error', ignore);
    const token = offeredToken(request.headers);
    const isIn = isFromOurPage(request, this.#port) && token !== null && this.#tickets.isToken(token);
    if (!isIn || request.url !== '/bridge') {
      // Not only ended: the other side could keep its half open, and no time-out of the server looks at it any more.
      socket.once('finish', () => socket.destroy());
      return void socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    }
    socket.off('error', ignore);
    this.#transport.accept(request, socket, head);
  }
}

const plainHeaders = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
} as const;

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...plainHeaders, Connection: 'close' }).end();
}

function pathOf(request: IncomingMessage): string {
  return request.url?.split('?')[0] ?? '';
}
