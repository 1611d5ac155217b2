import type { IncomingMessage } from 'node:http';

/** What of a request tells who sends it. */
type Caller = Pick<IncomingMessage, 'method' | 'headers'>;

/**
 * Why a request for the HTTP API is refused; null when it is not. Programs on this machine may use it, web pages may not: one that a
 * browser has open elsewhere must not read what was received, neither by itself nor under a name that it has turned to 127.0.0.1.
 */
export function apiRefusal(caller: Caller, port: number | undefined): string | null {
  return hostRefusal(caller, port) ?? pageRefusal(caller);
}

/**
 * Why a request is not received; null when it is. Any program may send, under any name that leads here; a web page of somebody else's
 * may not: it could make up notifications, and reach the real server behind a relay. Browsers say so by an Origin header, but leave it
 * out of what only reads: under a name of its own, a page could read then.
 */
export function sendingRefusal(caller: Caller, port: number | undefined): string | null {
  const isReading = caller.method === 'GET' || caller.method === 'HEAD';
  return pageRefusal(caller) ?? (isReading ? hostRefusal(caller, port) : null);
}

function hostRefusal({ headers }: Caller, port: number | undefined): string | null {
  const hosts = ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port}`);
  if (hosts.includes((headers.host ?? '').toLowerCase())) return null;
  return `The Host header must be one of ${hosts.join(', ')}.`;
}

function pageRefusal({ headers }: Caller): string | null {
  if (headers.origin !== undefined) return 'Web pages may not use this: the request has an Origin header.';
  const site = headers['sec-fetch-site'];
  // "same-site" is another port of this machine.
  if (site === undefined || site === 'none' || site === 'same-origin') return null;
  return `Web pages may not use this: the request comes from another page (${site}).`;
}
