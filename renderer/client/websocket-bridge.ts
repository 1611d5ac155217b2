import type { Bridge } from '../../shared/contract/bridge.ts';
import type { CallInput, CallOutput } from '../../shared/contract/calls.ts';
import type { CallName } from '../../shared/contract/names.ts';
import { failure, type Result } from '../../shared/contract/result.ts';
import type { ServerMessage } from '../../shared/contract/sync-protocol.ts';
import { t } from '../../shared/strings/t.ts';

/** What the bridge needs from outside. */
export interface WebSocketPorts {
  readonly address: string;
  readonly token: string;
  /** Whether the server still answers; tells a refused token from an engine that is gone. */
  isServerThere(): Promise<boolean>;
  /** The server is there and does not let this token in. */
  onRefused(): void;
  readonly retryMs?: { readonly first: number; readonly longest: number };
}

type Frame =
  | { readonly reply: { readonly id: number; readonly result: Result<unknown> } }
  | { readonly sync: ServerMessage };

const tokenRefused = 4401;
const lost = t('connection.lost');

/** The bridge over a WebSocket. It connects again with growing pauses, until the token is refused. */
export class WebSocketBridge implements Bridge {
  readonly #ports: WebSocketPorts;
  readonly #listeners = new Set<(message: ServerMessage) => void>();
  readonly #watchers = new Set<(connected: boolean, reason?: string) => void>();
  readonly #waiting = new Map<number, (result: Result<never>) => void>();
  #socket: WebSocket | null = null;
  #lastId = 0;
  #retryMs: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;

  constructor(ports: WebSocketPorts) {
    this.#ports = ports;
    this.#retryMs = ports.retryMs?.first ?? 250;
    this.#open();
  }

  call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<Result<CallOutput<Name>>> {
    const socket = this.#socket;
    if (socket?.readyState !== WebSocket.OPEN)
      return Promise.resolve(failure('disconnected', t('connection.lostUnasked')));
    this.#lastId += 1;
    const id = this.#lastId;
    socket.send(JSON.stringify({ call: { id, name, input } }));
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  post(message: Parameters<Bridge['post']>[0]): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify({ sync: message }));
  }

  listen(listener: (message: ServerMessage) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onConnection(watcher: (connected: boolean, reason?: string) => void): () => void {
    this.#watchers.add(watcher);
    if (this.#socket?.readyState === WebSocket.OPEN) watcher(true);
    return () => this.#watchers.delete(watcher);
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#socket?.close();
  }

  #open(): void {
    const socket = new WebSocket(this.#ports.address, ['campaign-group-console', `token.${this.#ports.token}`]);
    this.#socket = socket;
    let wasOpen = false;
    socket.addEventListener('open', () => {
      wasOpen = true;
      this.#retryMs = this.#ports.retryMs?.first ?? 250;
      for (const watcher of this.#watchers) watcher(true);
    });
    socket.addEventListener('message', ({ data }) => this.#take(JSON.parse(String(data)) as Frame));
    socket.addEventListener('close', ({ code }) => void this.#closed(code, wasOpen));
  }

  #take(frame: Frame): void {
    if ('sync' in frame) {
      for (const listener of this.#listeners) listener(frame.sync);
      return;
    }
    const { id, result } = frame.reply;
    const resolve = this.#waiting.get(id);
    this.#waiting.delete(id);
    resolve?.(result as Result<never>);
  }

  async #closed(code: number, wasOpen: boolean): Promise<void> {
    for (const resolve of this.#waiting.values()) resolve(failure('disconnected', t('connection.lostUnknown')));
    this.#waiting.clear();
    if (this.#isClosed) return;
    for (const watcher of this.#watchers) watcher(false, lost);
    if (code === tokenRefused || (!wasOpen && (await this.#ports.isServerThere()))) return this.#ports.onRefused();
    if (this.#isClosed) return;
    this.#timer = setTimeout(() => this.#open(), this.#retryMs);
    this.#retryMs = Math.min(this.#retryMs * 2, this.#ports.retryMs?.longest ?? 5_000);
  }
}
