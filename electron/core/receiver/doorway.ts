import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Socket } from 'node:net';
import type { Cancel, Clock } from '../ports/clock.ts';
import type { Certificate } from './worker-messages.ts';

/** How long, in ms, somebody may take to say what he wants, and how many may try at once: so slow ones do not pile up. */
export interface DoorwayLimits {
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  readonly connectionsCheckingInterval: number;
  /** Of TLS. */
  readonly handshakeTimeout: number;
  /** Twice the largest pool of the console's own. Connections beyond are closed at once. */
  readonly maxConnections: number;
}
const usualLimits: DoorwayLimits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
  handshakeTimeout: 10_000,
  maxConnections: 2_048,
};

/** A server that listens. */
interface Door {
  readonly server: Server;
  readonly port: number;
  /** By the other end's address and port. Of https these are the sockets below TLS: only they can be reset. */
  readonly sockets: Map<string, Socket>;
}

interface Place {
  readonly port: number;
  readonly certificate: Certificate | null;
}

export interface DoorwayPorts {
  readonly clock: Clock;
  readonly onRequest: RequestListener;
  /** It listens again after it was down; or it cannot, and why. */
  readonly onUp: (problem: string | null) => void;
  readonly onProblem: (problem: string) => void;
  readonly limits?: DoorwayLimits;
}

/** Where the receiver listens: one port on 127.0.0.1, http or https. It can be moved, closed, and be down for a while. */
export class Doorway {
  readonly #ports: DoorwayPorts;
  #door: Door | null = null;
  #place: Place | null = null;
  #cancelDown: Cancel | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(ports: DoorwayPorts) {
    this.#ports = ports;
  }

  /** Opens at `port`, 0 takes a free one; then leaves where it was. What keeps it from that is a sentence, and nothing changes. */
  open(port: number, certificate: Certificate | null): Promise<{ port: number; problem: string | null }> {
    return this.#inTurn(() => this.#open(port, certificate));
  }

  /** Closes, and drops open connections. */
  close(): Promise<void> {
    return this.#inTurn(async () => {
      this.#endDown();
      this.#place = null;
      await this.#shut();
    });
  }

  /** Refuses connections for so many seconds, then listens again at the same port; 0 ends it. Answers until when. */
  goDown(seconds: number): Promise<number | null> {
    return this.#inTurn(async () => {
      if (this.#place === null) return null;
      this.#endDown();
      if (seconds === 0) {
        await this.#reopen();
        return null;
      }
      await this.#shut();
      this.#cancelDown = this.#ports.clock.after(seconds * 1000, () => void this.#inTurn(() => this.#reopen()));
      return this.#ports.clock.now() + seconds * 1000;
    });
  }

  /** Breaks the connection that `socket` belongs to: the other end sees a reset. */
  reset(socket: Socket): void {
    const bare = this.#door?.sockets.get(endOf(socket));
    if (bare) bare.resetAndDestroy();
    else socket.destroy();
  }

  /** One after another: two that open at once would leave a server behind that nobody closes. */
  #inTurn<Value>(run: () => Promise<Value>): Promise<Value> {
    const done = this.#turn.then(run);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #open(wanted: number, certificate: Certificate | null): Promise<{ port: number; problem: string | null }> {
    const place = this.#place;
    const isHere = place !== null && place.port === wanted;
    if (isHere && this.#door && (place.certificate === null) === (certificate === null))
      return { port: wanted, problem: null };
    // The same port with the other protocol: it has to be free first.
    if (isHere) await this.#shut();
    const opened = await this.#listen(wanted, certificate);
    if ('problem' in opened) {
      if (isHere && this.#cancelDown === null) await this.#reopen();
      return { port: wanted, problem: opened.problem };
    }
    this.#endDown();
    await this.#shut();
    this.#door = opened.door;
    this.#place = { port: opened.door.port, certificate };
    return { port: opened.door.port, problem: null };
  }

  async #reopen(): Promise<void> {
    this.#cancelDown = null;
    const place = this.#place;
    if (place === null || this.#door) return;
    const opened = await this.#listen(place.port, place.certificate);
    if ('problem' in opened) this.#place = null;
    else this.#door = opened.door;
    this.#ports.onUp('problem' in opened ? opened.problem : null);
  }

  async #listen(port: number, certificate: Certificate | null): Promise<{ door: Door } | { problem: string }> {
    const { onRequest, onProblem, limits = usualLimits } = this.#ports;
    const server = certificate
      ? createSecureServer({ ...limits, ...certificate }, onRequest)
      : createServer(limits, onRequest);
    server.maxConnections = limits.maxConnections;
    const problem = await listening(server, port);
    if (problem !== null) return { problem };
    server.on('error', (error) => onProblem(error.message));
    const sockets = new Map<string, Socket>();
    server.on('connection', (socket: Socket) => keep(sockets, socket));
    const address = server.address();
    return { door: { server, sockets, port: typeof address === 'object' && address ? address.port : port } };
  }

  #endDown(): void {
    this.#cancelDown?.();
    this.#cancelDown = null;
  }

  /** Closes the server and every connection that it has, also those that are silent or not yet secure. */
  async #shut(): Promise<void> {
    const door = this.#door;
    this.#door = null;
    if (!door) return;
    const closed = new Promise((resolve) => door.server.close(resolve));
    for (const socket of door.sockets.values()) socket.destroy();
    await closed;
  }
}

function keep(sockets: Map<string, Socket>, socket: Socket): void {
  const end = endOf(socket);
  sockets.set(end, socket);
  socket.once('close', () => sockets.delete(end));
}

function endOf({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress} ${remotePort}`;
}

/** Null when the server listens; otherwise why it does not, and what to do. */
function listening(server: Server, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(portProblem(error, port)));
    server.listen(port, '127.0.0.1', () => resolve(null));
  });
}

function portProblem(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is used by another program. Choose another port, such as ${port < 65_535 ? port + 1 : port - 1}.`;
  if (error.code === 'EACCES') return `Port ${port} needs more rights than this program has. Choose one from 1024 on.`;
  return `The receiver cannot listen on port ${port}: ${error.message}`;
}
