import type { NotificationDetail } from '../contract/log.ts';
import { headerLine } from './request-headers.ts';
import { utf8Length } from './utf8.ts';

/** The request as it stands on the wire: CRLF at the end of each line of its head, and the body as it is. */
export function rawHttp({ uri, requestHeaders, body }: NotificationDetail): string {
  const { host, path } = placeOf(uri);
  const headers = Object.entries(requestHeaders).filter(([name]) => !/^(host|content-length)$/i.test(name));
  const lines = [
    `POST ${path} HTTP/1.1`,
    `host: ${host}`,
    ...headers.map(([name, value]) => headerLine(`${name}: ${value}`)),
    `content-length: ${utf8Length(body)}`,
  ];
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}

/** Host and path of an absolute URI; one that cannot be read is all path. */
function placeOf(uri: string): { host: string; path: string } {
  const line = headerLine(uri).replaceAll(' ', '%20');
  const [, host = '', path = ''] = /^https?:\/\/(?:[^/?#]*@)?([^/?#]*)([^#]*)/i.exec(line) ?? [];
  return host === '' ? { host: '', path: line } : { host, path: path.startsWith('/') ? path : `/${path}` };
}
