import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { ReceivedRequest } from '../../../shared/contract/log.ts';
import { failure, ok, type Result } from '../../../shared/contract/result.ts';
import { noReceiver, type ReceiverState } from '../../../shared/contract/state.ts';
import type { Cancel, Clock } from '../ports/clock.ts';

const keptRequests = 200;
const keptBytes = 64 * 1024;
const tellEveryMs = 100;

/** The path that the sample and "Listen and use as target" send to; the receiver takes any path. */
const receiverPath = '/ocs';

/** The built-in receiver: on loopback, answers every request with 200, counts, and keeps the newest. */
export class Receiver {
  readonly #clock: Clock;
  readonly #onChange: (state: ReceiverState) => void;
  #server: Server | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #state: ReceiverState = noReceiver;
  #requests: ReceivedRequest[] = [];
  #cancelTell: Cancel | null = null;

  constructor(clock: Clock, onChange: (state: ReceiverState) => void) {
    this.#clock = clock;
    this.#onChange = onChange;
  }

  /**
   * Starts on 127.0.0.1; port 0 takes a free one. A receiver that listens already is moved; when the new port cannot be
   * had, it stays where it was.
   */
  listen(port: number): Promise<Result<{ port: number; uri: string }>> {
    return this.#inTurn(() => this.#listen(port));
  }

  /** Stops and drops open connections. Does nothing when it does not listen. */
  stop(): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#server) return;
      await this.#close();
      this.#set({ listening: false, port: null, uri: null });
    });
  }

  clear(): void {
    this.#requests = [];
    this.#set({ received: 0 });
  }

  /** Whether a target's origin, such as `http://127.0.0.1:8080`, is this receiver. */
  serves(origin: string): boolean {
    return this.#state.uri !== null && new URL(this.#state.uri).origin === origin;
  }

  /** The certificate that makes an https origin trusted; undefined where it is not this receiver's. */
  trustFor(_origin: string): string | undefined {
    return undefined;
  }

  /** Resolves when everything that it has received so far has been told to `onReceipts`. */
  async drained(): Promise<void> {}

  /** The newest requests, newest first. */
  newest(limit: number): ReceivedRequest[] {
    return this.#requests.slice(-limit).reverse();
  }

  /** One after another: two that listen at once would leave a server behind that nobody stops. */
  #inTurn<Value>(run: () => Promise<Value>): Promise<Value> {
    const done = this.#turn.then(run);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #listen(wanted: number): Promise<Result<{ port: number; uri: string }>> {
    if (this.#server && this.#state.port === wanted) return this.#listensAt(wanted);
    const server = createServer((request, response) => this.#take(request, response));
    const problem = await listening(server, wanted);
    if (problem !== null) {
      this.#set({ problem });
      return failure('io', problem);
    }
    server.on('error', (error) => this.#set({ problem: error.message }));
    await this.#close();
    this.#server = server;
    const address = server.address();
    return this.#listensAt(typeof address === 'object' && address ? address.port : wanted);
  }

  #listensAt(port: number): Result<{ port: number; uri: string }> {
    const uri = `http://127.0.0.1:${port}${receiverPath}`;
    this.#set({ listening: true, port, uri, problem: null });
    return ok({ port, uri });
  }

  async #close(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (!server) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
    this.#cancelTell?.();
    this.#cancelTell = null;
  }

  #take(request: IncomingMessage, response: ServerResponse): void {
    const kept: Buffer[] = [];
    let keptSize = 0;
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      const piece = chunk.subarray(0, Math.max(0, keptBytes - keptSize));
      keptSize += piece.length;
      if (piece.length > 0) kept.push(piece);
    });
    request.on('error', () => response.destroy());
    request.on('end', () => {
      response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'content-length': 0 }).end();
      this.#keep(request, Buffer.concat(kept).toString('utf8'), bytes);
    });
  }

  #keep(request: IncomingMessage, body: string, bodyBytes: number): void {
    const number = this.#state.received + 1;
    this.#state = { ...this.#state, received: number };
    this.#requests.push({
      number,
      at: this.#clock.now(),
      method: request.method ?? '',
      path: request.url ?? '',
      headers: plainHeaders(request),
      body,
      bodyBytes,
      bodyCut: bodyBytes > keptBytes,
      secure: false,
      seq: null,
      verdict: 'understood',
      problems: [],
      rule: null,
      answer: '200',
      relayed: null,
    });
    if (this.#requests.length > keptRequests * 2) this.#requests = this.#requests.slice(-keptRequests);
    this.#cancelTell ??= this.#clock.after(tellEveryMs, () => {
      this.#cancelTell = null;
      this.#onChange(this.#state);
    });
  }

  #set(part: Partial<ReceiverState>): void {
    this.#state = { ...this.#state, ...part };
    this.#onChange(this.#state);
  }
}

function plainHeaders(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
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
