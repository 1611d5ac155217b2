import type { NotificationDetail } from '../contract/log.ts';
import { headersToCopy } from './request-headers.ts';

/** The request as a PowerShell command, for 5.1 and later. */
export function powerShellText(detail: NotificationDetail): string {
  const headers = headersToCopy(detail);
  const contentType = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  const others = headers.filter(([name]) => name.toLowerCase() !== 'content-type');
  const table = others.map(([name, value]) => `${powerShellQuoted(name)} = ${powerShellQuoted(value)}`).join('; ');
  return [
    'Invoke-WebRequest -UseBasicParsing -Method Post -MaximumRedirection 0',
    `-Uri ${powerShellQuoted(detail.uri)}`,
    ...(contentType === undefined ? [] : [`-ContentType ${powerShellQuoted(contentType)}`]),
    ...(others.length === 0 ? [] : [`-Headers @{ ${table} }`]),
    // Given a text, 5.1 would send Latin-1.
    `-Body ([System.Text.Encoding]::UTF8.GetBytes(${powerShellQuoted(detail.body)}))`,
  ].join(' `\n  ');
}

/**
 * A text as one PowerShell expression, whatever it holds. PowerShell takes typographic apostrophes for quotes as well; control
 * characters stand outside of the quotes as numbers.
 */
export function powerShellQuoted(text: string): string {
  const parts = text.split(/(\p{Cc}+)/u).filter((part) => part !== '');
  if (parts.length === 0) return "''";
  const written = parts.map((part) => (/^\p{Cc}/u.test(part) ? characters(part) : quoted(part)));
  if (written.length === 1 && written[0]?.startsWith("'")) return written[0];
  // The first part makes it a text, so that the rest is joined to it.
  return `(${["''", ...written].join(' + ')})`;
}

function quoted(text: string): string {
  return `'${text.replace(/['\u2018\u2019\u201a\u201b]/g, '$&$&')}'`;
}

function characters(text: string): string {
  return Array.from(text, (sign) => `[char]${sign.charCodeAt(0)}`).join(' + ');
}
