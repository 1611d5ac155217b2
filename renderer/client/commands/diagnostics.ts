import type { WindowFacts } from '../../../shared/contract/diagnostics-calls.ts';
import { t } from '../../../shared/strings/t.ts';
import { type Console, closeDialog, nowOf, open, say, sayError } from '../console.ts';
import { downloadText, timeInName } from '../files.ts';

/** Has the diagnostics made, and shows them before anything is saved. */
export async function openDiagnostics(console: Console): Promise<void> {
  const result = await console.bridge.call('diagnostics.text', { window: windowFacts(console) });
  if (!result.ok) return sayError(console, t('diagnostics.not'), result.error);
  // What was opened meanwhile is worked on.
  if (console.store.getState().dialog === null) open(console, { kind: 'diagnostics', text: result.value.text });
}

/** Saves the text that was shown. */
export function saveDiagnostics(console: Console, text: string): void {
  const at = timeInName(nowOf(console));
  const name = `campaign-group-console-diagnostics-${at}.json`;
  downloadText(name, text);
  closeDialog(console);
  say(console, 'done', t('diagnostics.done', { name }));
}

function windowFacts({ store }: Console): WindowFacts {
  const { view, theme, timeZone } = store.getState();
  const { innerWidth: width, innerHeight: height, devicePixelRatio: pixelRatio } = window;
  const { userAgent, language } = navigator;
  return { browser: userAgent.slice(0, 512), language, view, theme, timeZone, width, height, pixelRatio };
}
