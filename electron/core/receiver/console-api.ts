import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ReceivedRequest } from '../../../shared/contract/log.ts';
import type { Belief } from '../../../shared/receiver/belief.ts';
import type { Clock } from '../ports/clock.ts';
import { apiRefusal } from './api-guard.ts';
import type { KeptRequest, KeptRequests } from './kept-requests.ts';
import { listQuerySchema, passes, readQuery, waitQuerySchema } from './request-filter.ts';

export interface ConsoleApiPorts {
  readonly clock: Clock;
  readonly kept: KeptRequests;
  readonly beliefs: () => Promise<readonly Belief[]>;
  readonly clear: () => void;
}

/** One answer: its status and what its JSON says. */
interface Told {
  readonly status: number;
  readonly value: object;
}

/** A test that waits for requests. */
interface Waiter {
  readonly passes: (kept: KeptRequest) => boolean;
  readonly count: number;
  readonly found: ReceivedRequest[];
  readonly done: () => void;
}

const prefix = '/__console';
const mostWaiters = 100;

/** Whether a request is for the HTTP API: it is then none that was received. */
export function isForConsole(request: IncomingMessage): boolean {
  const path = urlOf(request)?.pathname ?? '';
  return path === prefix || path.startsWith(`${prefix}/`);
}

/** What was received and what is believed, for tests in any language; described in docs/receiver-api.md. */
export class ConsoleApi {
  readonly #ports: ConsoleApiPorts;
  readonly #waiters = new Set<Waiter>();

  constructor(ports: ConsoleApiPorts) {
    this.#ports = ports;
  }

  async serve(request: IncomingMessage, answer: ServerResponse): Promise<void> {
    request.resume();
    const { status, value } = await this.#answer(request, answer);
    if (answer.destroyed) return;
    const body = Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'content-length': body.length,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    };
    answer.writeHead(status, headers).end(body);
  }

  /** A request has been decided; those that wait for it have their answer. */
  arrived(kept: KeptRequest): void {
    for (const waiter of this.#waiters) {
      if (!waiter.passes(kept)) continue;
      waiter.found.push(kept.request);
      if (waiter.found.length >= waiter.count) waiter.done();
    }
  }

  /** What was found of those that were forgotten does not count any more. */
  cleared(): void {
    for (const { found } of this.#waiters) found.length = 0;
  }

  async #answer(request: IncomingMessage, answer: ServerResponse): Promise<Told> {
    const refusal = apiRefusal(request, request.socket.localPort);
    if (refusal !== null) return told(403, refusal);
    const url = urlOf(request);
    const path = url?.pathname.slice(prefix.length) ?? '';
    const parameters = url?.searchParams ?? new URLSearchParams();
    const isRead = request.method === 'GET';
    if (path === '/requests' && request.method === 'DELETE') return this.#forget();
    const one = /^\/requests\/(\d{1,15})$/.exec(path)?.[1];
    const isKnown = ['/requests', '/requests/wait', '/beliefs'].includes(path) || one !== undefined;
    if (!isKnown) return told(404, `There is nothing at ${prefix}${path}.`);
    if (!isRead) return told(405, `${request.method} is not possible here.`);
    if (one !== undefined) return this.#one(Number(one));
    if (path === '/beliefs') return { status: 200, value: { beliefs: await this.#ports.beliefs() } };
    return path === '/requests' ? this.#list(parameters) : this.#wait(parameters, answer);
  }

  #forget(): Told {
    this.#ports.clear();
    return { status: 200, value: { requests: [] } };
  }

  #one(number: number): Told {
    const kept = this.#ports.kept.one(number);
    return kept ? { status: 200, value: kept.request } : told(404, `Request ${number} is not kept.`);
  }

  #list(parameters: URLSearchParams): Told {
    const read = readQuery(listQuerySchema, parameters);
    if ('problem' in read) return told(400, read.problem);
    const found = this.#ports.kept.all().filter((kept) => passes(kept, read.query));
    const requests = found.slice(-read.query.limit).map(({ request }) => request);
    return { status: 200, value: { received: this.#ports.kept.received, requests } };
  }

  #wait(parameters: URLSearchParams, answer: ServerResponse): Told | Promise<Told> {
    const read = readQuery(waitQuerySchema, parameters);
    if ('problem' in read) return told(400, read.problem);
    if (this.#waiters.size >= mostWaiters) return told(503, `${mostWaiters} others wait already.`);
    const { query } = read;
    const { kept, clock } = this.#ports;
    const wanted = (one: KeptRequest) => passes(one, query);
    const found = kept
      .decided()
      .filter(wanted)
      .map(({ request }) => request);
    const enough = () => ({ status: 200, value: { received: kept.received, requests: found } });
    if (found.length >= query.count) return enough();
    return new Promise((resolve) => {
      const finish = (answered: Told) => {
        cancel();
        this.#waiters.delete(waiter);
        resolve(answered);
      };
      const waiter: Waiter = { passes: wanted, count: query.count, found, done: () => finish(enough()) };
      const late = () => told(408, `${found.length} of ${query.count} requests came within ${query.timeout} ms.`);
      const cancel = clock.after(query.timeout, () => finish(late()));
      this.#waiters.add(waiter);
      answer.once('close', () => finish(late()));
    });
  }
}

function told(status: number, error: string): Told {
  return { status, value: { error } };
}

/** Also a whole URL may stand in the first line of a request. */
function urlOf({ url = '' }: IncomingMessage): URL | null {
  return URL.parse(url, 'http://127.0.0.1');
}
