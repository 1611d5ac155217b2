import type { NotificationDetail } from '../contract/log.ts';
import { headersToCopy } from './request-headers.ts';

/** Linux takes no argument of more than 128 KiB; what bash itself prints has no such limit. */
const longestArgument = 100_000;

/** The request as a curl command for bash. */
export function curlText(detail: NotificationDetail): string {
  const { uri, body } = detail;
  const headers = headersToCopy(detail).map(([name, value]) => `-H ${bashQuoted(curlHeader(name, value))}`);
  // Without --globoff, curl would read [] and {} in a URI as patterns.
  const command = ['curl -i --globoff -X POST', ...headers];
  if (body.length <= longestArgument)
    return [...command, `--data-raw ${bashQuoted(body)}`, `--url ${bashQuoted(uri)}`].join(' \\\n  ');
  return [`printf %s ${bashQuoted(body)} |`, ...command, '--data-binary @-', `--url ${bashQuoted(uri)}`].join(
    ' \\\n  ',
  );
}

/** `Name:` would leave a header out; `Name;` sends an empty one. */
function curlHeader(name: string, value: string): string {
  return value.trim() === '' ? `${name};` : `${name}: ${value}`;
}

const named: Readonly<Record<string, string>> = { "'": "\\'", '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * A text as one word of bash, whatever it holds. Control characters are written as escapes, so that pasting it commands no
 * terminal; NUL is left out, since no argument can hold it.
 */
export function bashQuoted(text: string): string {
  if (!/\p{Cc}/u.test(text)) return `'${text.replaceAll("'", "'\\''")}'`;
  return `$'${text.replaceAll('\0', '').replace(/['\\\p{Cc}]/gu, escaped)}'`;
}

/** Bytes of UTF-8: what an escape of a character above ASCII means would depend on the locale. */
function escaped(sign: string): string {
  const code = sign.charCodeAt(0);
  return named[sign] ?? `${code < 0x80 ? '' : '\\xc2'}\\x${code.toString(16).padStart(2, '0')}`;
}
