import type { IncomingHttpHeaders } from 'node:http';
import { subprotocol, tokenPrefix } from '../bridge/websocket.ts';

/** What of a request decides whether it is let in. */
interface Caller {
  readonly method?: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

/**
 * Whether a request comes from a page of ours. A foreign page can reach 127.0.0.1, too: under a name of its own that
 * resolves there (then Host is wrong), or directly (then Origin is wrong). Only a plain GET may come without an Origin:
 * browsers leave it out of navigations. Then Sec-Fetch-Site tells who asks: another page may lead to ours, but have no part of it.
 */
export function isFromOurPage({ method, headers }: Caller, port: number): boolean {
  if (headers.host !== `127.0.0.1:${port}`) return false;
  if (headers.origin !== undefined) return headers.origin === `http://127.0.0.1:${port}`;
  const isReading = method === 'GET' || method === 'HEAD';
  return isReading && headers.upgrade === undefined && !isPartOfAnotherPage(headers);
}

function isPartOfAnotherPage(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'none' || site === 'same-origin') return false;
  return headers['sec-fetch-mode'] !== 'navigate' || headers['sec-fetch-dest'] !== 'document';
}

/** The token that a window brings with its WebSocket request, beside the protocol that it asks for; null without both. */
export function offeredToken(headers: IncomingHttpHeaders): string | null {
  const offered = (headers['sec-websocket-protocol'] ?? '').split(',').map((protocol) => protocol.trim());
  if (!offered.includes(subprotocol)) return null;
  return offered.find((protocol) => protocol.startsWith(tokenPrefix))?.slice(tokenPrefix.length) ?? null;
}
