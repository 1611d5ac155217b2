import type { CustomScheme, Protocol } from 'electron';
import { originOf } from '../bridge/origin.ts';
import { staticResponse } from '../bridge/static-response.ts';
import { appOrigin, appScheme } from './app-origin.ts';

/*
 * The page comes over a scheme of its own, not from file://, and nothing is loaded from anywhere else.
 * Items 1, 7 and 18 of Electron's security checklist: https://www.electronjs.org/docs/latest/tutorial/security
 */

/** No `bypassCSP`, no `corsEnabled`, no `allowServiceWorkers`: the page needs none of them. */
export const appSchemePrivileges: CustomScheme = {
  scheme: appScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/** Must be called before Electron is ready. */
export function registerAppScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([appSchemePrivileges]);
}

/** Serves the built window from `root`, once Electron is ready. */
export function serveAppProtocol(protocol: Pick<Protocol, 'handle'>, root: string): void {
  protocol.handle(appScheme, (request) => answer(request, root));
}

/** Answers one request of the page: scheme and host, then method, then path are checked. */
export async function answer(request: Pick<Request, 'url' | 'method'>, root: string): Promise<Response> {
  if (originOf(request.url) !== appOrigin) return new Response(null, { status: 403 });
  const { pathname } = new URL(request.url);
  const { status, headers, body } = await staticResponse({
    root,
    method: request.method,
    urlPath: pathname,
    connect: [],
  });
  return new Response(new Uint8Array(body), { status, headers });
}
