import type { NotificationDetail } from '../contract/log.ts';
import { curlText } from './curl.ts';
import type { ExportContext } from './formats.ts';
import { markdownText } from './markdown.ts';
import { maskNotification } from './mask-secrets.ts';
import { powerShellText } from './power-shell.ts';
import { rawHttp } from './raw-http.ts';

/** What one notification can be copied as. */
export const copyFormats = ['curl', 'powershell', 'http', 'json', 'markdown'] as const;
export type CopyFormat = (typeof copyFormats)[number];

export type CopyContext = Pick<ExportContext, 'traceFormat' | 'origin' | 'unmasked'>;

/** A notification as a text to paste elsewhere; `masked` says whether a secret was left out of it. */
export function copyAs(
  format: CopyFormat,
  detail: NotificationDetail,
  context: CopyContext,
): { readonly text: string; readonly masked: boolean } {
  const { value, masked } = context.unmasked ? { value: detail, masked: false } : maskNotification(detail);
  return { text: textOf(format, value, context), masked };
}

function textOf(format: CopyFormat, detail: NotificationDetail, context: CopyContext): string {
  switch (format) {
    case 'curl':
      return curlText(detail);
    case 'powershell':
      return powerShellText(detail);
    case 'http':
      return rawHttp(detail);
    case 'json':
      return `${JSON.stringify(detail, null, 2)}\n`;
    case 'markdown':
      return markdownText(detail, context);
  }
}
