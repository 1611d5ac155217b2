import type { IncomingHttpHeaders } from 'node:http';

/**
 * Why a request for the HTTP API is refused; null when it is not. Programs on this machine may use it, web pages may not: one that a
 * browser has open elsewhere must not read what was received, neither by itself nor under a name that it has turned to 127.0.0.1.
 */
export function apiRefusal(headers: IncomingHttpHeaders, port: number | undefined): string | null {
  const hosts = ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port}`);
  if (!hosts.includes((headers.host ?? '').toLowerCase())) return `The Host header must be one of ${hosts.join(', ')}.`;
  if (headers.origin !== undefined) return 'Web pages may not use this: the request has an Origin header.';
  const site = headers['sec-fetch-site'];
  // "same-site" is another port of this machine.
  if (site !== undefined && site !== 'none' && site !== 'same-origin')
    return `Web pages may not use this: the request comes from another page (${site}).`;
  return null;
}
