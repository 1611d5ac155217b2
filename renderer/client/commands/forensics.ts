import type { CallInput } from '../../../shared/contract/calls.ts';
import { t } from '../../../shared/strings/t.ts';
import { type Console, say, sayError } from '../console.ts';

/** Begins to read a log. Without paths, the host asks with its own dialog. */
export async function openLogFile(console: Console, input: CallInput<'forensics.open'>): Promise<void> {
  const result = await console.bridge.call('forensics.open', input);
  if (!result.ok) sayError(console, t('logFile.open.not'), result.error);
}

/** Ends the reading; what was read so far is shown. */
export function stopReading(console: Console): void {
  void console.bridge.call('forensics.cancel', {});
}

/** Closes the log; its rows are forgotten, the file stays as it is. */
export function closeLogFile(console: Console): void {
  void console.bridge.call('forensics.close', {});
}

/** Compares the log with a receiver's record. Without a path, the host asks with its own dialog. */
export async function compareLogFile(console: Console, input: CallInput<'forensics.compare'>): Promise<void> {
  const result = await console.bridge.call('forensics.compare', input);
  if (!result.ok) return sayError(console, t('logFile.compare.not'), result.error);
  const { matched, lines, received, file } = result.value;
  say(console, 'done', t('logFile.compare.totals', { matched, lines, received, file }));
}
