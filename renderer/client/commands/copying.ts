import type { NotificationDetail } from '../../../shared/contract/log.ts';
import type { ConsoleState } from '../../../shared/contract/state.ts';
import { type CopyContext, type CopyFormat, copyAs as textAs } from '../../../shared/export/copy-as.ts';
import { t } from '../../../shared/strings/t.ts';
import { type Console, say, sayError } from '../console.ts';
import { copyText } from '../files.ts';

/** What each format is called in a menu. */
export const copyNames: Readonly<Record<CopyFormat, string>> = {
  curl: t('results.copying.names.curl'),
  powershell: t('results.copying.names.powershell'),
  http: t('results.copying.names.http'),
  json: t('results.copying.names.json'),
  markdown: t('results.copying.names.markdown'),
};

/** Puts a notification on the clipboard, secrets masked unless they are shown. */
export async function copyAs(console: Console, seq: number, format: CopyFormat): Promise<void> {
  const result = await console.bridge.call('log.detail', { seq });
  if (!result.ok) return sayError(console, t('results.copying.not'), result.error);
  await copyDetail(console, result.value, format);
}

export async function copyDetail(console: Console, detail: NotificationDetail, format: CopyFormat): Promise<void> {
  const { engine, unmasked } = console.store.getState();
  if (engine === null) return;
  const { text, masked } = textAs(format, detail, copyContext(engine, unmasked === detail.seq));
  if (!(await copyText(text))) return say(console, 'problem', t('results.copying.clipboard'));
  say(
    console,
    'done',
    t(masked ? 'results.copying.masked' : 'results.copying.done', {
      row: String(detail.seq),
      format: copyNames[format],
    }),
  );
}

/** What the lines in a copy are written with. */
export function copyContext({ workspace, host }: ConsoleState, unmasked: boolean): CopyContext {
  return {
    traceFormat: workspace.traceFormat,
    origin: { host: host.hostName, application: workspace.application },
    unmasked,
  };
}
