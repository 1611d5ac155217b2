import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, relative, resolve, sep } from 'node:path';

/** What a URL path names under the served folder. 400: not a path that a page of ours would ask for; 404: no such file. */
export type StaticFile =
  | { readonly status: 200; readonly type: string; readonly body: Buffer }
  | { readonly status: 400 | 404 };

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Reads the file that `urlPath` (still percent-encoded, without query) names under `root`; `/` is the page itself. */
export async function readStaticFile(root: string, urlPath: string): Promise<StaticFile> {
  const path = pathUnder(root, urlPath);
  if (path === null) return { status: 400 };
  try {
    const type = types[extname(path).toLowerCase()] ?? 'application/octet-stream';
    return { status: 200, type, body: await readFile(path) };
  } catch {
    return { status: 404 };
  }
}

/** The file path meant by `urlPath`, or null when it is malformed or would leave `root`. */
function pathUnder(root: string, urlPath: string): string | null {
  const decoded = decode(urlPath);
  if (decoded === null || !decoded.startsWith('/')) return null;
  // A backslash separates folders on Windows, and an empty segment begins a host: neither is in a path that we build.
  if (/[\0\\]/.test(decoded) || decoded.includes('//')) return null;
  if (decoded.split('/').some((segment) => segment === '..' || segment === '.')) return null;
  const path = resolve(root, `.${decoded === '/' ? '/index.html' : decoded}`);
  return contains(root, path) ? path : null;
}

function decode(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return null;
  }
}

/** Asks `relative`, since a comparison of beginnings takes /served-too for a part of /served. */
function contains(root: string, path: string): boolean {
  const way = relative(resolve(root), path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
