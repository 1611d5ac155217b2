import { randomBytes } from 'node:crypto';
import { pageWithNonce, securityHeaders } from './content-security-policy.ts';
import { readStaticFile } from './static-files.ts';

/** A whole answer, for either host to hand on: the app protocol or the browser window's server. */
export interface StaticResponse {
  readonly status: 200 | 400 | 404 | 405;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What is asked for, and what the policy allows to connect to beyond the page's own origin. */
export interface StaticRequest {
  readonly root: string;
  readonly method: string;
  /** Still percent-encoded, without query. */
  readonly urlPath: string;
  readonly connect: readonly string[];
}

/** Answers a request for a file of the built window; the page gets a fresh nonce each time. */
export async function staticResponse({ root, method, urlPath, connect }: StaticRequest): Promise<StaticResponse> {
  const nonce = randomBytes(16).toString('base64url');
  const headers = { ...securityHeaders({ nonce, connect }), 'Cache-Control': 'no-cache' };
  if (method !== 'GET' && method !== 'HEAD') return plain(405, { ...headers, Allow: 'GET, HEAD' });
  const file = await readStaticFile(root, urlPath);
  if (file.status !== 200) return plain(file.status, headers);
  const isPage = file.type.startsWith('text/html');
  const body = isPage ? Buffer.from(pageWithNonce(file.body.toString('utf8'), nonce)) : file.body;
  return { status: 200, headers: { ...headers, 'Content-Type': file.type }, body: method === 'HEAD' ? nothing : body };
}

const nothing = Buffer.alloc(0);

function plain(status: 400 | 404 | 405, headers: Readonly<Record<string, string>>): StaticResponse {
  return { status, headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }, body: nothing };
}
